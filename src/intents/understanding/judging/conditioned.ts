import type { Intent, SureKind } from "../../../intent.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import type { Step } from "./asked.ts";
import { built } from "./built.ts";
import { isHostile } from "./ties.ts";

/** Longer texts say themselves what they ask. */
const LONGEST = 14;
/** Where a case that is put begins. */
const BEGINNING = 3;
/** Cues that a condition may hold without asking anything of its own. */
const ALLOWED: readonly Cue[] = ["learning", "legacy", "relevance"];

/** "And if you already develop?", "what if we are an insurer": the earlier question, under another condition. */
export const conditioned: Step = (asked) => {
  const { reading, ties, earlier } = asked;
  const kind = hangsOn(earlier.intent);
  if (kind === undefined || ties.named || isHostile(reading) || reading.words.length > LONGEST)
    return undefined;
  // "A company that only does projects" has no roadmap for that.
  const allowed = namesTrade(reading) ? [...ALLOWED, "roadmap"] : ALLOWED;
  if (!putsCase(reading) || ASKED.some((cue) => !allowed.includes(cue) && reading.has(cue))) return undefined;
  return built(asked, { kind, chance: 1, elliptic: true });
};

/** Kinds whose answer hangs on who asks: a time, a need, an order. */
function hangsOn(intent: Intent | undefined): SureKind | undefined {
  switch (intent?.kind) {
    case "rank_roles":
      return intent.kind;
    case "role_learning":
      return intent.form === "how_long" || intent.form === "enough" || intent.attribute === "duration"
        ? intent.kind
        : undefined;
    case "role_relevance":
      return intent.form === "yes_no" || intent.form === "enough" ? intent.kind : undefined;
    default:
      return undefined;
  }
}

function namesTrade(reading: Reading): boolean {
  return reading.has("sector") || reading.has("insurer");
}

function putsCase(reading: Reading): boolean {
  const { cues, words, backgrounds, levels, numbers } = reading;
  const begins = (cue: Cue) => cues.some(({ meaning, from }) => meaning === cue && from < BEGINNING);
  if (begins("condition")) return true;
  const swaps = namesTrade(reading) || backgrounds.length + levels.length + numbers.length > 0;
  return (begins("follow") || begins("same-again")) && swaps && words.length > 1;
}
