import type { FactId } from "../ids.ts";
import { MOST_ITEMS } from "../values.ts";
import type { Answer } from "./answer.ts";
import { factLists } from "./section-items.ts";

/** The tools, questions or lines that an answer sets before a reader one after the other, in that order: a fact of each. */
export function itemsShown({ sections }: Pick<Answer, "sections">): readonly FactId[] {
  // What has an order of its own is what a number points into.
  const steps = sections.filter(({ kind }) => kind === "steps");
  const [first, ...rest] = steps.length > 0 ? steps : sections;
  if (first === undefined || first.kind === "table") return [];
  // A number counts through all questions, and only through the first list.
  const counted = first.kind === "questions" ? [first, ...rest] : [first];
  const firsts = counted.flatMap((section) => [
    ...(section.kind === "questions" ? (section.before ?? []) : []),
    ...factLists(section).flatMap(([fact]) => fact ?? []),
  ]);
  return [...new Set(firsts)].slice(0, MOST_ITEMS);
}
