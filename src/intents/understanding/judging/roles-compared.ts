import type { RoleId } from "../../../ids.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import { ENOUGH, type Weigh } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";
import { best, NOBODY, namedRoles, type RolesOf } from "./roles-meant.ts";

/** The two or three roles to put side by side, in the order they were mentioned. */
export const rolesCompared: RolesOf = ({ reading, evidence, earlier, weigh }) => {
  const named = namedRoles(reading);
  if (named.length >= 2) return { roles: named.slice(0, 3), others: [], how: "named" };
  // Beside another role also a general name stands for one: "AI engineer or ML engineer".
  const all = [...new Set(reading.roles.map(({ meaning }) => meaning.role))];
  if (all.length === 2) return { roles: all, others: [], how: "named" };
  const [only] = named;
  if (only !== undefined) return withPartner(only, reading, earlier, weigh);
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
  return described === undefined ? NOBODY : { roles: [described], others: [], how: "described" };
};

function withPartner(only: RoleId, reading: Reading, earlier: Earlier, weigh: Weigh): ReturnType<RolesOf> {
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
  return { roles: [only], others: [], how: "named" };
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
