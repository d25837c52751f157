import type { HeadlineWord } from "../../../values.ts";

/** Words of the vocabulary that headlines look at. */
export type Words = {
  readonly headlineWords: Readonly<
    Partial<Record<HeadlineWord, { readonly nl: readonly string[]; readonly en: readonly string[] }>>
  >;
  readonly numbers: Readonly<Record<string, number>>;
};

/** What the words of a question say beside its subject. */
export type Says = {
  readonly has: (name: HeadlineWord, words: string) => boolean;
  /** A number in digits or words. */
  readonly number: (word: string) => number | undefined;
};

export function makeSays({ headlineWords, numbers }: Words): Says {
  const patterns = new Map<HeadlineWord, RegExp>();
  const patternOf = (name: HeadlineWord) => {
    const known = patterns.get(name);
    if (known !== undefined) return known;
    const { nl, en } = headlineWords[name] ?? { nl: [], en: [] };
    const made = toPattern([...nl, ...en]);
    patterns.set(name, made);
    return made;
  };
  return {
    has: (name, words) => patternOf(name).test(words),
    number: (word) => (DIGITS.test(word) ? Number(word) : numbers[word]),
  };
}

const DIGITS = /^\d{1,3}$/u;
const NEVER = /(?!)/u;

function toPattern(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return NEVER;
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.map(wildcards).join("|")})(?![\\p{L}\\d])`, "u");
}

/** `start*` is any word that begins so, and `*` alone any word. */
function wildcards(phrase: string): string {
  return phrase.replace(/[.+?^${}()|[\]\\]/gu, "\\$&").replaceAll("*", "[\\p{L}\\d]*");
}
