import { type HeadlineWord, MOST_HOURS_A_WEEK } from "../../../values.ts";
import type { Says } from "./says.ts";

export type Person = "novice" | "experienced";

/** What a question says of time: "3 maanden" as weeks, "20 uur" as hours a week or in all, and for whom it asks. */
export type TimeSaid = {
  readonly weeks?: number;
  readonly hours?: number;
  readonly hoursInAll?: number;
  readonly person: Person;
};

const IN_WEEKS = {
  day: 1 / 7,
  week: 1,
  month: 4.35,
  quarter: 13,
  "half-year": 26,
  year: 52,
} as const satisfies Partial<Record<HeadlineWord, number>>;
type Unit = keyof typeof IN_WEEKS;
const UNITS = ["hour", "day", "week", "month", "quarter", "half-year", "year"] as const;
const HOURS_A_DAY = 8;
const FULL_TIME = 36;

export function timeSaid(words: string, says: Says): TimeSaid {
  const list = apart(words)
    .split(" ")
    .map((word) => saidBy(word, says));
  const last = (of: typeof weeksAt) =>
    list.map((_, at) => of(list, at)).findLast((each) => each !== undefined);
  const isFullTime = says.has("full-time", words) && !says.has("beside-work", words);
  const [weeks, hours] = [last(weeksAt), last(hoursAt) ?? (isFullTime ? FULL_TIME : undefined)];
  const inAll =
    hours !== undefined && (hours > MOST_HOURS_A_WEEK || (says.has("course", words) && !list.some(isOfWeek)));
  return {
    ...(weeks === undefined ? {} : { weeks }),
    ...(hours === undefined ? {} : inAll ? { hoursInAll: hours } : { hours }),
    person: says.has("novice", words) ? "novice" : "experienced",
  };
}

/** "8h" and "8u" as hours are said elsewhere, with the unit behind the number. */
function apart(words: string): string {
  return words.replace(/\b(\d{1,3})[hu]\b/gu, "$1 hours");
}

function isOfWeek({ unit }: SaidBy): boolean {
  return unit === "week";
}

function hoursAt(list: readonly SaidBy[], at: number): number | undefined {
  const count = list[at - 1]?.count;
  if (list[at]?.unit === "hour") return count;
  // "A day a week": the one is no word that tells.
  return isDaysAWeek(list, at) ? (count ?? 1) * HOURS_A_DAY : undefined;
}

function isDaysAWeek(list: readonly SaidBy[], at: number): boolean {
  return list[at]?.unit === "day" && (list[at + 1]?.unit ?? list[at + 2]?.unit) === "week";
}

/** "A week" stands without its number, which says nothing else. */
function weeksAt(list: readonly SaidBy[], at: number): number | undefined {
  const { unit } = list[at] ?? {};
  // "54 years old" is an age.
  if (list[at + 1]?.isAge === true) return undefined;
  if (
    unit === undefined ||
    unit === "hour" ||
    isDaysAWeek(list, at) ||
    isRate(unit, list[at - 1]?.unit ?? list[at - 2]?.unit)
  )
    return undefined;
  // "A year": a rate is told in other units.
  const isWhole = unit === "half-year" || unit === "year";
  const isAlone = isWhole || list.every((each) => each.count === undefined);
  const count = list[at - 1]?.count ?? (isAlone ? 1 : undefined);
  return count === undefined ? undefined : count * IN_WEEKS[unit];
}

/** "Uur per week", "days a week". */
function isRate(unit: Unit, before: Unit | "hour" | undefined): boolean {
  return unit === "week" && (before === "hour" || before === "day");
}

/** A word as a unit of time, or as a number. */
type SaidBy = {
  readonly unit?: Unit | "hour" | undefined;
  readonly count?: number | undefined;
  readonly isAge?: boolean;
};

function saidBy(word: string, { has, number }: Says): SaidBy {
  if (word === "half") return { count: 0.5 };
  return { unit: UNITS.find((name) => has(name, word)), count: number(word), isAge: has("age", word) };
}
