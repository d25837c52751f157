import { makeFindNear } from "../../../text/near-words.ts";
import { foldPhrase } from "../../../text/phrases.ts";
import type { Spelling } from "../../../text/spelling.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Names } from "./names.ts";

const WEIGHT = { name: 3, cue: 4, common: 5, example: 1 };
const HEAVIEST = 40;

/** Cues of everyday words: a compound is not taken apart for their sake. */
const EVERYDAY: ReadonlySet<Cue> = new Set([
  "thanks",
  "greeting",
  "acknowledge",
  "everything",
  "filler",
  "follow",
  "go-on",
  "pronoun",
  "find-verb",
  "divider",
  "money",
  "market",
  "task",
  "profession",
  "profession-ending",
]);

/** The words that are spelt right: of names, cues and concepts above all, and of the example lines. */
export function spellingOf(names: Names, vocabulary: Vocabulary, lines: readonly string[]): Spelling {
  const lexicon = new Map<string, number>();
  const core = new Set<string>();
  const add = (phrase: string, weight: number, isCore: boolean) => {
    for (const part of phrase.split(" ")) {
      // The start of a word is no word, unless it is long enough to be nearly one.
      if (part.includes("*") && !/^\p{L}{6,}\*$/u.test(part)) continue;
      const word = part.replace("*", "");
      lexicon.set(word, Math.min((lexicon.get(word) ?? 0) + weight, HEAVIEST));
      if (isCore && word.length > 1) core.add(word);
    }
  };
  for (const [phrase] of [
    ...names.roles,
    ...names.titles,
    ...names.backgrounds,
    ...names.terms,
    ...names.pages,
    ...names.levels,
    ...names.nearby,
  ])
    add(phrase, WEIGHT.name, true);
  for (const [phrase] of names.attributes) add(phrase, WEIGHT.cue, false);
  for (const [phrase] of names.concepts) add(phrase, WEIGHT.cue, true);
  for (const [phrase, cue] of names.cues) add(phrase, WEIGHT.cue, !EVERYDAY.has(cue));
  for (const word of [...vocabulary.common.nl, ...vocabulary.common.en, ...Object.keys(vocabulary.numbers)])
    add(foldPhrase(word), WEIGHT.common, false);
  const typed = timesTyped(lines);
  for (const [word, times] of typed)
    lexicon.set(word, Math.min((lexicon.get(word) ?? 0) + times * WEIGHT.example, HEAVIEST));
  const sure = new Set(
    [names.cues, names.concepts, names.attributes, names.terms]
      .flat()
      .flatMap(([phrase]) => phrase.split(" ")),
  );
  const doubtful = [...lexicon.keys()].filter((word) => word.length >= SHORTEST_SLIP && !sure.has(word));
  for (const word of slipsAmong(doubtful, typed)) {
    lexicon.delete(word);
    core.delete(word);
  }
  return { lexicon: [...lexicon], core: [...core] };
}

function timesTyped(lines: readonly string[]): ReadonlyMap<string, number> {
  const typed = new Map<string, number>();
  for (const line of lines)
    for (const word of wordsOf(line.includes("{") ? line.replace(/\{\w+\}/gu, " ") : line))
      typed.set(word, (typed.get(word) ?? 0) + 1);
  return typed;
}

/** A word this much rarer than one that is a letter away is a slip of it. */
const RARER = 40;
const SHORTEST_SLIP = 6;

/** Misspelt names and typos in example lines: known, so that they are not unknown, but none that a reader meant. */
function slipsAmong(words: readonly string[], typed: ReadonlyMap<string, number>): readonly string[] {
  const usual = [...typed].flatMap(([word, times]) => (times >= RARER ? [word] : []));
  const near = makeFindNear(usual);
  return words.filter((word) => {
    const few = (typed.get(word) ?? 0) + 1;
    return near(word, 1).some(
      ({ word: meant }) =>
        meant[0] === word[0] &&
        // An ending more or less is another form of the word.
        !meant.startsWith(word) &&
        !word.startsWith(meant) &&
        (typed.get(meant) ?? 0) >= few * RARER,
    );
  });
}
