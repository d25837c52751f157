import type { IncomingMessage, Speaker } from "../../adapters/adapter.ts";
import type { ErrandEnd, Gap } from "../../intents/answers/errands/errand-end.ts";
import { groupBy } from "../../knowledge/group.ts";
import type { Unanswered, UnansweredQuestion } from "../../storage/unanswered.ts";
import { isCurator } from "./curators.ts";
import { isWaiting, type ProposingParts } from "./proposing.ts";

export type ReportingParts = Pick<ProposingParts, "proposals" | "curators"> & {
  readonly unanswered: Pick<Unanswered, "list">;
};

/** So many fit a line. */
const MOST_GAPS = 3;

/** How many corrections wait for a curator, and how many questions got no answer. */
export type Waiting = { readonly proposals: number; readonly unanswered: number };

/** @returns undefined for who is no curator */
export async function waitsFor(
  { proposals, curators, unanswered }: ReportingParts,
  speaker: Speaker,
): Promise<Waiting | undefined> {
  if (!isCurator(curators, speaker)) return undefined;
  const [all, questions] = await Promise.all([proposals.list(), unanswered.list()]);
  return { proposals: all.filter(isWaiting).length, unanswered: questions.length };
}

/** For curators: what waits for them, and what could not be answered most often. Never of whom, and no words. */
export async function report(
  { proposals, curators, unanswered }: ReportingParts,
  { speaker }: IncomingMessage,
): Promise<ErrandEnd> {
  if (!isCurator(curators, speaker)) return { kind: "not for you" };
  const [all, questions] = await Promise.all([proposals.list(), unanswered.list()]);
  const gaps = gapsIn(questions).slice(0, MOST_GAPS);
  return { kind: "report", waiting: all.filter(isWaiting).length, unanswered: questions.length, gaps };
}

/** What questions came nearest to, the most frequent first. */
export function gapsIn(questions: readonly UnansweredQuestion[]): readonly Gap[] {
  const nearest = questions.flatMap(({ nearest: [first] }) => first ?? []);
  const groups = groupBy(nearest, ({ intent, roles }) => [intent, ...roles].join(" "));
  return [...groups.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [{ ...first, count: more.length + 1 }]))
    .sort((one, other) => other.count - one.count);
}
