import type { SureKind } from "../../../intent.ts";
import { SURE_KINDS } from "../../../values.ts";
import { ASPECTS, needOf } from "../needs.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import { isHostile, type Ties } from "./ties.ts";

/** An intent and how likely the classifier holds it. */
export type Likely = { readonly intent: SureKind; readonly chance: number };

/** How much likelier an intent becomes by words that leave little doubt. */
const SURE = 8;

/** How much less likely a comparison is of which one aspect was asked. */
const ONE_THING = 0.2;

/** The part of a refusal's chance that an intent must reach where the text itself speaks of a role. */
const NAMED = 0.12;
const DESCRIBED = 0.35;

/** The likeliest intent among those that the text is tied to. */
export function choose(chances: ReadonlyMap<string, number>, ties: Ties, reading: Reading): Likely {
  if (asksHowMany(reading) && !isHostile(reading)) return { intent: "not_in_catalog", chance: 1 };
  const ranked = SURE_KINDS.filter((intent) => needOf(intent).gate(ties, reading, chances.get(intent) ?? 0))
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

function weightOf(intent: SureKind, ties: Ties, reading: Reading): number {
  if (intent === "compare_roles" && asksOneThing(reading)) return ONE_THING;
  return needOf(intent).sure?.(ties, reading, 0) ? SURE : 1;
}

/** "How many data engineers" is a head count, whatever follows; "how many AI roles" asks for the list. */
function asksHowMany(reading: Reading): boolean {
  const counted = spansOf(reading, "how-many").map(({ to }) => to);
  return reading.roles.some(({ from, meaning }) => counted.includes(from) && meaning.generic !== true);
}

/** "Tools of A and B" asks the tools of both: two names alone make no comparison. */
function asksOneThing(reading: Reading): boolean {
  if (reading.has("money")) return true;
  return !reading.has("compare") && !reading.has("both-of-them") && ASPECTS.some((cue) => reading.has(cue));
}
