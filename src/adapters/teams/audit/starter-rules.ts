import type { Language } from "../../../language.ts";
import { LANGUAGES } from "../../../values.ts";
import type { Starter } from "../package/starters.ts";
import type { Audited, TeamsRule } from "./rule.ts";

/** What people type first, whatever is offered. */
const GREETINGS: readonly (readonly [words: string, language: Language])[] = [
  ["hi", "en"],
  ["hello", "en"],
  ["help", "en"],
  ["hallo", "nl"],
  ["hulp", "nl"],
];
const LEAST = 3;
const MOST = 10;
const LONGEST_TITLE = 32;

/** What is offered to begin with. */
export const STARTER_RULES: readonly TeamsRule[] = [
  {
    id: "starters",
    asks: "There are three to ten questions to begin with, each under a title of its own of at most 32 characters.",
    remedy: "Change the list in src/adapters/teams/package/starters.ts.",
    flaws: ({ starters }) => [
      ...(starters.length < LEAST || starters.length > MOST ? ["there are too few or too many"] : []),
      ...LANGUAGES.flatMap((language) => flawsOfTitles(starters.map(({ title }) => title[language]))),
    ],
  },
  {
    id: "starters-understood",
    asks: "Each of them is understood as what it stands for, by its title as by its words.",
    remedy: "Word it as people ask it, or teach it: see docs/understanding.md.",
    flaws: (app) =>
      app.starters.flatMap((starter) => LANGUAGES.flatMap((language) => misread(app, starter, language))),
  },
  {
    id: "greetings",
    asks: "Who says hello or asks for help is told what can be asked.",
    remedy: "Teach the words: see docs/understanding.md.",
    flaws: ({ means }) =>
      GREETINGS.flatMap(([words, language]) =>
        means(words, language, { kind: "help" }) ? [] : [`"${words}" is not understood`],
      ),
  },
];

function flawsOfTitles(titles: readonly string[]): readonly string[] {
  return [
    ...titles.filter((title) => title.length > LONGEST_TITLE).map((title) => `"${title}" is too long`),
    ...(new Set(titles).size === titles.length ? [] : ["a title stands there twice"]),
  ];
}

function misread({ means }: Audited, { title, prompt, intent }: Starter, language: Language) {
  return [...new Set([title[language], prompt[language]])]
    .filter((words) => !means(words, language, intent))
    .map((words) => `"${words}" is taken for something else`);
}
