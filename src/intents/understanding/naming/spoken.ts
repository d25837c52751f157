import type { Level } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import { editDistance } from "../../../text/distance.ts";
import { wordsOf } from "../../../text/words.ts";
import { LANGUAGES, LEVELS, MOST_QUESTIONS } from "../../../values.ts";
import type { CommandWord } from "../../vocabulary/command-words.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";

/** What a word beside a name asks for, over how many words. */
export type Spoken = { readonly length: number } & (
  | { readonly kind: "word"; readonly word: CommandWord }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "count"; readonly count: number }
);

/** The words that ask for something where they stand at an end of a command. */
export type Lexicon = {
  /** What the words begin with, the longest first. */
  readonly atStart: (words: readonly string[]) => readonly Spoken[];
  readonly atEnd: (words: readonly string[]) => readonly Spoken[];
  /** What a lone word is asking for but for one slip. */
  readonly near: (words: readonly string[]) => readonly CommandWord[];
  /** The one language that everyday words and those of commands tell; undefined where they tell none or both. */
  readonly language: (words: readonly string[]) => Language | undefined;
};

/** Words of the longest phrase. */
const LONGEST = 3;
/** Letters from which on one wrong letter leaves a word recognisable; with one left out, one fewer is typed. */
const ONE_SLIP = 5;

/** Made once for a vocabulary. */
export function makeLexicon({ commands, levels, numbers, common }: LexiconWords): Lexicon {
  const byPhrase = new Map<string, Spoken[]>();
  const add = (phrase: string, spoken: (length: number) => Spoken) => {
    const words = wordsOf(phrase);
    const key = words.join(" ");
    byPhrase.set(key, [...(byPhrase.get(key) ?? []), spoken(words.length)]);
  };
  for (const [word, { nl, en }] of entriesOf(commands))
    for (const phrase of new Set([...nl, ...en])) add(phrase, (length) => ({ kind: "word", word, length }));
  for (const level of LEVELS)
    for (const phrase of levels[level]) add(phrase, (length) => ({ kind: "level", level, length }));
  for (const [phrase, count] of Object.entries(numbers))
    add(phrase, (length) => ({ kind: "count", count, length }));

  const found = (phrase: readonly string[]): readonly Spoken[] => {
    const key = phrase.join(" ");
    const count = /^\d{1,3}$/u.test(key) ? Number(key) : 0;
    if (count >= 1 && count <= MOST_QUESTIONS) return [{ kind: "count", count, length: 1 }];
    return byPhrase.get(key) ?? [];
  };
  const lengths = Array.from({ length: LONGEST }, (_, at) => LONGEST - at);
  const own = wordsOfOne(commands, common);
  return {
    atStart: (words) => lengths.filter((n) => n <= words.length).flatMap((n) => found(words.slice(0, n))),
    atEnd: (words) => lengths.filter((n) => n <= words.length).flatMap((n) => found(words.slice(-n))),
    near: ([word = "", ...more]) => {
      if (more.length > 0 || word.length < ONE_SLIP - 1) return [];
      const phrases = [...byPhrase].filter(
        ([phrase]) => Math.max(word.length, phrase.length) >= ONE_SLIP && editDistance(word, phrase, 1) <= 1,
      );
      const near = phrases.flatMap(([, all]) =>
        all.flatMap((each) => (each.kind === "word" ? [each.word] : [])),
      );
      return [...new Set(near)];
    },
    language: (words) => {
      const [only, ...more] = LANGUAGES.filter((each) => words.some((word) => own[each].has(word)));
      return more.length > 0 ? undefined : only;
    },
  };
}

type LexiconWords = Pick<Vocabulary, "commands" | "levels" | "numbers" | "common">;

function entriesOf(commands: Vocabulary["commands"]) {
  return Object.entries(commands) as [CommandWord, { nl: readonly string[]; en: readonly string[] }][];
}

/** Words of one language alone. */
function wordsOfOne(
  commands: Vocabulary["commands"],
  common: Vocabulary["common"],
): Readonly<Record<Language, ReadonlySet<string>>> {
  const all = (language: Language) =>
    new Set(
      [...Object.values(commands).flatMap((each) => each[language]), ...common[language]].flatMap(wordsOf),
    );
  const [nl, en] = [all("nl"), all("en")];
  return {
    nl: new Set([...nl].filter((word) => !en.has(word))),
    en: new Set([...en].filter((word) => !nl.has(word))),
  };
}
