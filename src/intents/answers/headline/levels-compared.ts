import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended } from "../../../answer/lead.ts";
import type { Level } from "../../../intent.ts";
import { LEVELS } from "../../../values.ts";
import { type Attempt, levelIn, levelsIn } from "./asking.ts";
import { lowerFirst } from "./sentence.ts";

/** What sets levels apart: of each that is named what it does, a clause a level; of all three where none or one is. */
export const levelsApart: Attempt = ({ writer, intent, words }, role) => {
  const named = levelsIn(words);
  const isOfLevels = intent.form === "difference" && intent.attribute === "levels";
  // "What does a senior do that a medior does not" asks of the senior alone.
  const isOfFirst = intent.form === undefined && levelIn(words) !== named[0];
  const isApart = named.length > 1 ? !isOfFirst : isOfLevels;
  if (!isApart || !TELLS.includes(intent.kind)) return undefined;
  const levels: readonly Level[] = named.length > 1 ? named : LEVELS;
  const citer = writer.about(role);
  const clauses = levels.map((level): Headline => {
    const { scope } = role.levels[level];
    const text = `${capitalised(level)}: ${ended(lowerFirst(scope[writer.language]))}`;
    return { text, facts: [citer.cite(["levels", level, "scope"], scope)] };
  });
  return {
    text: clauses.map(({ text }) => text).join(" "),
    facts: clauses.flatMap(({ facts }) => facts),
  };
};

const TELLS: readonly string[] = ["role_profile", "role_learning", "role_recruiting"];
