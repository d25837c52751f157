import type { Intent } from "../intent.ts";
import type { Language } from "../language.ts";

/** The language that a reader asks for from now on. */
export function chosenLanguage(intent: Intent): Language | undefined {
  if (intent.kind !== "settings") return undefined;
  if (intent.what === "speak-dutch") return "nl";
  return intent.what === "speak-english" ? "en" : undefined;
}

/** A judgement in words. */
export function voteIn(intent: Intent): "good" | "bad" | undefined {
  if (intent.kind !== "settings") return undefined;
  if (intent.what === "feedback-good") return "good";
  // A complaint that says what is right is both.
  const isComplaint = intent.what === "correction" && intent.fault !== undefined;
  return intent.what === "feedback-bad" || isComplaint ? "bad" : undefined;
}

export function isForgetting(intent: Intent): boolean {
  return intent.kind === "settings" && intent.what === "forget-me";
}
