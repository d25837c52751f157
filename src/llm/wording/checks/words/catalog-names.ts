import type { Lexicon } from "../../lexicon/licences.ts";
import type { DraftReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

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

/** C8: no name of the catalog outside a placeholder, not even in a compound, cut up or with hyphens. */
export function checkCatalogNames(
  { sentences, lexicon }: DraftReading,
  names: CatalogNames,
): readonly Violation[] {
  return sentences.flatMap(({ tokens, number }) => {
    const words = tokens.map((token) => (token.kind === "word" ? token.lower : undefined));
    const found = [...wholeNames(words, names, lexicon), ...insideNames(words, names, lexicon)];
    return found.length === 0
      ? []
      : [complain(`sentence ${number} names something of the catalog outside a placeholder`)];
  });
}

function wholeNames(
  words: readonly (string | undefined)[],
  { whole }: CatalogNames,
  lexicon: Lexicon,
): readonly string[] {
  return words.flatMap((_, start) => {
    let phrase = "";
    for (let length = 1; length <= LONGEST_NAME; length += 1) {
      const word = words[start + length - 1];
      if (word === undefined) break;
      phrase = length === 1 ? word : `${phrase} ${word}`;
      // Two plain words can happen to spell a name ("on the", "in is"); a licensed phrase was read by somebody.
      if (whole.has(folded(phrase)) && !isPlain(phrase, lexicon)) return [phrase];
    }
    return [];
  });
}

function isPlain(phrase: string, lexicon: Lexicon): boolean {
  if (lexicon.stretches.has(phrase)) return true;
  const words = phrase.split(" ");
  return (
    words.length > 1 &&
    folded(phrase).length < SHORTEST_INSIDE &&
    words.every((word) => isKnown(word, lexicon))
  );
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.phrases.has(word) || lexicon.stretches.has(word);
}

/** Compounds ("kubernetescluster") and names cut up ("kuber netes"): the glue without its spaces. */
function insideNames(
  words: readonly (string | undefined)[],
  { inside }: CatalogNames,
  lexicon: Lexicon,
): readonly string[] {
  const run = words
    .map((word) => (word === undefined || isKnown(word, lexicon) ? " " : folded(word)))
    .join("");
  const found: string[] = [];
  for (let at = 0; at + SHORTEST_INSIDE <= run.length; at += 1) {
    const candidates = inside.get(run.slice(at, at + 3)) ?? [];
    found.push(...candidates.filter((name) => run.startsWith(name, at)));
  }
  return found;
}

export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, "");
}
