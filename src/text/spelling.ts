import { editDistance } from "./distance.ts";
import { stemOf } from "./stem.ts";
import type { Word } from "./words.ts";

/** Words that are spelt right with their weights, and those of them that matter most: plain data. */
export type Spelling = {
  readonly lexicon: readonly (readonly [string, number])[];
  readonly core: readonly string[];
};

type Lexicon = ReadonlyMap<string, number>;

export type Speller = (words: readonly Word[]) => readonly Word[];

/** A word that is spelt right, and which letters it holds: one bit a letter. */
type Candidate = { readonly word: string; readonly letters: number };

/** What is known of words: those spelt right, those that matter, and those of a first letter and length. */
type Words = {
  readonly lexicon: Lexicon;
  readonly core: ReadonlySet<string>;
  readonly byShape: ReadonlyMap<string, readonly Candidate[]>;
};

const SHORTEST = 4;
const LONGEST_WORD = 30;
const EVERYDAY = 5;
/** Words whose spelling is remembered, so that a flood of nonsense cannot fill the memory. */
const MOST_SEEN = 5_000;

/** Puts typos right and takes compounds apart, by the words that vocabulary and catalog use. */
export function makeSpeller(spelling: Spelling): Speller {
  const words: Words = {
    lexicon: new Map(spelling.lexicon),
    core: new Set(spelling.core),
    byShape: shapesOf(spelling),
  };
  const seen = new Map<string, readonly string[] | undefined>();
  const spell = (word: string): readonly string[] | undefined => {
    if (words.lexicon.has(word)) return [word];
    if (seen.has(word)) return seen.get(word);
    const found = /\d/u.test(word) || word.length > LONGEST_WORD ? undefined : nearest(word, words);
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(word, found);
    return found;
  };
  return (text) => text.flatMap((word) => respell(word, spell(word.folded)));
}

/** Words by first or second letter and length, for a slip can swap the first two. */
function shapesOf({ lexicon }: Spelling): ReadonlyMap<string, readonly Candidate[]> {
  const byShape = new Map<string, Candidate[]>();
  for (const [word] of lexicon) {
    if (word.length < SHORTEST) continue;
    const candidate = { word, letters: lettersOf(word) };
    for (const key of new Set([shape(word[0], word.length), shape(word[1], word.length)])) {
      const list = byShape.get(key);
      if (list === undefined) byShape.set(key, [candidate]);
      else list.push(candidate);
    }
  }
  return byShape;
}

function respell(word: Word, spelled: readonly string[] | undefined): readonly Word[] {
  if (spelled === undefined) return [word];
  if (spelled.length === 1 && spelled[0] === word.text) return [{ ...word, known: true }];
  return spelled.map((text, index) => ({
    ...word,
    text,
    stem: stemOf(text),
    known: true,
    gap: index === spelled.length - 1 ? word.gap : "none",
  }));
}

function nearest(word: string, words: Words): readonly string[] | undefined {
  if (word.length < SHORTEST) return word.length === 3 ? swapped(word, words) : undefined;
  const close = closest(word, 1, words);
  if (close !== undefined) return [close];
  const parts = takeApart(word, words);
  if (parts !== undefined) return parts;
  const far = word.length >= 8 ? closest(word, 2, words) : undefined;
  return far === undefined || !words.core.has(far) ? undefined : [far];
}

/** Two letters of a short everyday word in the wrong order: `yuo`, `teh`. */
function swapped(word: string, { lexicon }: Words): readonly string[] | undefined {
  const [a = "", b = "", c = ""] = word;
  const found = [a + c + b, b + a + c].find((each) => each !== word && (lexicon.get(each) ?? 0) >= EVERYDAY);
  return found === undefined ? undefined : [found];
}

function closest(word: string, most: number, words: Words): string | undefined {
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const candidate of candidatesFor(word, most, words)) {
    const score = scoreOf(word, candidate, most, words);
    if (score !== undefined && (best === undefined || score > best.score)) best = { word: candidate, score };
  }
  return best?.word;
}

/** Known words of about the same length and letters. */
function* candidatesFor(word: string, most: number, { byShape }: Words): Generator<string> {
  const letters = lettersOf(word);
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const { word: candidate, letters: others } of byShape.get(shape(word[0], length)) ?? []) {
      // One edit changes at most two of the letters that a word holds: most words need no closer look.
      if (bitsIn(letters ^ others) <= most * 2) yield candidate;
    }
  }
}

/** How good a guess a known word is, or undefined when it is none. */
function scoreOf(word: string, candidate: string, most: number, { lexicon }: Words): number | undefined {
  const distance = editDistance(word, candidate, most);
  if (distance > most || (distance === 1 && !isSlip(word, candidate))) return undefined;
  const weight = lexicon.get(candidate) ?? 0;
  // A short word is close to many; only one that is used a lot is a safe guess.
  if (word.length === SHORTEST && weight < EVERYDAY) return undefined;
  return weight - distance * 100 + (candidate[0] === word[0] ? 50 : 0);
}

const NEIGHBOURS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUND_ALIKE = ["aeiouy", "ck", "sz", "fv", "dt", "gh", "ij", "bp", "kq"];

/**
 * Letters are lost, doubled or swapped all the time, but one is typed for another only when it sounds alike or
 * lies beside it: `carter` is no `career`.
 */
function isSlip(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return true;
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  const [typed = "", meant = ""] = [word[at], candidate[at]];
  if (typed === candidate[at + 1] && meant === word[at + 1]) return true;
  if (at === 0) return false;
  if (SOUND_ALIKE.some((letters) => letters.includes(typed) && letters.includes(meant))) return true;
  return NEIGHBOURS.some(
    (row) =>
      row.includes(typed) && row.includes(meant) && Math.abs(row.indexOf(typed) - row.indexOf(meant)) === 1,
  );
}

/** Dutch writes compounds as one word: `recruitmenttips`, `securityrol`. One part at least must be a core word. */
function takeApart(word: string, words: Words): readonly string[] | undefined {
  if (word.length < 6) return undefined;
  const { lexicon } = words;
  let best: { readonly parts: readonly string[]; readonly score: number } | undefined;
  for (let at = 2; at <= word.length - 3; at += 1) {
    const right = word.slice(at);
    if (right.length < 3 || !lexicon.has(right)) continue;
    const left = leftPart(word.slice(0, at), right, words);
    if (left === undefined) continue;
    const score = Math.min(left.length, right.length);
    if (best === undefined || score > best.score) best = { parts: [left, right], score };
  }
  return best?.parts;
}

/** The first part of a compound, with or without the `s` that joins it to the next, when the two go together. */
function leftPart(part: string, right: string, { lexicon, core }: Words): string | undefined {
  const left = [part, part.replace(/s$/u, "")].find((each) => isPart(each, lexicon));
  if (left === undefined) return undefined;
  const known = Number(core.has(left)) + Number(core.has(right));
  return known === 0 || (right.length < 4 && known < 2) ? undefined : left;
}

function isPart(part: string, lexicon: Lexicon): boolean {
  return lexicon.has(part) && (part.length > 3 || part === "ai" || part === "ml");
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let left = letters;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

function shape(first: string | undefined, length: number): string {
  return `${first ?? ""}${length}`;
}
