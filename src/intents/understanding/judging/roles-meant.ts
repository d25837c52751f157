import type { RoleId } from "../../../ids.ts";
import type { Taught } from "../../vocabulary/vocabulary.ts";
import type { Known } from "../reading/known-catalog.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import { ENOUGH, type Evidence, type Weigh } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";

/** The roles a text is about, and how that was seen. */
export type Meant = {
  readonly roles: readonly RoleId[];
  readonly others: readonly RoleId[];
  readonly how: "named" | "described" | "earlier" | "none";
};

const HINT = 2;
const SHORT = 8;
const NONE: Meant = { roles: [], others: [], how: "none" };

/** Named roles first, then described ones, then those of earlier turns. */
export function rolesMeant(
  reading: Reading,
  evidence: readonly Evidence[],
  earlier: Earlier,
  known: Known,
): Meant {
  const named = namedRoles(reading);
  if (named.length > 0)
    return { roles: named, others: reading.roles.flatMap(({ meaning }) => meaning.others), how: "named" };
  const pointed = byOrdinal(reading, earlier, known);
  if (pointed !== undefined) return { roles: [pointed], others: [], how: "earlier" };
  // A few words after an earlier question need less to point to another role: "the one with the agents".
  const described = best(evidence, reading.words.length <= SHORT ? HINT : ENOUGH);
  if (described !== undefined) return { roles: [described], others: [], how: "described" };
  if (earlier.roles.length > 0) return { roles: fromEarlier(reading, earlier), others: [], how: "earlier" };
  const hinted = best(evidence, HINT);
  return hinted === undefined ? NONE : { roles: [hinted], others: [], how: "described" };
}

function fromEarlier(reading: Reading, earlier: Earlier): readonly RoleId[] {
  return reading.has("both-of-them") && earlier.mentioned.length > 1
    ? earlier.mentioned.slice(-2)
    : earlier.roles;
}

/** A general name such as "AI developer" counts only where no other role is named. */
function namedRoles(reading: Reading): readonly RoleId[] {
  const own = reading.roles.filter(({ meaning }) => meaning.generic !== true);
  const counted = own.length > 0 ? own : reading.roles;
  return [...new Set(counted.map(({ meaning }) => meaning.role))];
}

function best(evidence: readonly Evidence[], least: number): RoleId | undefined {
  const [first] = evidence;
  return first !== undefined && first.points >= least ? first.role : undefined;
}

/** "The second one" points into what was last shown: the roles of a question, or the list of a category. */
function byOrdinal(reading: Reading, earlier: Earlier, known: Known): RoleId | undefined {
  const shown = shownRoles(earlier, known);
  if (shown.length < 2) return undefined;
  if (reading.has("ordinal-second")) return shown[1];
  if (reading.has("ordinal-third")) return shown[2];
  if (reading.has("ordinal-last")) return shown.at(-1);
  return reading.has("ordinal-first") ? shown[0] : undefined;
}

function shownRoles(earlier: Earlier, known: Known): readonly RoleId[] {
  const { intent } = earlier;
  if (intent?.kind === "list_roles") {
    return known.roles
      .filter(({ category }) => intent.category === undefined || category === intent.category)
      .map(({ id }) => id);
  }
  return earlier.roles.length > 1 ? earlier.roles : earlier.mentioned;
}

/** The two or three roles to put side by side, in the order they were mentioned. */
export function rolesCompared(
  reading: Reading,
  evidence: readonly Evidence[],
  earlier: Earlier,
  weigh: Weigh,
): Meant {
  const named = namedRoles(reading);
  if (named.length >= 2) return { roles: named.slice(0, 3), others: [], how: "named" };
  const [only] = named;
  if (only !== undefined) return withPartner(only, reading, evidence, earlier, weigh);
  const halves = describedPair(reading, weigh);
  if (halves !== undefined) return { roles: halves, others: [], how: "described" };
  const described = best(evidence, ENOUGH);
  const previous = earlier.roles.at(-1);
  if (described !== undefined && previous !== undefined && described !== previous)
    return { roles: [previous, described], others: [], how: "earlier" };
  if (earlier.mentioned.length > 0)
    return {
      roles: earlier.mentioned.slice(reading.has("both-of-them") ? -2 : -3),
      others: [],
      how: "earlier",
    };
  return described === undefined ? NONE : { roles: [described], others: [], how: "described" };
}

function withPartner(
  only: RoleId,
  reading: Reading,
  evidence: readonly Evidence[],
  earlier: Earlier,
  weigh: Weigh,
): Meant {
  const span = reading.roles[0];
  const after =
    span === undefined
      ? undefined
      : best(
          weigh(reading, span.to).filter(({ role }) => role !== only),
          ENOUGH,
        );
  if (after !== undefined) return { roles: [only, after], others: [], how: "described" };
  const before =
    span === undefined
      ? undefined
      : best(
          weigh(reading, 0, span.from).filter(({ role }) => role !== only),
          ENOUGH,
        );
  if (before !== undefined) return { roles: [before, only], others: [], how: "described" };
  const previous = earlier.roles.findLast((role) => role !== only);
  if (previous !== undefined) return { roles: [previous, only], others: [], how: "earlier" };
  const loose = best(
    evidence.filter(({ role }) => role !== only),
    2,
  );
  return { roles: loose === undefined ? [only] : [only, loose], others: [], how: "named" };
}

/** Two descriptions with a word such as "versus" or "and" between them: the cut that tells most. */
function describedPair(reading: Reading, weigh: Weigh): readonly RoleId[] | undefined {
  let winner: { readonly roles: readonly RoleId[]; readonly points: number } | undefined;
  for (const { from, to } of spansOf(reading, "divider")) {
    const [left] = weigh(reading, 0, from);
    const [right] = weigh(reading, to);
    if (left === undefined || right === undefined || left.role === right.role) continue;
    const weaker = Math.min(left.points, right.points);
    if (weaker < 1) continue;
    const points = left.points + right.points + weaker;
    if (winner === undefined || points > winner.points) winner = { roles: [left.role, right.role], points };
  }
  return winner?.roles;
}

/** Whether an intent is about one or more roles, so that it takes over the role of an earlier turn. */
export function takesRoles(intent: Taught): boolean {
  return intent.startsWith("role_");
}
