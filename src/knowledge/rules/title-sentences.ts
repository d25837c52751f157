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
        const at = placeOf("titles", id, ["separates", language]);
        const tooLong = {
          problem: `${id}.separates has ${text.length} characters in ${language}`,
          remedy: `Use at most ${MOST_CHARACTERS}`,
        };
        const several = {
          problem: `${id}.separates is more than one sentence in ${language}`,
          remedy: "Say it in one",
        };
        return [
          ...(text.length > MOST_CHARACTERS ? [{ ...at, ...tooLong }] : []),
          ...(FURTHER.test(text) ? [{ ...at, ...several }] : []),
        ];
      }),
    ),
};
