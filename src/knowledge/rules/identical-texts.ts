import type { Part } from "../walk.ts";
import { textsOf } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** Names and a few loan words read the same in both languages; a sentence does not. */
const LONGEST_IDENTICAL = 3;

/** What a job is called in a vacancy is a name, however many words it has. */
const isJobTitle = ({ path }: Part): boolean => path[0] === "vacancy" && path[1] === "title";

/** Dutch and English are both written; neither is a copy of the other. */
export const identicalTexts: Rule = {
  name: "identical-texts",
  check: ({ parts }) =>
    parts.flatMap((part) => {
      const texts = isJobTitle(part) ? undefined : textsOf(part);
      if (texts === undefined || texts.nl !== texts.en || texts.nl.split(/\s+/u).length <= LONGEST_IDENTICAL)
        return [];
      return [
        {
          ...part.at,
          problem: `${part.id} has the same text in Dutch and English`,
          remedy: "Write it in both languages",
        },
      ];
    }),
};
