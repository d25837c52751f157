import type { Answer } from "../../answer/answer.ts";
import { isSources } from "../../answer/sources.ts";
import type { Tap } from "../../intent.ts";

/** What is to stand beside the card that was tapped: its sources, and a word about the tapping itself. */
export function isAside(tap: Pick<Tap, "intent">, answer: Pick<Answer, "intent">): boolean {
  return isSources(tap) || isAboutTapping(tap, answer);
}

/** A word about the tapping itself, such as that it goes too fast: no card that leads on. */
export function isAboutTapping(tap: Pick<Tap, "intent">, { intent }: Pick<Answer, "intent">): boolean {
  return intent.kind === "settings" && tap.intent.kind !== "settings";
}
