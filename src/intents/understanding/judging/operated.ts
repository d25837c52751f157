import type { Intent, Level, Operation, SureIntent } from "../../../intent.ts";
import { LEVELS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { OPERATE } from "../learning/templates.ts";
import type { Reading } from "../reading/reading.ts";
import { settingOf } from "../slots/setting-asked.ts";
import type { Step } from "./asked.ts";

/** Few words with one for an operation ask for nothing else. */
const LONGEST_ORDER = 5;

/** "Shorter", "an example", "in one sentence": the earlier question stands, its answer is to be another. */
export const operated: Step = ({ reading, ties, earlier: { intent }, chances }) => {
  if (intent === undefined || ties.named || ties.background) return undefined;
  // A language that is asked for is meant from now on.
  if (settingOf(reading)?.startsWith("speak-")) return undefined;
  const chance = chances().get(OPERATE) ?? 0;
  const wanted = operationIn(reading);
  const isOrder = wanted !== undefined && reading.words.length <= LONGEST_ORDER;
  if (!isOrder && chance < Math.max(...chances().values())) return undefined;
  return {
    intent: operatedOn(intent, wanted),
    because: [`operates on the last answer: ${chance.toFixed(2)}`],
    chance,
  };
};

const CUES: readonly (readonly [Cue, Operation])[] = [
  ["op-brief", "brief"],
  ["op-simple", "simple"],
  ["op-example", "example"],
  ["op-harder", "harder"],
  ["op-easier", "easier"],
];

/** What a text wants of an answer, by its words. */
export function operationIn(reading: Reading): Operation | undefined {
  return CUES.find(([cue]) => reading.has(cue))?.[1];
}

/** The question with what is wanted of its answer; harder and easier are a level up and down. */
function operatedOn(intent: Intent, operation: Operation | undefined): Intent {
  if (operation === undefined || !("roles" in intent) || intent.kind === "not_in_catalog") return intent;
  const { words: _, form: __, about: ___, ...plain } = intent as SureIntent & Record<string, unknown>;
  const isLevelled = intent.kind === "role_interview" || intent.kind === "role_vacancy";
  const stepped =
    operation === "harder" || operation === "easier" ? { level: levelBeside(intent, operation) } : {};
  return { ...plain, ...(isLevelled ? stepped : {}), operation } as Intent;
}

function levelBeside(intent: Intent, operation: "harder" | "easier"): Level {
  const now = LEVELS.findIndex((level) => "level" in intent && level === intent.level);
  // Without a level all are shown.
  const next = (now < 0 ? 1 : now) + (operation === "harder" ? 1 : -1);
  return LEVELS[Math.min(Math.max(next, 0), LEVELS.length - 1)] ?? "medior";
}
