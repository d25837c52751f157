import { askingPart } from "../../../text/asking-part.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Bucket, bucketOf, hashOf, hashOn } from "../classifier/hashing.ts";
import { isOutside, type Reading } from "../reading/reading.ts";
import type { Evidence } from "../reading/role-evidence.ts";
import { ENOUGH } from "../reading/role-evidence.ts";

/** Whether an earlier turn stands before the text, and what that asked where it is known. */
export type Following = { readonly followsUp: boolean; readonly after?: string | undefined };

const WORD = hashOf("w ");
const PAIR = hashOf("b ");
const PIECE = hashOf("p ");
const CUE = hashOf("q ");
const ATTRIBUTE = hashOf("a ");
const CONCEPT = hashOf("c ");
const PAGE = hashOf("g ");

/** Cues of small words that only rules read: they tell nothing of an intent that the words themselves do not. */
const SMALL_WORDS: ReadonlySet<Cue> = new Set([
  ...(["about", "how-many", "one", "unit", "text-line", "what-is"] as const),
  ...(["acknowledge", "everything", "go-on"] as const),
  ...(["dutch", "english", "our-name", "you"] as const),
  ...([
    "of-those",
    "only",
    "other-one",
    "corrects",
    "in-case",
    "hours",
    "worry",
    "lost-job",
    "hires",
    "asks-leave",
  ] as const),
  ...(["good-answer", "weak-answer"] as const),
  ...(["type-knowledge", "type-hands-on", "type-design", "type-behaviour"] as const),
  // Under what licence a tool is, is asked of tools that were named.
  "licence",
  "price",
]);

/** Letters of a piece. */
const PIECE_SIZE = 4;

/**
 * What the classifier sees: words with names of roles, tools and backgrounds replaced by their kind, pairs of
 * neighbours, four-letter pieces (for typos and compounds), the cues found, and a few counts. One may come twice.
 */
export function featuresOf(
  reading: Reading,
  evidence: readonly Evidence[],
  following: Following,
): readonly Bucket[] {
  const symbols = symbolsOf(reading);
  const features = [bucketOf(hashOf("always"))];
  let pair = hashOn(PAIR, "^ ");
  for (const symbol of symbols) {
    features.push(bucketOf(hashOn(WORD, symbol)), bucketOf(hashOn(pair, symbol)));
    if (symbol.length > PIECE_SIZE && symbol[0] !== "§") addPieces(symbol, features);
    pair = hashOn(hashOn(PAIR, symbol), " ");
  }
  features.push(bucketOf(hashOn(pair, "$")));
  const flags = flagsOf(reading, evidence, following, symbols.length);
  for (const cue of new Set(reading.cues.map(({ meaning }) => meaning))) {
    if (SMALL_WORDS.has(cue)) continue;
    const state = hashOn(CUE, cue);
    const beside = hashOn(state, " ");
    features.push(bucketOf(state));
    for (const flag of flags) features.push(bucketOf(hashOn(beside, flag)));
  }
  addNamed(reading, features);
  for (const flag of flags) features.push(bucketOf(hashOf(flag)));
  return features;
}

/**
 * What a text is compared with examples by: words, pairs of neighbours, what of a role is asked, concepts and counts. Pieces and
 * cues, which make texts alike that are put in other words, are left to the classifier that weighs them.
 */
export function nearFeaturesOf(
  reading: Reading,
  evidence: readonly Evidence[],
  following: Following,
): readonly Bucket[] {
  const symbols = symbolsOf(reading);
  const features: Bucket[] = [];
  let pair = hashOn(PAIR, "^ ");
  for (const symbol of symbols) {
    features.push(bucketOf(hashOn(WORD, symbol)), bucketOf(hashOn(pair, symbol)));
    pair = hashOn(hashOn(PAIR, symbol), " ");
  }
  features.push(bucketOf(hashOn(pair, "$")));
  for (const { meaning } of reading.attributes) features.push(bucketOf(hashOn(ATTRIBUTE, meaning)));
  for (const { meaning } of reading.concepts) features.push(bucketOf(hashOn(CONCEPT, meaning)));
  for (const flag of flagsOf(reading, evidence, following, symbols.length))
    features.push(bucketOf(hashOf(flag)));
  return features;
}

/**
 * What the form of a question is learned from, beside the features it has anyway: how it begins, and where its
 * question mark stands.
 */
export function formFeaturesOf(reading: Reading, features: readonly Bucket[]): readonly Bucket[] {
  const begins = symbolsOf(reading)
    .slice(0, 4)
    .map((symbol, at) => bucketOf(hashOf(`${at} ${symbol}`)));
  // Behind an introduction the question begins anew.
  const asks = wordsOf(askingPart(reading.text))
    .slice(0, 3)
    .map((word, at) => bucketOf(hashOf(`asks ${at} ${word}`)));
  const marks = /\?\s*$/u.test(reading.text) ? "ends ?" : reading.text.includes("?") ? "holds ?" : "no ?";
  return [...features, ...begins, ...asks, bucketOf(hashOf(marks))];
}

/** Pieces of a word, with its ends. */
export function addPieces(word: string, features: Bucket[]): void {
  const padded = `<${word}>`;
  for (let at = 0; at + PIECE_SIZE <= padded.length; at += 1)
    features.push(bucketOf(hashOn(PIECE, padded, at, at + PIECE_SIZE)));
}

/** What of a role is asked, what describes it, and what is about no single one. */
function addNamed({ attributes, concepts, pages }: Reading, features: Bucket[]): void {
  for (const [start, spans] of [
    [ATTRIBUTE, attributes],
    [CONCEPT, concepts],
    [PAGE, pages],
  ] as const)
    for (const name of new Set<string>(spans.map(({ meaning }) => meaning)))
      features.push(bucketOf(hashOn(start, name)));
}

/** The text as symbols: a stem a word, and one sign for each name found. */
function symbolsOf(reading: Reading): readonly string[] {
  const sign = new Map<number, string>();
  const covered = new Set<number>();
  const cover = (spans: readonly { readonly from: number; readonly to: number }[], name: string) => {
    for (const { from, to } of spans) {
      if (covered.has(from)) continue;
      sign.set(from, name);
      for (let at = from; at < to; at += 1) covered.add(at);
    }
  };
  cover(reading.roles, "§role");
  cover(reading.nearby, "§nearby");
  cover(reading.backgrounds, "§background");
  cover(reading.titles.filter(isOutside), "§title");
  cover(reading.terms, "§term");
  cover(reading.pages, "§page");
  cover(reading.levels, "§level");
  cover(reading.numbers, "§number");
  return reading.words.flatMap((word, at) => {
    const name = sign.get(at);
    if (name !== undefined) return [name];
    return covered.has(at) ? [] : [word.stem];
  });
}

function flagsOf(
  reading: Reading,
  evidence: readonly Evidence[],
  following: Following,
  length: number,
): readonly string[] {
  const roles = new Set(reading.roles.map(({ meaning }) => meaning.role)).size;
  const described = evidence.filter(({ points }) => points >= ENOUGH).length;
  return [
    `n roles ${Math.min(roles, 3)}`,
    `n described ${Math.min(described, 2)}`,
    ...(roles + described > 0 ? ["f about a role"] : []),
    ...(reading.backgrounds.length > 0 ? ["f background"] : []),
    ...(reading.titles.some(isOutside) ? ["f title"] : []),
    ...(reading.terms.length > 0 ? ["f term"] : []),
    ...(reading.pages.length > 0 ? ["f page"] : []),
    ...(reading.speaksOfAiRole ? ["f ai role"] : []),
    ...(reading.holdsUnknownPair ? ["f unknown pair"] : []),
    ...(following.followsUp ? ["f follows up"] : []),
    ...(following.after === undefined ? [] : [`f after ${following.after}`]),
    `n length ${Math.min(Math.floor(Math.log2(length + 1)), 5)}`,
  ];
}
