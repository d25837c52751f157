import type { Intent, IntentKind } from "../../../intent.ts";
import { UNANSWERED_KINDS } from "../../../values.ts";
import type { Understanding } from "../understand.ts";
import type { Reading } from "./given.ts";
import { roadmapAsked } from "./several-asked.ts";

/** What is no question of ours, or would do something: whose message it is did not ask for that. */
const NOT_HEEDED: readonly IntentKind[] = [
  ...UNANSWERED_KINDS,
  ...(["settings", "help", "thanks", "about_bot"] as const),
];

/**
 * What a message asks that somebody points at, whoever wrote it: the question in it, else which roles its lines need. Nothing that
 * it says is done, and nothing that was asked before is a part of it.
 */
export function messageShown(reading: Reading): Understanding {
  const { words, understand, given } = reading;
  const asked = understand(words, { turns: [], language: given.language });
  const { intent, language, because } = asked;
  return answers(intent) ? { intent, language, because } : roadmapAsked(reading);
}

function answers(intent: Intent): boolean {
  if (NOT_HEEDED.includes(intent.kind)) return false;
  return !("roles" in intent) || intent.roles.length > 0 || intent.kind === "legacy_mapping";
}
