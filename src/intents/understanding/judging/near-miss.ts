import type { RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import { SURE_KINDS } from "../../../values.ts";
import { needOf } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import type { Chances, Step } from "./asked.ts";
import { rolesMeant } from "./roles-meant.ts";
import { isHostile, type Ties } from "./ties.ts";

/** Chance from which on it is clear enough what is asked about the unknown name. */
const CLEAR = 0.08;
const COMPARES = 0.5;

/** What can be asked about a role whose name was not quite said. */
const ABOUT_A_ROLE = SURE_KINDS.filter((kind) => needOf(kind).roles === rolesMeant);

/**
 * A question about a name that is no role of ours but comes near one, such as "data scientist": the reader is
 * asked whether that role is meant.
 */
export const nearMiss: Step = ({ reading, ties, chances }) => {
  const [near] = reading.nearby;
  if (near === undefined || near.meaning.length === 0 || isHostile(reading) || reading.has("legacy"))
    return undefined;
  const candidates = ties.named
    ? comparisons(reading, near.meaning, chances())
    : sameQuestion(reading, near.meaning, ties, chances());
  if (candidates.length === 0) return undefined;
  const heard = reading.words
    .slice(near.from, near.to)
    .map(({ raw }) => raw)
    .join(" ");
  return {
    intent: { kind: "unclear", candidates: [...candidates], heard },
    because: [`"${heard}" is no role of the catalog; near: ${near.meaning.join(", ")}`],
    chance: 1,
  };
};

/** The question as it stands, about each role that the name comes near. */
function sameQuestion(
  reading: Reading,
  roles: readonly RoleId[],
  ties: Ties,
  chances: Chances,
): readonly SureIntent[] {
  const [kind] = [...ABOUT_A_ROLE].sort((one, other) => (chances.get(other) ?? 0) - (chances.get(one) ?? 0));
  if (ties.described || kind === undefined || (chances.get(kind) ?? 0) < CLEAR) return [];
  const earlier = { intent: undefined, roles: [], mentioned: [] };
  return roles.map((role) => needOf(kind).intent({ reading, roles: [role], earlier, elliptic: false }));
}

/** A comparison with a name that is not ours becomes one with the role that comes near it. */
function comparisons(reading: Reading, roles: readonly RoleId[], chances: Chances): readonly SureIntent[] {
  const named = [...new Set(reading.roles.map(({ meaning }) => meaning.role))];
  const [only] = named;
  if (only === undefined || named.length > 1 || (chances.get("compare_roles") ?? 0) < COMPARES) return [];
  const others = roles.filter((role) => role !== only);
  return [
    ...others.map((role): SureIntent => ({ kind: "compare_roles", roles: [only, role] })),
    { kind: "role_profile", roles: [only] },
  ];
}
