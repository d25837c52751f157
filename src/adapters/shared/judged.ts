import type { Answer } from "../../answer/answer.ts";
import type { IntentKind } from "../../intent.ts";

/** Courtesies and settings: there is nothing to judge. */
const UNJUDGED: readonly IntentKind[] = ["help", "thanks", "settings"];

/** Whether readers are asked if an answer helped. */
export function isJudged({ intent }: Answer): boolean {
  return !UNJUDGED.includes(intent.kind);
}
