import type { Localized } from "../../language.ts";
import { LANGUAGES } from "../../values.ts";
import { routeWeeks, timeInWords } from "../durations.ts";
import type { Finding } from "../finding.ts";
import type { Role } from "../schema/role.ts";
import type { Rule } from "./rule.ts";

/** A time in words or figures; years are of other things. */
const TIME = /\b(?:weken|week|weeks|maand|maanden|months?)\b/iu;

/**
 * How long it takes to become something is computed from the phases of the routes, so prose that says it by hand would
 * sooner or later say something else.
 */
export const writtenDurations: Rule = {
  name: "written-durations",
  check: ({ data, placeOf }) => [
    ...data.roles.flatMap((role) =>
      byHand(role.recruitment.hireOrReskill, timesOf(role)).map((said) => ({
        ...placeOf("roles", role.id, ["recruitment", "hireOrReskill"]),
        problem: `${role.id}.recruitment.hire-or-reskill says a time by hand: "${said}"`,
        remedy: "Write {weeks:experienced} or {weeks:novice} there",
      })),
    ),
    ...data.backgrounds.flatMap((background) =>
      [
        { text: background.best, path: ["best"] },
        { text: background.second, path: ["second"] },
        ...background.gaps.map((text, place) => ({ text, path: ["gaps", place] })),
        ...background.path.steps.map((text, place) => ({ text, path: ["path", "steps", place] })),
      ].flatMap(({ text, path }): readonly Finding[] =>
        byHand(text, []).map((said) => ({
          ...placeOf("backgrounds", background.id, path),
          problem: `${background.id}.${path.join(".")} says a time by hand: "${said}"`,
          remedy: "Leave it out: the weeks are computed from path.steps",
        })),
      ),
    ),
  ],
};

function timesOf({ learning }: Role): readonly string[] {
  return learning.routes.flatMap((route) =>
    LANGUAGES.map((language) => timeInWords(routeWeeks(route), language)),
  );
}

/** The sentences of a text that say a time which is none of those computed. */
function byHand(text: Localized, computed: readonly string[]): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    text[language]
      .split(/(?<=\.)\s+/u)
      .filter((sentence) => TIME.test(computed.reduce((left, time) => left.replaceAll(time, ""), sentence))),
  );
}
