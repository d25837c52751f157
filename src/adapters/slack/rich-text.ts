import type { types } from "@slack/bolt";
import type { Answer, Line, Question, Row, Section } from "../../answer/answer.ts";
import type { Citing } from "../../answer/citing.ts";
import { openingOf } from "../../answer/opening.ts";
import { LABELS } from "../../answer/plain-text.ts";
import type { FactId } from "../../ids.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { linkable } from "./escaping.ts";
import { LIMITS } from "./limits.ts";

/**
 * A stretch of an answer. Rich text, because its text elements interpret no markup at all: no word of a catalog
 * or a reader can mention, link or format.
 */
export type Part = {
  readonly title: string;
  readonly style: "bullet" | "ordered" | "plain" | "preformatted";
  readonly items: readonly Item[];
};

type Item = types.RichTextSection | types.RichTextList;

/** The lead and the notes as parts of one item each. */
export function toOpening(answer: Answer, cite: Citing): readonly Part[] {
  const opening = openingOf(answer);
  const marked =
    opening === undefined
      ? []
      : [[text(opening.text), ...markOf(opening.facts, cite), text(cite.surenessOf(opening.facts))]];
  const paragraphs = [...marked, ...answer.notes.map((note) => [text(note)])];
  return paragraphs.map((elements) => ({ title: "", style: "plain", items: sections(elements) }));
}

/** A section as items: a line, a row or a question each. */
export function toPart(section: Section, whole: Citing, language: Language): Part {
  const cite = whole.within(section);
  const title = titleOf(section, cite);
  switch (section.kind) {
    case "list":
      return {
        title,
        style: "bullet",
        items: section.lines.flatMap((line) => sections(lineElements(line, cite))),
      };
    case "prose":
      return {
        title,
        style: "plain",
        // In one: nothing says whether what stands in two is drawn on one line.
        items: sections(section.lines.flatMap((line) => [text("\n"), ...lineElements(line, cite)])),
      };
    case "steps":
      return {
        title,
        style: "ordered",
        items: section.lines.flatMap((line) => sections(lineElements(line, cite))),
      };
    case "table":
      return {
        title,
        style: "bullet",
        items: section.rows.flatMap((row) => sections(rowElements(row, section.columns))),
      };
    case "questions":
      return {
        title,
        style: "plain",
        items: section.questions.flatMap((each, index) => questionItems(each, index + 1, cite, language)),
      };
    case "material":
      return {
        title,
        style: "preformatted",
        items: section.texts.flatMap((each) => sections([text(each.text)])),
      };
  }
}

function titleOf(section: Section, cite: Citing): string {
  return `${section.title}${cite.sureness(section)}`;
}

/** What stands above a table. */
export function toHeading(section: Section, cite: Citing): readonly types.RichTextBlock[] {
  const elements = sections([text(titleOf(section, cite), { bold: true })]);
  return elements.length === 0 ? [] : [{ type: "rich_text", elements }];
}

/** A part's block. */
export function toBlock({ title, style, items }: Part): types.RichTextBlock {
  const elements: types.RichTextBlock["elements"] = sections([text(title, { bold: true })]);
  if (style === "plain") elements.push(...items);
  else if (style === "preformatted") elements.push(...items.filter(isSection).map(preformatted));
  else elements.push({ type: "rich_text_list", style, elements: items.filter(isSection) });
  return { type: "rich_text", elements };
}

function isSection(item: Item): item is types.RichTextSection {
  return item.type === "rich_text_section";
}

/** In letters of one width, as it stands. */
function preformatted({ elements }: types.RichTextSection): types.RichTextPreformatted {
  return { type: "rich_text_preformatted", elements: elements.filter((each) => each.type === "text") };
}

function lineElements(line: Line, cite: Citing): types.RichTextElement[] {
  const url = linkable(line.link);
  const marks = markOf(line.facts, cite);
  const label = line.label ?? "";
  if (url === undefined) {
    return [text(label, { bold: true }), text(label === "" ? "" : ": "), text(line.text), ...marks];
  }
  if (label !== "") {
    return [
      { type: "link", url, text: clip(label, LIMITS.richText), style: { bold: true } },
      text(": "),
      text(line.text),
      ...marks,
    ];
  }
  return [text(line.text), text(" "), { type: "link", url, text: new URL(url).hostname }, ...marks];
}

/** On a phone a table scrolls sideways; a row under its name, with a line per column, can be read. */
function rowElements(row: Row, columns: readonly string[]): types.RichTextElement[] {
  const [first = "", ...rest] = row.cells;
  const cells = rest.flatMap((cell, index) => {
    const name = columns[index + 1] ?? "";
    return cell === "" ? [] : [text(`\n${name}${name === "" ? "" : ": "}`), text(cell)];
  });
  return [text(first, { bold: true }), ...cells];
}

/** The question, the points of a good answer below each other, the signal of a weak one. */
function questionItems(
  question: Question,
  number: number,
  cite: Citing,
  language: Language,
): readonly Item[] {
  const good = question.good.flatMap((each) => sections([text(each)]));
  return [
    ...sections([
      text(`\n${number}. ${question.text}`, { bold: true }),
      text(` (${question.label})`),
      ...markOf(question.facts, cite),
      text(`\n${LABELS.good[language]}:`, { italic: true }),
    ]),
    ...(good.length === 0 ? [] : [bulleted(good)]),
    ...sections([text(`${LABELS.weak[language]}: `, { italic: true }), text(question.weak)]),
  ];
}

function bulleted(elements: readonly types.RichTextSection[]): types.RichTextList {
  return { type: "rich_text_list", style: "bullet", elements: [...elements] };
}

/** One mark, which opens its source where that has an address. */
function markOf(facts: readonly FactId[], cite: Citing): types.RichTextElement[] {
  const mark = cite.mark(facts);
  const law = text(cite.law(facts));
  if (mark === undefined) return [law];
  const url = linkable(mark.url);
  const number = `[${mark.number}]`;
  return [text(" "), url === undefined ? text(number) : { type: "link", url, text: number }, law];
}

function text(words: string, style?: types.RichTextText["style"]): types.RichTextText {
  return { type: "text", text: clip(words, LIMITS.richText), ...(style === undefined ? {} : { style }) };
}

/** None or one: Slack refuses a text element without text. */
function sections(elements: readonly types.RichTextElement[]): types.RichTextSection[] {
  const filled = elements.filter((element) => element.type !== "text" || element.text !== "");
  return filled.length === 0 ? [] : [{ type: "rich_text_section", elements: filled }];
}
