import type { BackgroundId } from "../../../ids.ts";
import type { Category, Level } from "../../../intent.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";

/** Words of a question that a count can stand before, at most this far. */
const COUNT_REACH = 4;

/** How many questions are asked for: a number before "questions" or after "another", never a year or a duration. */
export function countOf(reading: Reading): number | undefined {
  const taken = [...reading.roles, ...reading.levels];
  const free = reading.numbers.filter(({ from }) =>
    taken.every((span) => from < span.from || from >= span.to),
  );
  const asked = spansOf(reading, "question-word");
  const more = spansOf(reading, "again");
  const one = new Set(["een", "one"]);
  for (const { from, to, meaning } of free) {
    if (meaning < 1 || meaning > 50) continue;
    const word = reading.words[from];
    const unit = reading.words[to];
    if (word === undefined || one.has(word.text) || (unit !== undefined && UNITS.test(unit.text))) continue;
    const beforeQuestions = asked.some((span) => span.from >= to && span.from - to < COUNT_REACH);
    const beforeMore = more.some((span) => Math.abs(span.from - from) <= 2);
    if (beforeQuestions || beforeMore || reading.words.length <= 5) return meaning;
  }
  return undefined;
}

const UNITS =
  /^(?:jaar|jaren|year|years|yrs|maand\w*|month\w*|week|weken|weeks|dag|dagen|days|uur|hour\w*|min|minuten|minutes|procent|percent|kandidaten|candidates|mensen|people|rondes|rounds|pm|am)$/u;

export function levelOf(reading: Reading): Level | undefined {
  return reading.levels[0]?.meaning;
}

export function categoryOf(reading: Reading): Category | undefined {
  const common = spansOf(reading, "category-common");
  const emerging = spansOf(reading, "category-emerging");
  if (common.length > 0 && emerging.length > 0) {
    // "I know the usual ones, what is new?" asks for the one that is named last.
    return (emerging.at(-1)?.from ?? 0) > (common.at(-1)?.from ?? 0) ? "emerging" : "common";
  }
  if (emerging.length > 0) return "emerging";
  return common.length > 0 ? "common" : undefined;
}

/** The backgrounds of a text in order, and how many people have each where that is said. */
export function backgroundsOf(reading: Reading): {
  readonly background: BackgroundId[];
  readonly counts: Record<BackgroundId, number>;
} {
  const background: BackgroundId[] = [];
  const counts: Record<BackgroundId, number> = {};
  for (const { from, meaning } of reading.backgrounds) {
    if (background.includes(meaning)) continue;
    background.push(meaning);
    const number = reading.numbers.find(
      (span) => span.to <= from && from - span.to <= 2 && nothingBetween(reading, span.to, from),
    );
    const word = number === undefined ? undefined : reading.words[number.from];
    if (
      number !== undefined &&
      word !== undefined &&
      !["een", "one"].includes(word.text) &&
      number.meaning <= 10_000
    )
      counts[meaning] = number.meaning;
  }
  return { background, counts };
}

function nothingBetween(reading: Reading, from: number, to: number): boolean {
  const words = reading.words.slice(from, to);
  const gaps = reading.words.slice(Math.max(from - 1, 0), to).some(({ gap }) => gap !== "none");
  return !gaps && words.every(({ text }) => !UNITS.test(text));
}

/** Whether "more" is asked of what was shown: the caller then leaves out what the reader has seen. */
export function asksForMore(reading: Reading, earlier: Earlier): boolean {
  return earlier.intent?.kind === "role_interview" && reading.has("again") && reading.roles.length === 0;
}
