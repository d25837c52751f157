import type { Answer } from "../answer/answer.ts";
import { nextPage } from "../answer/pages.ts";
import { questionsIn } from "../answer/section-items.ts";
import { rolesShown } from "../answer/shown-roles.ts";
import type { Remembered } from "./stores.ts";

/** What is remembered of an answer. */
export function turnOf(answer: Answer): Remembered {
  const { language } = answer;
  const page = nextPage(answer)?.page;
  const shown = rolesShown(answer);
  return {
    ...withShown(answer),
    language,
    ...(page === undefined ? {} : { nextPage: page }),
    ...(shown.length === 0 ? {} : { shown: [...shown] }),
    ...(answer.sources.length === 0 ? {} : { sources: answer.sources.map(({ id }) => id) }),
  };
}

/** "Five more" must not repeat: an interview turn remembers what it showed, beside what was answered. */
function withShown(answer: Answer): Pick<Remembered, "intent" | "answered"> {
  const { intent } = answer;
  if (intent.kind !== "role_interview") return { intent };
  const ids = questionsIn(answer)
    .flatMap((question) => question.facts)
    .map((fact) => fact.split(".").at(-1) ?? "");
  const skip = [...new Set([...(intent.skip ?? []), ...ids])].slice(-200);
  return { intent: { ...intent, skip }, answered: intent };
}
