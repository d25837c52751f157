import type { Log } from "../adapters/adapter.ts";
import type { TurnEnd } from "./turn-end.ts";

/** The most ids of facts in a line; how many there are is told beside them. */
const MOST_IDS = 20;

/** Writes a line for each turn: what was answered how, and never to whom, where or what was asked in which words. */
export function makeAudit(log: Pick<Log, "info">): (end: TurnEnd) => void {
  return ({ platform, outcome, input, answered, ms }) =>
    log.info("audit", {
      platform,
      outcome,
      ...(input === undefined ? {} : { input }),
      ...(answered === undefined
        ? {}
        : {
            language: answered.language,
            intent: answered.intent,
            facts: answered.facts.length,
            factIds: answered.facts.slice(0, MOST_IDS),
            wording: answered.wording,
          }),
      ms: Math.round(ms * 10) / 10,
    });
}
