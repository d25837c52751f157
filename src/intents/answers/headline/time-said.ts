import type { HeadlineWord } from "../../../values.ts";
import type { Says } from "./says.ts";

export type Person = "novice" | "experienced";

/** What a question says of time: "3 maanden" as weeks, "20 uur" as hours a week, and for whom it asks. */
export type TimeSaid = { readonly weeks?: number; readonly hours?: number; readonly person: Person };

const IN_WEEKS: readonly (readonly [HeadlineWord, number])[] = [
  ["day", 1 / 7],
  ["week", 1],
  ["month", 4.35],
  ["quarter", 13],
  ["year", 52],
];
const HOURS_A_DAY = 8;

export function timeSaid(words: string, says: Says): TimeSaid {
  const said = words
    .split(" ")
    .reduce<Found>((found, _, at, list) => ({ ...found, ...saidAt(list, at, says) }), {});
  return { ...said, person: says.has("novice", words) ? "novice" : "experienced" };
}

type Found = Omit<TimeSaid, "person">;

/** What a word adds to that, with the number before it. */
function saidAt(list: readonly string[], at: number, { has, number }: Says): Found {
  const is = (name: HeadlineWord, place: number) => has(name, list[place] ?? "");
  const count = list[at - 1] === "half" ? 0.5 : number(list[at - 1] ?? "");
  if (is("hour", at)) return count === undefined ? {} : { hours: count };
  if (is("day", at) && is("week", at + 1)) return count === undefined ? {} : { hours: count * HOURS_A_DAY };
  // "Uur per week", "days a week".
  if (is("week", at) && (is("hour", at - 1) || is("day", at - 1))) return {};
  const unit = IN_WEEKS.find(([name]) => is(name, at))?.[1];
  // "A week" stands without its number, which says nothing else.
  return unit === undefined ? {} : { weeks: (count ?? 1) * unit };
}
