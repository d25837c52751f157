import { FRAMES, type Frame } from "../../lexicon/frames.ts";
import type { Lexicon } from "../../lexicon/licences.ts";
import type { Statement } from "../../shape.ts";
import { before, type DraftReading, isAs, type Part, type SentenceReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";
import { isHelped, isNoun, verbsIn } from "./verb-parts.ts";

const complain = complaining("C5-verb");

/** Still C5: a verb has the preposition that it wants, and values told in a row are told in one way. */
export function checkFrames({ sentences }: DraftReading): readonly Violation[] {
  return sentences.flatMap((sentence) => {
    if (sentence.draft.kind !== "claim") return [];
    return [...unframed(sentence), ...uneven(sentence)].map((problem) =>
      complain(`sentence ${sentence.number}: ${problem}`),
    );
  });
}

/** "Works [[tools1]]" and "richt zich met [[focus1]]" say nothing, or something else. */
function unframed({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  return statements.flatMap((statement) => {
    const clause = clauseAround(parts, statement.value);
    if (clause === undefined || saysOtherwise(clause.parts, statement, lexicon)) return [];
    const [verb, ...others] = framesIn(clause.parts, statement, lexicon);
    return verb === undefined || others.length > 0 ? [] : missing(verb, clause, statement, lexicon);
  });
}

function missing(
  { text, frame }: Framed,
  { parts, at }: Clause,
  { value }: Statement,
  lexicon: Lexicon,
): readonly string[] {
  const wanted = frame.before === "-" ? "nothing" : `"${frame.before}"`;
  if (!frame.before.split(" ").includes(before(parts, at, lexicon, frame.before)))
    return [`"${text}" wants ${wanted} before [[${value}]]`];
  return isWhole(frame, parts) ? [] : [`"${text}" wants "${frame.behind ?? ""}" as well`];
}

function isWhole({ behind }: Frame, parts: readonly Part[]): boolean {
  if (behind === undefined) return true;
  const text = parts.map((part) => part.text).join(" ");
  return ` ${text} `.includes(` ${behind} `);
}

/** Where a noun or a relative word says it, the verb does not govern the value. */
function saysOtherwise(parts: readonly Part[], { predicate }: Statement, lexicon: Lexicon): boolean {
  return parts.some(
    (part) =>
      part.kind === "glue" &&
      (lexicon.opens("saysOtherwise", part.text) ||
        part.licences.some((each) => each.as === "cue" && each.predicate === predicate)),
  );
}

/** A verb of a clause, with what it wants. */
type Framed = { readonly text: string; readonly frame: Frame };

function framesIn(parts: readonly Part[], { predicate }: Statement, lexicon: Lexicon): readonly Framed[] {
  const known = FRAMES[lexicon.language][predicate] ?? {};
  const helped = parts.some(({ text }) => lexicon.is("passive", text));
  return verbsIn(parts).flatMap(({ at, part, licences }) => {
    const own = licences.filter((each) => each.predicate === predicate);
    const passive = own.some(({ form }) => form === "participle") && (helped || isHelped(parts, at, lexicon));
    const frame = known[part.text];
    return own.length === 0 || passive || isNoun(parts, at) || frame === undefined
      ? []
      : [{ text: part.text, frame }];
  });
}

type Clause = { readonly parts: readonly Part[]; readonly at: number };

/** The stretch between two marks or conjunctions that holds this value. */
function clauseAround(parts: readonly Part[], name: string): Clause | undefined {
  const place = parts.findIndex((part) => part.kind === "hole" && part.hole.name === name);
  if (place === -1) return undefined;
  const ends = (part: Part) => part.kind === "mark" || isAs(part, "conjunction");
  const from = parts.slice(0, place).findLastIndex(ends) + 1;
  const length = parts.slice(from).findIndex(ends);
  return { parts: parts.slice(from, length === -1 ? undefined : from + length), at: place - from };
}

/** "X works with A and Y of B": what the second clause leaves out, it may not change. */
function uneven({ parts, statements, lexicon }: SentenceReading): readonly string[] {
  // "[[count1]] along with [[count2]]" is told in one way too.
  const told = statements.filter(({ predicate }) => predicate !== "counts");
  return told.flatMap((statement, index) => {
    const earlier = told.slice(0, index).find((each) => each.predicate === statement.predicate);
    const [one, two] = [earlier?.value, statement.value].map((name) => clauseAround(parts, name ?? ""));
    if (one === undefined || two === undefined || hasVerb(two.parts, lexicon)) return [];
    const [first, second] = [one, two].map(({ parts: clause, at }) => before(clause, at, lexicon, ""));
    return first === second || second === "-"
      ? []
      : [`[[${statement.value}]] wants "${first}" before it too`];
  });
}

function hasVerb(parts: readonly Part[], lexicon: Lexicon): boolean {
  return parts.some(
    (part) =>
      part.kind === "glue" &&
      (part.licences.some((each) => each.as === "cue") ||
        part.text.split(" ").some((word) => lexicon.verbWords.has(word))),
  );
}
