import { Taught } from "../vocabulary/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { listsPlan } from "./roadmap-lines.ts";
import { isAllowed, isHostile, listsTeam, type Ties } from "./scope.ts";

/** An intent and how likely the classifier holds it. */
export type Likely = { readonly intent: Taught; readonly chance: number };

/** How much likelier an intent becomes by a cue named `sure-` and the intent. */
const SURE = 8;

/** How much less likely a comparison is of which one aspect was asked. */
const ONE_THING = 0.2;

/** The part of a refusal's chance that an intent must reach where the text itself speaks of a role. */
const NAMED = 0.12;
const DESCRIBED = 0.35;

/** The likeliest intent among those that the text is tied to. */
export function choose(chances: ReadonlyMap<string, number>, ties: Ties, reading: Reading): Likely {
  const ranked = Taught.options
    .filter((intent) => isAllowed(intent, chances.get(intent) ?? 0, ties, reading))
    .map((intent) => ({
      intent,
      chance: (chances.get(intent) ?? 0) * weightOf(intent, ties, reading),
    }))
    .sort((one, other) => other.chance - one.chance);
  const [first, second] = ranked;
  if (first === undefined) return { intent: "out_of_scope", chance: 1 };
  if (first.intent !== "out_of_scope" || second === undefined || isHostile(reading)) return first;
  const share = ties.named ? NAMED : ties.points >= 4 ? DESCRIBED : 1;
  return second.chance > share * first.chance ? second : first;
}

function weightOf(intent: Taught, ties: Ties, reading: Reading): number {
  if (intent === "compare_roles" && asksOneThing(reading)) return ONE_THING;
  return isSure(intent, ties, reading) ? SURE : 1;
}

/** "Tools of A and B" asks the tools of both: two names alone make no comparison. */
function asksOneThing(reading: Reading): boolean {
  return !reading.has("compare") && !reading.has("both-of-them") && ASPECTS.some((cue) => reading.has(cue));
}

const ASPECTS = ["tools", "learning", "recruiting", "interview", "vacancy", "money"];

/** Words that leave little doubt, such as "salary" or "versus", unless what they need is missing. */
function isSure(intent: Taught, ties: Ties, reading: Reading): boolean {
  if (intent === "find_role")
    return reading.has("who") && ties.term && !reading.has("legacy") && !isHostile(reading);
  if (intent === "roadmap_mapping") return listsPlan(reading.text) || reading.has("sure-roadmap_mapping");
  if (intent === "legacy_mapping")
    return ties.background && (reading.has("sure-legacy_mapping") || listsTeam(reading));
  if (intent === "compare_roles" && reading.has("both-of-them") && ties.earlier) return true;
  if (intent === "not_in_catalog" && reading.has("beside")) return false;
  return reading.has(`sure-${intent}`);
}
