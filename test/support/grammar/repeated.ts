import type { Draft } from "../../../src/llm/wording/draft.ts";
import type { Grammar } from "../../../src/llm/wording/grammar/pattern.ts";
import { everySpelling } from "../../../src/llm/wording/hole.ts";
import type { Shape } from "../../../src/llm/wording/shape.ts";
import { randomWording } from "./random-wordings.ts";

/** What the envelope takes: so many characters a sentence, and so many sentences more than there are facts. */
const LONGEST_TEXT = 600;
const MORE_SENTENCES = 2;

/** Drafts at the limits of what is looked at, which repeat themselves: clauses, members of rows, joiners, commas and holes. */
export function repeated(shape: Shape, grammar: Grammar, random: () => number): readonly Draft[] {
  return repeatedTexts(shape, grammar, random).map((text) => draftOf(shape, text));
}

/** The sentences of these drafts, as long as a sentence may be, or so many characters. */
export function repeatedTexts(
  shape: Shape,
  { joiner, ...grammar }: Grammar,
  random: () => number,
  longest = LONGEST_TEXT,
): readonly string[] {
  const draft = randomWording(shape, { joiner, ...grammar }, random)?.draft;
  const clauses = (draft?.sentences ?? [])
    .filter(({ kind }) => kind === "claim")
    .map(({ text }) => text.replace(/\.$/u, "").replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase()));
  const holes = shape.holes.flatMap(everySpelling);
  // The last part of a sentence may be a member of a row, or a second verb: what can be said again and again, if anything can.
  const tails = clauses.map((clause) => clause.split(new RegExp(`(?:,| ${joiner}) `, "u")).at(-1) ?? clause);
  const pieces = [clauses.join(", "), holes.join(" "), holes[0] ?? "", joiner, ","];
  const begun = [
    ...clauses.map((clause, index) => [clause, tails[index] ?? clause] as const),
    ...clauses.map((clause) => [clause, clause] as const),
    ...pieces.map((piece) => [piece, piece] as const),
  ];
  const between = [", ", ` ${joiner} `, `, ${joiner} `, " "];
  return between.flatMap((separator) => begun.map((each) => filled(...each, separator, longest)));
}

/** A piece, and behind it another again and again, as often as it fits. */
function filled(head: string, piece: string, separator: string, longest: number): string {
  const room = longest - 1 - head.length;
  const times = Math.max(0, Math.floor(room / (piece.length + separator.length)));
  const text = [head, ...Array.from({ length: times }, () => piece)].join(separator);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, longest - 1).concat(".");
}

function draftOf({ language, statements }: Shape, text: string): Draft {
  const facts = statements.map(({ id }) => id);
  const sentences = Array.from({ length: statements.length + MORE_SENTENCES }, () => ({
    facts,
    kind: "claim" as const,
    text,
  }));
  return { language, sentences };
}
