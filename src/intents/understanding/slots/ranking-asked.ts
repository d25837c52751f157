import type { IntentOf } from "../../../intent.ts";
import { MOST_ROLES } from "../../../values.ts";
import { type Reading, spansOf } from "../reading/reading.ts";

/** How many roles: the number before them, else one that counts nothing else; "one" is an article as well. */
export function rolesCounted(reading: Reading): number | undefined {
  if (onlyOne(reading)) return 1;
  const counted = reading.numbers.filter(({ meaning }) => meaning > 1 && meaning <= MOST_ROLES);
  const roles = spansOf(reading, "catalog-roles");
  const before = (to: number) => roles.some(({ from }) => from >= to && from - to <= BETWEEN);
  const people = spansOf(reading, "crowd").filter(({ from }) => roles.every((each) => each.from !== from));
  const free = counted.filter(({ to }) => people.every(({ from }) => from !== to));
  // "Budget for two people" counts whom to hire.
  const few = counted.filter(({ meaning }) => meaning <= MOST_HIRES);
  return (counted.find(({ to }) => before(to)) ?? free[0] ?? few[0])?.meaning;
}

const MOST_HIRES = 3;

/** "And if we can pay only one?", "maar één": with its accents, or behind such a word, it is no article. */
function onlyOne({ numbers, words }: Reading): boolean {
  return numbers.some(
    ({ from, meaning }) =>
      meaning === 1 && (words[from]?.raw.includes("é") === true || ONLY.has(words[from - 1]?.text ?? "")),
  );
}

const ONLY = new Set(["maar", "slechts", "only", "just"]);

/** "Three new roles": a word between a number and what it counts. */
const BETWEEN = 2;

/** Of what trade the company is that asks. */
export function sectorIn(reading: Reading): IntentOf<"rank_roles">["sector"] {
  if (reading.has("insurer")) return "insurance";
  return reading.has("sector") ? "other" : undefined;
}

/** "MLOps or data engineer first?", "before the MLOps engineer": which of them comes first, and not what to learn first. */
export function asksWhoFirst(reading: Reading): boolean {
  const isNamed = reading.words.some(({ text }) => FIRST.has(text)) || BEFORE_OR_AFTER.test(reading.text);
  return isNamed && !reading.has("learning");
}

/** The same of a plan, with which somebody begins as well. */
export function asksWhoBegins(reading: Reading): boolean {
  return asksWhoFirst(reading) || reading.words.some(({ text }) => BEGINS.has(text));
}

const FIRST = new Set([
  "eerst",
  "eerste",
  "eerder",
  "voorrang",
  "first",
  "before",
  "sooner",
  "earlier",
  "priority",
]);
const BEGINS = new Set(["begin", "beginnen", "begint", "start", "starten"]);
const BEFORE_OR_AFTER = /\b(?:voor|vóór) of (?:juist )?na\b/iu;
