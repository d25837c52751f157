import type { Section } from "../../answer/answer.ts";
import type { sectionItems } from "../../answer/section-items.ts";

/**
 * How much of a phone screen of 360 by 720 pixels the parts of a card take, in pixels, as Slack draws it: the narrowest of
 * our platforms. Held against drawings of real cards (`npm run pictures`) on 2026-11-28.
 */

/** What is left for an answer beside who says it, three rows of buttons and the thumbs. */
export const SCREEN = 500;

const ROW = 22;
/** Characters of a row: running text, and the lines of a list. */
const TEXT = 41;
const LINE = 36;
const TITLE = { row: 24, characters: 32 };
const HEADING = { above: 26, characters: 38 };
const BETWEEN = { texts: 4, lines: 0 };

/** Title, lead and notes. */
export function openingHeight(title: string, texts: readonly string[]): number {
  const told = texts.filter((text) => text !== "");
  const heights = told.map((text) => BETWEEN.texts + ROW * rowsOf(text, TEXT));
  return TITLE.row * rowsOf(title, TITLE.characters) + sum(heights);
}

export function headingHeight({ title }: Section): number {
  return HEADING.above + ROW * rowsOf(title, HEADING.characters);
}

export function itemHeight(item: ReturnType<typeof sectionItems>[number]): number {
  const told = "cells" in item ? item.cells.join(" ") : `${labelOf(item)}: ${item.text} [1]`;
  return BETWEEN.lines + ROW * rowsOf(told, LINE);
}

function labelOf(item: { readonly label?: string } | object): string {
  return "label" in item && item.label !== undefined ? item.label : "";
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function rowsOf(text: string, characters: number): number {
  return Math.ceil(text.length / characters);
}
