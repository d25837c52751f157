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

export function timeSaid(words: string, { has, number }: Says): TimeSaid {
  const list = words.split(" ");
  const is = (name: HeadlineWord, at: number) => has(name, list[at] ?? "");
  let weeks: number | undefined;
  let hours: number | undefined;
  for (const [at, word] of list.entries()) {
    // "A week" stands without its number, which says nothing else.
    const count = list[at - 1] === "half" ? 0.5 : number(list[at - 1] ?? "");
    if (is("hour", at)) hours = count ?? hours;
    else if (is("day", at) && is("week", at + 1)) hours = count === undefined ? hours : count * HOURS_A_DAY;
    else if (is("week", at) && (is("hour", at - 1) || is("day", at - 1))) continue;
    else {
      const unit = IN_WEEKS.find(([name]) => has(name, word))?.[1];
      if (unit !== undefined) weeks = (count ?? 1) * unit;
    }
  }
  return {
    ...(weeks === undefined ? {} : { weeks }),
    ...(hours === undefined ? {} : { hours }),
    person: has("novice", words) ? "novice" : "experienced",
  };
}
