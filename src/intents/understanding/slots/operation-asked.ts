import type { Intent, Level, Operation } from "../../../intent.ts";
import { LEVELS, USUAL_LEVEL } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Reading } from "../reading/reading.ts";

const CUES: readonly (readonly [Cue, Operation])[] = [
  ["op-brief", "brief"],
  ["op-simple", "simple"],
  ["op-example", "example"],
  ["op-harder", "harder"],
  ["op-easier", "easier"],
  ["op-sources", "sources"],
];

/** What a text wants of an answer, by its words. */
export function operationIn(reading: Reading): Operation | undefined {
  const operation = CUES.find(([cue]) => reading.has(cue))?.[1];
  // "The open source ones" speaks of tools.
  return operation === "sources" && reading.has("licence") ? undefined : operation;
}

/** A level up for harder, one down for easier; nothing where neither is wanted. */
export function levelBeside(operation: Operation | undefined, intent: Intent | undefined): Level | undefined {
  if (operation !== "harder" && operation !== "easier") return undefined;
  const now = LEVELS.findIndex(
    (level) => intent !== undefined && "level" in intent && level === intent.level,
  );
  // Without a level all are shown.
  const next = (now < 0 ? 1 : now) + (operation === "harder" ? 1 : -1);
  return LEVELS[Math.min(Math.max(next, 0), LEVELS.length - 1)] ?? USUAL_LEVEL;
}
