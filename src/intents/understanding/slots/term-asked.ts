import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";

/** Longest term that is taken over from a text as it stands. */
const LONGEST_TERM = 6;

/** What a "who does this" question asks about: a tool or subject in its own spelling (the one of most words), else the words that are left. */
export function termOf(reading: Reading): string {
  const [first] = [...reading.terms].sort(
    (one, other) =>
      Number(other.meaning.kind === "tool") - Number(one.meaning.kind === "tool") ||
      other.to - other.from - (one.to - one.from) ||
      one.from - other.from,
  );
  if (first !== undefined) return first.meaning.term;
  return wordsBeside(reading, GLUE)
    .filter(({ text }) => text.length > 1)
    .slice(0, LONGEST_TERM)
    .map(({ raw }) => raw)
    .join(" ")
    .slice(0, 200);
}

const GLUE: readonly Cue[] = [
  ...(["who", "filler", "follow", "crowd", "ai"] as const),
  ...(["catalog-roles", "pronoun", "find-verb", "someone"] as const),
];
