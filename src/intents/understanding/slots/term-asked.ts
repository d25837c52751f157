import { type Reading, spansOf } from "../reading/reading.ts";

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
  const covered = new Set<number>();
  for (const cue of [
    "who",
    "filler",
    "follow",
    "crowd",
    "ai",
    "catalog-roles",
    "pronoun",
    "find-verb",
    "someone",
  ]) {
    for (const { from, to } of spansOf(reading, cue)) for (let at = from; at < to; at += 1) covered.add(at);
  }
  const left = reading.words.filter((word, at) => !covered.has(at) && word.text.length > 1);
  return left
    .slice(0, LONGEST_TERM)
    .map(({ raw }) => raw)
    .join(" ")
    .slice(0, 200);
}
