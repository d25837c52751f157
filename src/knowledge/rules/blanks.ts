import { textsOf } from "./everything.ts";
import { hiringTexts } from "./hiring-texts.ts";
import type { Rule } from "./rule.ts";

/** What a company fills in: a few words between square brackets, which no platform takes for a link or a source. */
const BLANK = /\[\p{L}[\p{L}\p{N} '’-]{0,39}\](?!\()/gu;

/** A bracket stands for a blank, and a blank looks the same everywhere. */
export const blanks: Rule = {
  name: "blanks",
  check: (checked) =>
    hiringTexts(checked).flatMap((part) => {
      const texts = textsOf(part);
      if (texts === undefined) return [];
      const isOdd = [texts.nl, texts.en].some((text) => /[[\]]/u.test(text.replace(BLANK, "")));
      if (!isOdd) return [];
      return [
        {
          ...part.at,
          problem: `${part.id} has a bracket that is no blank`,
          remedy: "Write a blank as a few words between square brackets, such as [jullie salarisschaal]",
        },
      ];
    }),
};
