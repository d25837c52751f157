import type { Intent } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import type { Span } from "../../../text/phrases.ts";
import type { Word } from "../../../text/words.ts";
import { type Bucket, bucketOf, hashOf, hashOn } from "../classifier/hashing.ts";
import type { Classify } from "../classifier/linear.ts";
import type { Gazetteer } from "../reading/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";

/** How sure the pieces of words must be before they outweigh the hint. */
const SURE = 0.85;
/** How likely Dutch must be where Dutch words stand among English ones. */
const MIXED = 0.2;
/** From where on a text that both could have written, such as "tooling prompt engineer", is taken for Dutch. */
const EITHER = 0.4;

/**
 * The language of a text. Everyday words of one language settle it; in a mix Dutch wins unless it is clearly
 * outnumbered, for Dutch engineers borrow English and hardly ever the other way round. Else pieces of words
 * decide, and where these do not tell, the hint.
 */
export function languageOf(
  reading: Reading,
  common: Gazetteer["common"],
  classify: Classify,
  hint: Language | undefined,
): Language {
  const parted = partedVowels(reading.text);
  const dutch = countIn(reading, common.nl) + 2 * parted;
  const english = countIn(reading, common.en);
  if (dutch > english || (english === 0 && holdsCompound(reading))) return "nl";
  if (english > dutch * 3) return "en";
  const chances = classify(languageFeatures(reading));
  const [nl = 0.5, en = 0.5] = [chances.get("nl"), chances.get("en")];
  const likely = nl / (nl + en);
  if (dutch > 0) return dutch > 1 || likely >= MIXED ? "nl" : "en";
  return settled(likely, hint);
}

/** What is to be used as it is: a text or questions in another language than that of who asks for them. */
const TO_USE: readonly Intent["kind"][] = ["role_vacancy", "role_interview"];

/**
 * "A vacancy for a data engineer, in English please": the language in which what is asked for is wanted. Of another answer only
 * where it is said at the end, apart from the rest or with a please: "a course in English" asks for no English answer.
 */
export function languageWanted(reading: Reading, { kind }: Pick<Intent, "kind">): Language | undefined {
  if (kind === "settings" || !reading.has("settings-language")) return undefined;
  const named = reading.cues.filter(({ meaning }) => meaning === "dutch" || meaning === "english");
  const [only, ...others] = new Set(named.map(({ meaning }) => meaning));
  if (only === undefined || others.length > 0) return undefined;
  const isOfRequest = reading.has("settings-in") && (TO_USE.includes(kind) || isTail(reading, named));
  return isOfRequest ? (only === "dutch" ? "nl" : "en") : undefined;
}

function isTail({ words, text }: Reading, named: readonly Span<unknown>[]): boolean {
  const end = Math.max(...named.map(({ to }) => to));
  const before = words[end - WORDS_OF_TAIL - 1];
  return words.length - end <= 1 && (PLEASE.test(text) || before === undefined || before.gap !== "none");
}

/** "In English" and "in het Engels". */
const WORDS_OF_TAIL = 3;
const PLEASE = /(?:please|pls|plz|graag|aub|a\.u\.b\.?|alsjeblieft|alstublieft)\W*$/iu;

function settled(likely: number, hint: Language | undefined): Language {
  if (likely > SURE) return "nl";
  if (likely < 1 - SURE) return "en";
  return hint ?? (likely >= EITHER ? "nl" : "en");
}

/** "Skiën", "coördineren": Dutch parts vowels that English writes without marks, so one tells as much as two words. */
function partedVowels(text: string): number {
  return text.match(/[eio]ë|eï|oö/giu)?.length ?? 0;
}

function countIn(reading: Reading, words: ReadonlySet<string>): number {
  const met = reading.words.filter(
    ({ folded, text }, at) => words.has(folded) || (words.has(text) && !isPartAt(reading, at)),
  );
  return new Set(met.map(({ text }) => text)).size;
}

/** A compound that was taken apart: English writes those as two words. */
function holdsCompound(reading: Reading): boolean {
  return reading.words.some((_, at) => isPartAt(reading, at));
}

function isPartAt({ words }: Reading, at: number): boolean {
  return [words[at - 1], words[at + 1]].some(
    (beside) => beside?.folded === words[at]?.folded && beside?.text !== words[at]?.text,
  );
}

const WORD = hashOf("w ");
const PIECE = hashOf("p ");

/** Pieces of the words that are no names, for a name is the same in both languages. */
export function languageFeatures(reading: Pick<Reading, "words" | "roles" | "terms">): readonly Bucket[] {
  const named = new Set<number>();
  for (const { from, to } of [...reading.roles, ...reading.terms])
    for (let at = from; at < to; at += 1) named.add(at);
  const features: Bucket[] = [];
  reading.words.forEach((word, at) => {
    if (!named.has(at)) addWord(word, features);
  });
  return features;
}

function addWord({ raw }: Word, features: Bucket[]): void {
  // Marks tell a language as much as letters: nothing is folded here.
  const word = raw.toLowerCase();
  const padded = `<${word}>`;
  features.push(bucketOf(hashOn(WORD, word)));
  for (const size of [2, 3, 4])
    for (let start = 0; start + size <= padded.length; start += 1)
      features.push(bucketOf(hashOn(PIECE, padded, start, start + size)));
}
