import { SPELLED_OUT } from "./spelled-out.ts";
import { stemOf } from "./stem.ts";

/** A word of the text: as written, folded (lower case, no accents), as spelt right, and its stem. */
export type Word = {
  readonly raw: string;
  readonly folded: string;
  readonly text: string;
  readonly stem: string;
  /** False where neither vocabulary nor catalog knows the word, nor one close to it. */
  readonly known: boolean;
  /** What stands between this word and the next: `hard` ends a sentence, `soft` a part of one. */
  readonly gap: "none" | "soft" | "hard";
  /** Number of the sentence part, for words that must stand together. */
  readonly clause: number;
};

/** Without one of these there is nothing to spell out; a mere full stop is none. */
const SPELLED_OUT_SIGN = /\.[jn]|[#&]|\+\+|\/\s?[4s]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant, so that most texts skip the slow way
const ASCII = /^[\x00-\x7f]*$/u;

/** Cheap to look for: most texts hold none. */
const DOTTED = /\.\p{L}/u;
const THRICE = /(.)\1\1/u;
const APOSTROPHE = /['’`´]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*/gu;

/** Letters with a full stop each, as in `M.L.Ops`. */
const INITIALS = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L})/gu;

/**
 * Lower case, without accents, with names such as `.NET` and `C#` spelled out so that they survive as words.
 * Letters that are only drawn otherwise (`ﬁ` in what was copied from a PDF) become the letters they stand for.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  // "Heyyy", "sooo": nobody's spelling has three in a row.
  if (THRICE.test(folded)) folded = folded.replace(/(\p{L})\1{2,}/gu, "$1");
  if (!ASCII.test(folded))
    folded = folded.replace(/\p{L}+/gu, (letters) => letters.normalize("NFKD")).replace(/\p{M}+/gu, "");
  if (DOTTED.test(folded)) folded = folded.replace(INITIALS, "$1");
  if (!SPELLED_OUT_SIGN.test(folded)) return folded;
  for (const [pattern, spelled] of SPELLED_OUT) folded = folded.replace(pattern, spelled);
  return folded;
}

/** The words of a text, folded: `API's` is `apis`. */
export function wordsOf(text: string): readonly string[] {
  const words = fold(text).match(WORD) ?? [];
  return APOSTROPHE.test(text) ? words.map(joined) : words;
}

/** The text from its last words on, that many, as they are written. */
export function lastWords(text: string, count: number): string {
  const starts = [...text.matchAll(WORD)].map(({ index }) => index);
  return text.slice(starts.at(-count) ?? 0);
}

/** Cuts folded text into words; `text` and `stem` are still those of the word as typed. */
export function toWords(folded: string): readonly Word[] {
  const found = [...folded.matchAll(WORD)];
  let clause = 0;
  return found.map((match, index) => {
    const raw = match[0];
    const end = match.index + raw.length;
    const gap = gapOf(folded.slice(end, found[index + 1]?.index ?? folded.length));
    const text = joined(raw);
    const word: Word = { raw, folded: text, text, stem: stemOf(text), known: false, gap, clause };
    if (gap !== "none") clause += 1;
    return word;
  });
}

function joined(word: string): string {
  return APOSTROPHE.test(word) ? word.replace(/['’`´]/gu, "") : word;
}

function gapOf(between: string): Word["gap"] {
  if (between === " " || between === "") return "none";
  if (/[.?!;\n]|(?:\s[-–—]\s)/u.test(between)) return "hard";
  return /[,:()"“”/+=]/u.test(between) ? "soft" : "none";
}
