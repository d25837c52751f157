import { Taught } from "../vocabulary/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { isAllowed, isHostile, listsTeam, type Ties } from "./scope.ts";

/** An intent and how likely the classifier holds it. */
export type Likely = { readonly intent: Taught; readonly chance: number };

/** How much likelier an intent becomes by a cue named `sure-` and the intent. */
const SURE = 8;

/** The part of a refusal's chance that an intent must reach where the text itself speaks of a role. */
const NAMED = 0.12;
const DESCRIBED = 0.35;

/** The likeliest intent among those that the text is tied to. */
export function choose(chances: ReadonlyMap<string, number>, ties: Ties, reading: Reading): Likely {
  const ranked = Taught.options
    .filter((intent) => isAllowed(intent, chances.get(intent) ?? 0, ties, reading))
    .map((intent) => ({
      intent,
      chance: (chances.get(intent) ?? 0) * (isSure(intent, ties, reading) ? SURE : 1),
    }))
    .sort((one, other) => other.chance - one.chance);
  const [first, second] = ranked;
  if (first === undefined) return { intent: "out_of_scope", chance: 1 };
  if (first.intent !== "out_of_scope" || second === undefined || isHostile(reading)) return first;
  const share = ties.named ? NAMED : ties.points >= 4 ? DESCRIBED : 1;
  return second.chance > share * first.chance ? second : first;
}

/** Words that leave little doubt, such as "salary" or "versus", unless what they need is missing. */
function isSure(intent: Taught, ties: Ties, reading: Reading): boolean {
  if (intent === "find_role")
    return reading.has("who") && ties.term && !reading.has("legacy") && !isHostile(reading);
  if (intent === "legacy_mapping")
    return ties.background && (reading.has("sure-legacy_mapping") || listsTeam(reading));
  if (intent === "compare_roles" && reading.has("both-of-them") && ties.earlier) return true;
  if (intent === "not_in_catalog" && reading.has("beside")) return false;
  return reading.has(`sure-${intent}`);
}
