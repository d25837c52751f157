import type { types } from "@slack/bolt";
import type { Answer, Section } from "../../answer/answer.ts";
import type { Citing } from "../../answer/citing.ts";
import { openingOf } from "../../answer/opening.ts";
import { firstNumber } from "../../answer/section-items.ts";
import type { FactId } from "../../ids.ts";
import type { Language } from "../../language.ts";
import {
  flowing,
  type Item,
  lineElements,
  markOf,
  questionItems,
  rowElements,
  sections,
  text,
} from "./rich-lines.ts";

/**
 * A stretch of an answer. Rich text, because its text elements interpret no markup at all: no word of a catalog
 * or a reader can mention, link or format.
 */
export type Part = {
  readonly title: string;
  readonly style: "bullet" | "ordered" | "plain" | "preformatted";
  readonly items: readonly Item[];
};

/** The lead and the notes. */
export function toOpening(answer: Answer, cite: Citing): readonly Part[] {
  const opening = openingOf(answer);
  const marked =
    opening === undefined
      ? []
      : [
          [
            text(opening.text),
            ...markOf(opening.facts, cite),
            text(surenessOnce(answer, cite, opening.facts)),
          ],
        ];
  return [
    ...marked.map((elements): Part => ({ title: "", style: "plain", items: sections(elements) })),
    ...notesOf(answer),
  ];
}

/** A part each; what is written as points stands in one list. */
function notesOf({ notes }: Answer): readonly Part[] {
  const parts: Part[] = [];
  for (const note of notes) {
    const isPoint = note.startsWith(POINT);
    const style = isPoint ? "bullet" : "plain";
    const items = sections([text(isPoint ? note.slice(POINT.length) : note)]);
    const last = parts.at(-1);
    if (isPoint && last?.style === style)
      parts[parts.length - 1] = { ...last, items: [...last.items, ...items] };
    else parts.push({ title: "", style, items });
  }
  return parts;
}

const POINT = "- ";

/** How sure the opening is, where no heading below says the same. */
function surenessOnce({ sections: below }: Answer, cite: Citing, facts: readonly FactId[]): string {
  const sureness = cite.surenessOf(facts);
  return below.some((section) => cite.within(section).sureness(section) === sureness) ? "" : sureness;
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
        items: section.lines.flatMap((line) => sections(lineElements(line, cite))),
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
        items: section.questions.flatMap((each, index) =>
          questionItems(each, firstNumber(section) + index, cite, language),
        ),
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
  const heading = sections([text(title, { bold: true })]);
  if (style === "plain") return { type: "rich_text", elements: flowing([...heading, ...items]) };
  const elements: types.RichTextBlock["elements"] = heading;
  if (style === "preformatted") elements.push(...items.filter(isSection).map(preformatted));
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
