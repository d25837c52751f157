import type { Answer } from "../../answer/answer.ts";
import type { Intent, IntentKind } from "../../intent.ts";

/** Courtesies and settings: there is nothing to judge. */
const UNJUDGED: readonly IntentKind[] = ["help", "thanks", "settings"];

/** Whether readers can say of an answer to this if it helped. */
export function isJudged({ intent }: { readonly intent: Intent }): boolean {
  return !UNJUDGED.includes(intent.kind);
}

/** Whether readers are asked if this answer helped. One that only asks which of several is meant told nothing yet. */
export function isUpForJudgement(answer: Answer): boolean {
  return isJudged(answer) && !asksBack(answer);
}

function asksBack({ choices = [], citations }: Answer): boolean {
  return choices.length > 0 && citations.length === 0;
}
