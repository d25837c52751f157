import { type Incoming, isPersonal, localeOf } from "./incoming.ts";
import { STARTERS } from "./package/starters.ts";

/** What can be said next with one tap, as text in the reader's name. */
export type Suggested = {
  readonly to: readonly string[];
  readonly actions: readonly { readonly type: "imBack"; readonly title: string; readonly value: string }[];
};

/** Teams shows three. */
const MOST = 3;

/**
 * What to ask, under a line of our own. Teams shows these between the two of us and under text alone; an answer has buttons, which
 * carry what they mean. Some clients send the title for the value, so both are the same words.
 */
export function suggestedTo(incoming: Incoming): Suggested | undefined {
  const language = localeOf(incoming);
  if (!isPersonal(incoming) || language === undefined) return undefined;
  const words = STARTERS.slice(0, MOST).map(({ prompt }) => prompt[language]);
  return {
    to: [incoming.from.id],
    actions: words.map((value) => ({ type: "imBack", title: value, value })),
  };
}
