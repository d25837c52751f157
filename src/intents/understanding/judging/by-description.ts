import type { SureKind } from "../../../intent.ts";
import type { Reading } from "../reading/reading.ts";
import type { Evidence } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";
import type { Likely } from "./choose.ts";
import { isHostile } from "./ties.ts";

/** Points from which on a description is one role's, and how far the next must be behind. */
const PLAIN = 4;
const AHEAD = 2;
/** A chance below which the classifier has not made up its mind. */
const DOUBTFUL = 0.6;

/** "Who keeps our AI safe" names nothing to look up, but describes one role; "which of the two first" asks of those two. */
export function byDescription(
  { intent: kind, chance }: Likely,
  reading: Reading,
  [first, second]: readonly Evidence[],
  earlier: Earlier,
): SureKind {
  if (kind === "rank_roles" && reading.has("both-of-them") && earlier.mentioned.length > 1)
    return "role_relevance";
  const isOne = first !== undefined && first.points >= PLAIN && first.points >= AHEAD * (second?.points ?? 0);
  const asksWho = kind === "find_role" || (reading.has("who") && chance < DOUBTFUL && !isHostile(reading));
  return asksWho && reading.terms.length === 0 && reading.roles.length === 0 && isOne ? "role_profile" : kind;
}
