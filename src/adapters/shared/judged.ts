import type { Intent, IntentKind } from "../../intent.ts";

/** Courtesies and settings: there is nothing to judge. */
const UNJUDGED: readonly IntentKind[] = ["help", "thanks", "settings"];

/** Whether readers are asked if an answer to this helped, and can say so of it. */
export function isJudged({ intent }: { readonly intent: Intent }): boolean {
  return !UNJUDGED.includes(intent.kind);
}
