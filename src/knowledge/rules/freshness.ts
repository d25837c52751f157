import type { Finding } from "../finding.ts";
import { lastDayOf } from "../overdue.ts";
import type { Owned } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** No review is overdue and no fact was checked too long ago, or in the future. */
export const freshness: Rule = {
  name: "freshness",
  check: ({ parts, today }) =>
    today === undefined ? [] : parts.flatMap((part) => [...staleCheck(part, today), ...overdue(part, today)]),
};

function staleCheck(part: Owned, today: string): readonly Finding[] {
  const { checked: day } = part.value;
  if (typeof day !== "string") return [];
  const place = () => part.placeOfField("checked");
  if (day > today) {
    return [
      {
        ...place(),
        problem: `${part.id} was checked in the future (${day})`,
        remedy: "Use the day on which it was checked",
      },
    ];
  }
  if (today <= lastDayOf(day)) return [];
  return [
    {
      ...place(),
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
      ...part.placeOfField("reviewDue"),
      problem: `${part.id} was due for review on ${reviewDue}`,
      remedy: "Review it, then move reviewDue",
    },
  ];
}
