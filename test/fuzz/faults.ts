import type { Attempt } from "./attempts.ts";
import type { Measured } from "./bot.ts";
import type { Ending } from "./sending.ts";

/** What may not come of an attempt, in a few words; undefined for what may. */
export function faultOf(attempt: Attempt, ending: Ending): string | undefined {
  if (ending === "silent") return "no answer";
  if (ending === "closed") return attempt.door === "wire" || mayBeClosed(attempt) ? undefined : "hung up on";
  if (ending >= 500 && !isMeant(attempt, ending)) return `an unintended ${ending}`;
  if ("proof" in attempt && attempt.proof !== "right" && ending < 300) return `let in: ${attempt.proof}`;
  return undefined;
}

/** 503: busy with that delivery, or with too much. 501: as the Bot Framework answers an invoke nobody knows. */
function isMeant({ door }: Attempt, status: number): boolean {
  return status === 503 || (status === 501 && door === "teams");
}

/** Nobody listens to the end of what goes on and on. */
function mayBeClosed(attempt: Attempt): boolean {
  return "oddity" in attempt && attempt.oddity === "chunks";
}

/** Errors that an operator has to hear of, and that a platform's own word can cause. */
const MEANT: readonly string[] = ["slack.shut_out", "slack.post_refused"];

/** By which the same fault is known again: what was logged, without where. */
export function kindOf(fault: string): string {
  return fault.split("\n", 1)[0] ?? "";
}

/** What went wrong within the bot between two looks, by what it is; none of it shows in a status. */
export function faultsWithin(before: Measured | undefined, after: Measured | undefined): readonly string[] {
  if (after === undefined) return ["the bot is no more"];
  return Object.entries(after.errors)
    .filter(([event, { times }]) => !MEANT.includes(event) && times > (before?.errors[event]?.times ?? 0))
    .map(([event, { first }]) => `logged ${event}\n${first.split("\n").slice(0, 6).join("\n")}`);
}
