import type { BackgroundId } from "../../../ids.ts";
import type { Category, Level } from "../../../intent.ts";
import { MOST_HOURS_A_WEEK, MOST_PEOPLE, MOST_QUESTIONS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";

/** Words of a question that a count can stand before, at most this far. */
const COUNT_REACH = 4;
/** In so few words a number counts what was asked for: "make it 3, and for a junior". */
const SHORT = 7;

/** How many questions are asked for: a number before "questions" or after "another", never a year or a duration. */
export function countOf(reading: Reading): number | undefined {
  const taken = [...reading.roles, ...reading.levels];
  const free = reading.numbers.filter(({ from }) =>
    taken.every((span) => from < span.from || from >= span.to),
  );
  const asked = spansOf(reading, "question-word");
  const more = spansOf(reading, "again");
  for (const { from, to, meaning } of free) {
    if (meaning < 1 || meaning > MOST_QUESTIONS) continue;
    if (isAt(reading, "one", from) || isAt(reading, "unit", to)) continue;
    const beforeQuestions = asked.some((span) => span.from >= to && span.from - to < COUNT_REACH);
    const beforeMore = more.some((span) => Math.abs(span.from - from) <= 2);
    if (beforeQuestions || beforeMore || reading.words.length <= SHORT) return meaning;
  }
  return undefined;
}

/** Whether a cue begins at a word. */
function isAt(reading: Reading, cue: Cue, at: number): boolean {
  return reading.cues.some(({ from, meaning }) => from === at && meaning === cue);
}

export function levelOf(reading: Reading): Level | undefined {
  return reading.levels[0]?.meaning;
}

export function categoryOf(reading: Reading): Category | undefined {
  const meant = (cue: Cue) =>
    spansOf(reading, cue).filter(({ from }) => !isDenied(reading, from, DENIED_CATEGORY));
  const common = meant("category-common");
  const emerging = meant("category-emerging");
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
  const meant = reading.backgrounds.filter(({ from }) => !isDenied(reading, from));
  for (const { from, meaning } of meant.length > 0 ? meant : reading.backgrounds) {
    if (background.includes(meaning)) continue;
    background.push(meaning);
    const number = reading.numbers.find(
      (span) => span.to <= from && from - span.to <= 2 && nothingBetween(reading, span.to, from),
    );
    if (number !== undefined && !isAt(reading, "one", number.from) && number.meaning <= MOST_PEOPLE)
      counts[meaning] = number.meaning;
  }
  return { background, counts };
}

const HOURS_A_DAY = 8;
/** A time that is asked in all, and not a week. */
const IN_ALL = /\b(?:cursus|course|training|opleiding|bootcamp)\b/iu;

/** "8 uur per week", "one day a week": how many hours a week somebody has. */
export function hoursPerWeekIn(reading: Reading): number | undefined {
  if (IN_ALL.test(reading.text)) return undefined;
  const spans = spansOf(reading, "hours");
  for (const { to, meaning } of reading.numbers) {
    const unit = spans.find(({ from }) => from === to);
    if (unit === undefined) continue;
    const isDays = /^da[gy]/u.test(reading.words[unit.from]?.folded ?? "");
    const hours = isDays ? meaning * HOURS_A_DAY : meaning;
    if (hours >= 1 && hours <= MOST_HOURS_A_WEEK) return hours;
  }
  return undefined;
}

/** Words that may stand between "not" and what it takes back. */
const DENIAL_REACH = 1;
/** "Not the fancy new ones", "rather than brand new". */
const DENIED_CATEGORY = 2;

/** "SQL Server, not Oracle": what stands right behind "not" is not meant. */
function isDenied(reading: Reading, at: number, reach = DENIAL_REACH): boolean {
  return spansOf(reading, "negation").some(({ to }) => at >= to && at - to <= reach);
}

function nothingBetween(reading: Reading, from: number, to: number): boolean {
  const gaps = reading.words.slice(Math.max(from - 1, 0), to).some(({ gap }) => gap !== "none");
  const units = spansOf(reading, "unit").some((span) => span.from >= from && span.from < to);
  return !gaps && !units;
}

/** Whether "more" is asked of what was shown: the caller then leaves out what the reader has seen. */
export function asksForMore(reading: Reading, earlier: Earlier): boolean {
  const more = reading.has("again") || reading.has("go-on");
  return earlier.intent?.kind === "role_interview" && more && reading.roles.length === 0;
}
