import { STOP_WORDS } from "../text/stop-words.ts";
import { wordsOf } from "../text/words.ts";

type Words = {
  /** Words of questions, everyday words and names of the catalog. */
  readonly lexicon: readonly (readonly [string, unknown])[];
  /** Names of people among the examples. */
  readonly people: readonly string[];
};

/** Whether a word is an everyday one or one of the catalog, so that it names nobody. */
export function makeKnows({ lexicon, people }: Words): (word: string) => boolean {
  const known = new Set([...lexicon.map(([word]) => word), ...Object.values(STOP_WORDS).flatMap(wordsOf)]);
  for (const name of people.flatMap(wordsOf)) known.delete(name);
  return (word) => {
    const words = wordsOf(word);
    return words.length > 0 && words.every((each) => known.has(each));
  };
}
