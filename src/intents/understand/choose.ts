import { Taught } from "../vocabulary/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { isAllowed, type Ties } from "./scope.ts";

/** An intent and how likely the classifier holds it. */
export type Likely = { readonly intent: Taught; readonly chance: number };

/** Chance that an intent must have, next to a refusal, when the text itself names a role. */
const NAMED_FLOOR = 0.12;

/** The likeliest intent among those that the text is tied to. The refused ones are left out. */
export function choose(chances: ReadonlyMap<string, number>, ties: Ties, reading: Reading): Likely {
  const ranked = Taught.options
    .map((intent) => ({ intent, chance: chances.get(intent) ?? 0 }))
    .filter(({ intent }) => isAllowed(intent, ties, reading))
    .sort((one, other) => other.chance - one.chance);
  const [first, second] = ranked;
  if (first === undefined) return { intent: "out_of_scope", chance: 1 };
  const refused = first.intent === "out_of_scope";
  const meantForUs =
    ties.named && !reading.has("injection") && !reading.has("task") && !reading.has("profession");
  if (refused && meantForUs && second !== undefined && second.chance > NAMED_FLOOR * first.chance)
    return second;
  return first;
}
