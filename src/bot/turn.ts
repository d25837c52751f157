import type { Answer } from "../answer/answer.ts";
import { nextPage } from "../answer/pages.ts";
import { questionsIn } from "../answer/section-items.ts";
import { itemsShown } from "../answer/shown-items.ts";
import { rolesShown } from "../answer/shown-roles.ts";
import { madeOf } from "../text/made-of.ts";
import { withoutSaid } from "./kept-intent.ts";
import { MOST_FACTS, type Remembered } from "./stores.ts";

/**
 * What is remembered of an answer; `asks` is the mark of a reader whom it asked for words of their own, and `delivery` what it
 * answers.
 */
export function turnOf(
  answer: Answer,
  { asks, delivery }: Pick<Remembered, "asks" | "delivery"> = {},
): Remembered {
  const turn = turnShowing(answer);
  if (asks === undefined && delivery === undefined) return turn;
  return {
    ...turn,
    ...(asks === undefined ? {} : { asks }),
    ...(delivery === undefined ? {} : { delivery }),
  };
}

/** An answer is kept and given often: the same one is the same turn. */
const turnShowing = madeOf((answer: Answer): Remembered => {
  const { language } = answer;
  const page = nextPage(answer)?.page;
  const shown = rolesShown(answer);
  const items = shown.length === 0 ? itemsShown(answer) : [];
  return {
    ...withShown(answer),
    language,
    ...(page === undefined ? {} : { nextPage: page }),
    ...(shown.length === 0 ? {} : { shown: [...shown] }),
    ...(items.length === 0 ? {} : { items: [...items] }),
    ...factsOf(answer),
    ...(answer.sources.length === 0 ? {} : { sources: answer.sources.map(({ id }) => id) }),
  };
});

/** Of a direct answer what it showed: without the words of its question it could not be made again. */
function factsOf({ headline, citations }: Answer): Pick<Remembered, "facts"> {
  return headline === undefined ? {} : { facts: citations.slice(0, MOST_FACTS).map(({ id }) => id) };
}

/** "Five more" must not repeat: an interview turn remembers what it showed, beside what was answered. */
function withShown(answer: Answer): Pick<Remembered, "intent" | "answered"> {
  const intent = withoutSaid(answer.intent);
  if (intent.kind !== "role_interview") return { intent };
  const ids = questionsIn(answer)
    .flatMap((question) => question.facts)
    .map((fact) => fact.split(".").at(-1) ?? "");
  const skip = [...new Set([...(intent.skip ?? []), ...ids])].slice(-200);
  return { intent: { ...intent, skip }, answered: intent };
}
