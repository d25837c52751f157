import type { DraftSentence } from "../draft.ts";
import type { Grammar } from "../grammar/pattern.ts";
import { tokensOf } from "../token.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C8-gazetteer");
/** Shorter names ("Git", "R") stand inside many plain words. */
const SHORTEST_INSIDE = 5;
const LONGEST_NAME = 6;

/** All names of the catalog, ready to be found in glue however they are cut up. */
export type CatalogNames = {
  /** Names without spaces, hyphens and marks, lower case. */
  readonly whole: ReadonlySet<string>;
  /** First letters of the names that are long enough to be looked for inside words. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
};

export function makeCatalogNames(terms: readonly string[]): CatalogNames {
  const whole = new Set(terms.map(folded).filter((name) => name.length >= 2));
  const inside = new Map<string, string[]>();
  for (const name of whole) {
    if (name.length < SHORTEST_INSIDE) continue;
    const key = name.slice(0, 3);
    const known = inside.get(key);
    if (known === undefined) inside.set(key, [name]);
    else known.push(name);
  }
  return { whole, inside };
}

type Words = Grammar["words"];

/** C8: no name of the catalog outside a placeholder, not even in a compound, cut up or with hyphens. */
export function checkCatalogNames(
  sentences: readonly DraftSentence[],
  names: CatalogNames,
  { words: known }: Pick<Grammar, "words">,
): readonly Violation[] {
  return sentences.flatMap(({ text }, index) => {
    const words = tokensOf(text).map((token) => (token.kind === "word" ? token.lower : undefined));
    return hasWholeName(words, names, known) || hasNameInside(words, names, known)
      ? [complain(`sentence ${index + 1} names something of the catalog outside a placeholder`)]
      : [];
  });
}

function hasWholeName(
  words: readonly (string | undefined)[],
  { whole }: CatalogNames,
  known: Words,
): boolean {
  return words.some((_, start) => {
    let phrase = "";
    for (let length = 1; length <= LONGEST_NAME; length += 1) {
      const word = words[start + length - 1];
      if (word === undefined) return false;
      phrase = length === 1 ? word : `${phrase} ${word}`;
      if (whole.has(folded(phrase)) && !isPlain(phrase, known)) return true;
    }
    return false;
  });
}

/** A word of the grammar is plain; two of them can happen to spell a short name ("on the", "in is"). */
function isPlain(phrase: string, known: Words): boolean {
  const words = phrase.split(" ");
  return (
    words.every((word) => known.has(word)) && (words.length === 1 || folded(phrase).length < SHORTEST_INSIDE)
  );
}

/** Compounds ("kubernetescluster") and names cut up ("kuber netes"): the glue without its spaces. */
function hasNameInside(
  words: readonly (string | undefined)[],
  { inside }: CatalogNames,
  known: Words,
): boolean {
  const run = words.map((word) => (word === undefined || known.has(word) ? " " : folded(word))).join("");
  return Array.from(run).some((_, at) =>
    (inside.get(run.slice(at, at + 3)) ?? []).some((name) => run.startsWith(name, at)),
  );
}

export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, "");
}
