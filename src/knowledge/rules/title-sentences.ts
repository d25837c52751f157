import { LANGUAGES } from "../../values.ts";
import type { Rule } from "./rule.ts";

const MOST_CHARACTERS = 200;

/** The end of a sentence with another behind it. */
const FURTHER = /[.!?]["')]?\s+\p{Lu}/u;

/** What separates a title from a role is one sentence: it stands at the head of an answer. */
export const titleSentences: Rule = {
  name: "title-sentences",
  check: ({ data, placeOf }) =>
    data.titles.flatMap(({ id, separates }) =>
      LANGUAGES.flatMap((language) => {
        const text = separates[language];
        const wrong = [
          {
            holds: text.length > MOST_CHARACTERS,
            problem: `${id}.separates has ${text.length} characters in ${language}`,
            remedy: `Use at most ${MOST_CHARACTERS}`,
          },
          {
            holds: FURTHER.test(text),
            problem: `${id}.separates is more than one sentence in ${language}`,
            remedy: "Say it in one",
          },
        ];
        // A place is looked up for what is wrong alone: it takes parsing.
        return wrong
          .filter(({ holds }) => holds)
          .map(({ problem, remedy }) => ({
            ...placeOf("titles", id, ["separates", language]),
            problem,
            remedy,
          }));
      }),
    ),
};
