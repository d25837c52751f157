import type { Finding } from "../finding.ts";
import type { Owned } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** Facts older than this are looked at again, in days. */
const MAX_AGE_DAYS = 400;
const DAY_MS = 86_400_000;

/** No review is overdue and no fact was checked too long ago, or in the future. */
export const freshness: Rule = {
  name: "freshness",
  check: ({ parts, today }) =>
    today === undefined ? [] : parts.flatMap((part) => [...staleCheck(part, today), ...overdue(part, today)]),
};

function staleCheck(part: Owned, today: string): readonly Finding[] {
  const { checked: day } = part.value;
  if (typeof day !== "string") return [];
  const age = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (age < 0) {
    return [
      {
        ...part.at,
        problem: `${part.id} was checked in the future (${day})`,
        remedy: "Use the day on which it was checked",
      },
    ];
  }
  if (age <= MAX_AGE_DAYS) return [];
  return [
    {
      ...part.at,
      problem: `${part.id} was last checked on ${day}`,
      remedy: "Check it against its sources and set a new date",
    },
  ];
}

function overdue(part: Owned, today: string): readonly Finding[] {
  const { reviewDue } = part.value;
  if (typeof reviewDue !== "string" || reviewDue >= today) return [];
  return [
    {
      ...part.at,
      problem: `${part.id} was due for review on ${reviewDue}`,
      remedy: "Review it, then move reviewDue",
    },
  ];
}
