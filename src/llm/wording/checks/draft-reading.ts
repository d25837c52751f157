import type { Predicate } from "../../../answer/answer.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import type { Hole, HoleForm } from "../hole.ts";
import type { Lexicon, Licence } from "../lexicon/licences.ts";
import type { Shape, Statement } from "../shape.ts";
import { type Token, tokensOf } from "../token.ts";

/** A draft as the checks read it: each sentence in holes, licensed phrases and marks. */
export type DraftReading = {
  readonly shape: Shape;
  readonly lexicon: Lexicon;
  readonly sentences: readonly SentenceReading[];
};

export type SentenceReading = {
  readonly lexicon: Lexicon;
  readonly number: number;
  readonly draft: DraftSentence;
  readonly tokens: readonly Token[];
  readonly parts: readonly Part[];
  /** The facts that it cites. */
  readonly statements: readonly Statement[];
};

export type Part =
  | { readonly kind: "hole"; readonly hole: Hole; readonly form: HoleForm; readonly text: string }
  | { readonly kind: "glue"; readonly text: string; readonly licences: readonly Licence[] }
  | { readonly kind: "mark"; readonly text: string };
export type Glue = Extract<Part, { kind: "glue" }>;
export type HolePart = Extract<Part, { kind: "hole" }>;

export function readDraft(draft: Draft, shape: Shape, lexicon: Lexicon): DraftReading {
  const sentences = draft.sentences.map((sentence, index): SentenceReading => {
    const statements = shape.statements.filter((each) => sentence.facts.includes(each.id));
    const tokens = tokensOf(sentence.text);
    const predicates = new Set(statements.map((each) => each.predicate));
    return {
      lexicon,
      number: index + 1,
      draft: sentence,
      tokens,
      statements,
      parts: partsOf(tokens, shape, lexicon, predicates),
    };
  });
  return { shape, lexicon, sentences };
}

function partsOf(
  tokens: readonly Token[],
  shape: Shape,
  lexicon: Lexicon,
  predicates: ReadonlySet<Predicate>,
): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "word") {
      const run = wordsFrom(tokens, at);
      parts.push(...tiled(run, lexicon, predicates));
      at += run.length;
      continue;
    }
    const hole = token.kind === "hole" ? shape.holes.find((each) => each.name === token.name) : undefined;
    if (token.kind === "hole" && hole !== undefined)
      parts.push({ kind: "hole", hole, form: token.form, text: token.text });
    else parts.push({ kind: "mark", text: token.text });
    at += 1;
  }
  return parts;
}

function wordsFrom(tokens: readonly Token[], start: number): readonly string[] {
  const words: string[] = [];
  for (const token of tokens.slice(start)) {
    if (token.kind !== "word") break;
    words.push(token.lower);
  }
  return words;
}

type Tiling = { readonly cost: number; readonly length: number; readonly part: Glue | undefined };
const UNLICENSED_COST = 100;

/** Covers a run of words with as few licensed phrases as can be; a word that none covers stands alone. */
function tiled(
  words: readonly string[],
  lexicon: Lexicon,
  predicates: ReadonlySet<Predicate>,
): readonly Glue[] {
  const best: Tiling[] = [];
  best[words.length] = { cost: 0, length: 0, part: undefined };
  for (let start = words.length - 1; start >= 0; start -= 1) {
    best[start] = bestAt(words, start, best, lexicon, predicates);
  }
  const parts: Glue[] = [];
  for (let at = 0; at < words.length; ) {
    const tile = best[at];
    if (tile?.part === undefined) break;
    parts.push(tile.part);
    at += tile.length;
  }
  return parts;
}

function bestAt(
  words: readonly string[],
  start: number,
  best: readonly Tiling[],
  lexicon: Lexicon,
  predicates: ReadonlySet<Predicate>,
): Tiling {
  const single = words[start] ?? "";
  let chosen: Tiling = {
    cost: UNLICENSED_COST + (best[start + 1]?.cost ?? 0),
    length: 1,
    part: { kind: "glue", text: single, licences: [] },
  };
  let phrase = "";
  for (let length = 1; length <= lexicon.longest && start + length <= words.length; length += 1) {
    phrase = length === 1 ? single : `${phrase} ${words[start + length - 1] ?? ""}`;
    const licences = licencesOf(phrase, lexicon, predicates);
    const cost = 1 + (best[start + length]?.cost ?? 0);
    if (licences.length > 0 && cost <= chosen.cost)
      chosen = { cost, length, part: { kind: "glue", text: phrase, licences } };
  }
  return chosen;
}

function licencesOf(
  phrase: string,
  lexicon: Lexicon,
  predicates: ReadonlySet<Predicate>,
): readonly Licence[] {
  const all = lexicon.phrases.get(phrase) ?? [];
  return all.filter((licence) => !("predicate" in licence) || predicates.has(licence.predicate));
}

/** True when a phrase of glue is licensed as this. */
export function isAs(part: Part | undefined, ...as: readonly Licence["as"][]): boolean {
  return part?.kind === "glue" && part.licences.some((licence) => as.includes(licence.as));
}

/** The word right before a part, articles passed over: a preposition, or `-`. */
export function before(parts: readonly Part[], index: number, lexicon: Lexicon, known: string): string {
  const left = parts[index - 1];
  if (left?.kind !== "glue") return "-";
  if (isAs(left, "article") && !isAs(left, "category")) return before(parts, index - 1, lexicon, known);
  const last = left.text.split(" ").at(-1) ?? "";
  return lexicon.prepositions.has(last) || known.split(" ").includes(last) ? last : "-";
}
