import type { RoleId } from "../../../ids.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Reading } from "../reading/reading.ts";
import { ENOUGH, type Evidence, type Weigh } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";
import { pointedAt } from "./pointed-at.ts";
import type { Ties } from "./ties.ts";

/** The roles a text is about, and how that was seen. */
export type Meant = {
  readonly roles: readonly RoleId[];
  readonly others: readonly RoleId[];
  readonly how: "named" | "described" | "earlier" | "none";
};

/** What there is to see it by. */
type Found = {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  readonly earlier: Earlier;
  readonly ties: Ties;
  readonly known: Known;
  readonly weigh: Weigh;
};

export type RolesOf = (found: Found) => Meant;

const HINT = 2;
const SHORT = 8;
export const NOBODY: Meant = { roles: [], others: [], how: "none" };

/** Named roles first, then described ones, then those of earlier turns. */
export const rolesMeant: RolesOf = ({ reading, evidence, earlier, known }) => {
  const named = namedRoles(reading);
  if (named.length > 0)
    return { roles: named, others: reading.roles.flatMap(({ meaning }) => meaning.others), how: "named" };
  const pointed = pointedAt(reading, earlier, known);
  if (pointed !== undefined) return { roles: [pointed], others: [], how: "earlier" };
  // A few words after an earlier question need less to point to another role: "the one with the agents".
  const described = best(evidence, reading.words.length <= SHORT ? HINT : ENOUGH);
  if (described !== undefined) return { roles: [described], others: [], how: "described" };
  if (earlier.roles.length > 0) return { roles: fromEarlier(reading, earlier), others: [], how: "earlier" };
  const hinted = best(evidence, HINT);
  return hinted === undefined ? NOBODY : { roles: [hinted], others: [], how: "described" };
};

function fromEarlier(reading: Reading, earlier: Earlier): readonly RoleId[] {
  return reading.has("both-of-them") && earlier.mentioned.length > 1
    ? earlier.mentioned.slice(-2)
    : earlier.roles;
}

/** A general name such as "AI developer" counts only where no other role is named. */
export function namedRoles(reading: Reading): readonly RoleId[] {
  const own = reading.roles.filter(({ meaning }) => meaning.generic !== true);
  const counted = own.length > 0 ? own : reading.roles;
  return [...new Set(counted.map(({ meaning }) => meaning.role))];
}

export function best(evidence: readonly Evidence[], least: number): RoleId | undefined {
  const [first] = evidence;
  return first !== undefined && first.points >= least ? first.role : undefined;
}

/** Something that no catalog knows is asked of one role, or of all of them. */
export const rolesOrEveryone: RolesOf = (found) => {
  const { reading, ties } = found;
  const everyone = !ties.named && (reading.has("everyone") || isPlural(reading));
  return everyone ? NOBODY : rolesMeant(found);
};

/** A background is matched with all roles, unless the text says which one it should become. */
export const rolesWanted: RolesOf = (found) => {
  const { reading, ties, earlier } = found;
  if (ties.named) return rolesMeant({ ...found, reading: withoutBackgrounds(reading), evidence: [] });
  // Of another background it is asked anew where that leads, unless a role was asked about.
  const before = earlier.intent?.kind === "legacy_mapping" ? earlier.intent : undefined;
  if (reading.backgrounds.length > 0 && before?.roles.length === 0 && !reading.has("pronoun")) return NOBODY;
  const goesOn = earlier.intent?.kind === "legacy_mapping" && !reading.has("catalog-roles");
  const pointsBack = (goesOn || reading.has("pronoun")) && reading.roles.length === 0;
  return pointsBack ? rolesMeant({ ...found, evidence: [] }) : NOBODY;
};

/** "ETL developer" is a name of a role and of a background: beside the question where people can go, it is where they come from. */
function withoutBackgrounds(reading: Reading): Reading {
  const { backgrounds } = reading;
  const roles = reading.roles.filter(
    ({ from, to, meaning }) =>
      meaning.generic !== true && backgrounds.every((each) => each.to <= from || to <= each.from),
  );
  return { ...reading, roles };
}

/** "AI developers" are all of them, "an AI developer" is one. */
function isPlural(reading: Reading): boolean {
  return reading.roles.some(({ to }) => /s$/u.test(reading.words[to - 1]?.text ?? ""));
}
