import type { types } from "@slack/bolt";
import type { Line, Question, Row } from "../../answer/answer.ts";
import type { Citing } from "../../answer/citing.ts";
import { LABELS } from "../../answer/plain-text.ts";
import type { FactId } from "../../ids.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { linkable } from "./escaping.ts";
import { LIMITS } from "./limits.ts";

export type Item = types.RichTextSection | types.RichTextList;

export function lineElements(line: Line, cite: Citing): types.RichTextElement[] {
  const url = linkable(line.link);
  const marks = markOf(line.facts, cite);
  const label = line.label ?? "";
  if (url === undefined) {
    return [text(label, { bold: true }), text(label === "" ? "" : ": "), text(line.text), ...marks];
  }
  if (label !== "") {
    return [
      { type: "link", url, text: clip(printable(label), LIMITS.richText), style: { bold: true } },
      text(": "),
      text(line.text),
      ...marks,
    ];
  }
  return [text(line.text), text(" "), { type: "link", url, text: new URL(url).hostname }, ...marks];
}

/** The cells of a row that stand beside each other on one line of a phone, in characters with the names of their columns. */
const BESIDE = 40;

/** On a phone a table scrolls sideways; a row under its name, with a line per column where one line is too short, can be read. */
export function rowElements(row: Row, columns: readonly string[]): types.RichTextElement[] {
  const [first = "", ...rest] = row.cells;
  const named = rest.flatMap((cell, index) => {
    const name = columns[index + 1] ?? "";
    return cell === "" ? [] : [{ name: name === "" ? "" : `${name}: `, cell }];
  });
  const together = named.map(({ name, cell }) => name + cell).join(" · ");
  const cells =
    together.length <= BESIDE
      ? [text(together === "" ? "" : ` · ${together}`)]
      : named.flatMap(({ name, cell }) => [text(`\n${name}`), text(cell)]);
  return [text(first, { bold: true }), ...cells];
}

/** The question, the points of a good answer below each other, the signal of a weak one. */
export function questionItems(
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

/** One below the other with a line end between: nothing says whether what stands in two sections is drawn on one line. */
export function flowing(items: readonly Item[]): Item[] {
  const flowed: Item[] = [];
  for (const item of items) {
    const last = flowed.at(-1);
    if (item.type !== "rich_text_section" || last?.type !== "rich_text_section") flowed.push(item);
    else flowed[flowed.length - 1] = { ...last, elements: [...last.elements, text("\n"), ...item.elements] };
  }
  return flowed;
}

function bulleted(elements: readonly types.RichTextSection[]): types.RichTextList {
  return { type: "rich_text_list", style: "bullet", elements: [...elements] };
}

/** One mark, which opens its source where that has an address. */
export function markOf(facts: readonly FactId[], cite: Citing): types.RichTextElement[] {
  const mark = cite.mark(facts);
  const law = text(cite.law(facts));
  if (mark === undefined) return [law];
  const url = linkable(mark.url);
  const number = `[${mark.number}]`;
  return [text(" "), url === undefined ? text(number) : { type: "link", url, text: number }, law];
}

export function text(words: string, style?: types.RichTextText["style"]): types.RichTextText {
  return {
    type: "text",
    text: clip(printable(words), LIMITS.richText),
    ...(style === undefined ? {} : { style }),
  };
}

/** None or one: Slack refuses a text element without text. */
export function sections(elements: readonly types.RichTextElement[]): types.RichTextSection[] {
  const filled = elements.filter((element) => element.type !== "text" || element.text !== "");
  return filled.length === 0 ? [] : [{ type: "rich_text_section", elements: filled }];
}
