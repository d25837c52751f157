import { isJudged } from "../adapters/shared/judged.ts";
import type { Respond } from "../intents/answers/respond.ts";
import { MOST_FACTS, type Remembered } from "./stores.ts";
import type { LastAnswer } from "./voting.ts";

/** What a vote in words is about. */
export function lastAnswer(turns: readonly Remembered[]): LastAnswer | undefined {
  const turn = turns.findLast(isJudged);
  if (turn === undefined) return undefined;
  const { intent, answered = intent, language, facts } = turn;
  return { v: 1, intent: answered, language, ...(facts === undefined ? {} : { facts }) };
}

/** The facts that the last answer showed. */
export function factsOfLast(last: LastAnswer | undefined, { respond }: { readonly respond: Respond }) {
  if (last === undefined) return { facts: [] };
  const { intent, language, facts = respond(intent, language).citations.map(({ id }) => id) } = last;
  return { intent, facts: facts.slice(0, MOST_FACTS) };
}
