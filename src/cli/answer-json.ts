import type { Answer } from "../answer/answer.ts";
import { headlineOf } from "../answer/opening.ts";
import { toPlainText } from "../answer/plain-text.ts";
import type { Intent } from "../intent.ts";
import type { Understanding } from "../intents/understanding/understand.ts";
import { rolesOf, slotsOf } from "../values.ts";

/** What is printed beside an answer: the id of its line, and how it was asked. */
type Asked = { readonly id?: unknown } & Pick<Understanding, "form" | "attribute">;

/** An answer as `ask --json` prints it: a public contract. */
export function toJson(
  answer: Answer,
  { id, form, attribute }: Asked = {},
): Readonly<Record<string, unknown>> {
  const { intent } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    language: answer.language,
    ...reading(intent),
    ...(form === undefined ? {} : { form }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(intent.kind === "unclear" ? { candidates: intent.candidates.map(reading) } : {}),
    ...(answer.found === undefined ? {} : { found: answer.found }),
    headline: headlineOf(answer),
    text: toPlainText(answer),
    facts: answer.citations.map((citation) => citation.id),
    sources: answer.sources.map((source) => source.id),
  };
}

/** An intent as the command line prints it. */
export function reading(intent: Intent) {
  return { intent: intent.kind, roles: rolesOf(intent), slots: slotsOf(intent) };
}

export function mannerOf({ form, attribute }: Understanding): Pick<Understanding, "form" | "attribute"> {
  return { ...(form === undefined ? {} : { form }), ...(attribute === undefined ? {} : { attribute }) };
}
