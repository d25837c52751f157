import type { Compiled } from "../intents/understanding/learning/trained.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { wordsOf } from "../text/words.ts";

/** The shortest beginning of a word that says which word it is. */
const SHORTEST_START = 4;

/**
 * Whether a word is an everyday one, or one that the catalog or its cues use, so that it names nobody. Words of
 * example questions do not count: some of those name people.
 */
export function makeKnows(compiled: Compiled): (word: string) => boolean {
  // Few questions go without an answer, so that a start need not wait for this.
  let isKnown: ((word: string) => boolean) | undefined;
  return (word) => {
    isKnown ??= knownWords(compiled);
    const words = wordsOf(word);
    return words.length > 0 && words.every(isKnown);
  };
}

function knownWords({ model, vocabulary }: Compiled): (word: string) => boolean {
  const { roles, titles, backgrounds, terms, pages, levels, nearby, concepts, cues } = model.names;
  const phrases = [roles, titles, backgrounds, terms, pages, levels, nearby, concepts, cues].flatMap((all) =>
    all.map(([phrase]) => phrase),
  );
  const everyday = [...vocabulary.common.nl, ...vocabulary.common.en, ...Object.keys(vocabulary.numbers)];
  const parts = phrases.flatMap((phrase) => phrase.split(" "));
  const known = new Set([...parts, ...[...everyday, ...Object.values(STOP_WORDS)].flatMap(wordsOf)]);
  for (const name of vocabulary.names.flatMap(wordsOf)) known.delete(name);
  // `gebruik*` stands for every word that begins so.
  const starts = new Set(parts.filter((part) => part.endsWith("*")).map((part) => part.slice(0, -1)));

  return (word) => {
    if (known.has(word)) return true;
    for (let length = SHORTEST_START; length <= word.length; length += 1)
      if (starts.has(word.slice(0, length))) return true;
    return false;
  };
}
