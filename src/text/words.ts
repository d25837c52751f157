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

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])(?:asp|vb|ado)?\.net(?![\p{L}\p{N}])/gu, " dotnet "],
  [/(?<![\p{L}\p{N}])c\s?#/gu, " csharp "],
  [/(?<![\p{L}\p{N}])c\+\+/gu, " cpp "],
  [/as\s?\/\s?400/gu, " as400 "],
  [/pl\s?\/\s?sql/gu, " plsql "],
  [/(?<![\p{L}\p{N}])node\.js/gu, " nodejs "],
  [/(?<=\p{L})\.js(?![\p{L}\p{N}])/gu, " js "],
  [/r&d/gu, " rnd "],
  [/(?<=\p{L})&(?=\p{L})/gu, " en "],
];

/** Without one of these there is nothing to spell out. */
const SPELLED_OUT_SIGN = /[.#+/&]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant, so that most texts skip the slow way
const ASCII = /^[\x00-\x7f]*$/u;

const APOSTROPHE = /['’`´]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*/gu;

/** Lower case, without accents, with names such as `.NET` and `C#` spelled out so that they survive as words. */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  // "Heyyy", "sooo": nobody's spelling has three in a row.
  folded = folded.replace(/(\p{L})\1{2,}/gu, "$1");
  if (!ASCII.test(folded)) folded = folded.normalize("NFD").replace(/\p{M}+/gu, "");
  if (!SPELLED_OUT_SIGN.test(folded)) return folded;
  for (const [pattern, spelled] of SPELLED_OUT) folded = folded.replace(pattern, spelled);
  return folded;
}

/** Cuts folded text into words; `text` and `stem` are still those of the word as typed. */
export function toWords(folded: string): readonly Word[] {
  const found = [...folded.matchAll(WORD)];
  let clause = 0;
  return found.map((match, index) => {
    const raw = match[0];
    const end = match.index + raw.length;
    const gap = gapOf(folded.slice(end, found[index + 1]?.index ?? folded.length));
    const text = APOSTROPHE.test(raw) ? raw.replace(/['’`´]/gu, "") : raw;
    const word: Word = { raw, folded: text, text, stem: stemOf(text), known: false, gap, clause };
    if (gap !== "none") clause += 1;
    return word;
  });
}

function gapOf(between: string): Word["gap"] {
  if (between === " " || between === "") return "none";
  if (/[.?!;\n]|(?:\s[-–—]\s)/u.test(between)) return "hard";
  return /[,:()"“”/+=]/u.test(between) ? "soft" : "none";
}
