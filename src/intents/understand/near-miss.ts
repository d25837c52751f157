import type { SureIntent } from "../../intent.ts";
import type { Taught } from "../vocabulary/vocabulary.ts";
import { buildIntent } from "./build-intent.ts";
import type { Decision } from "./decide.ts";
import type { Reading } from "./reading.ts";
import { isHostile, type Ties } from "./scope.ts";

/** Chance from which on it is clear enough what is asked about the unknown name. */
const CLEAR = 0.3;

const ABOUT_A_ROLE: readonly Taught[] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_interview",
  "role_vacancy",
  "role_relevance",
];

/**
 * A question about a name that is no role of ours but comes near one, such as "data scientist": the reader is
 * asked whether that role is meant.
 */
export function nearMiss(reading: Reading, ties: Ties, chances: ReadonlyMap<string, number>): Decision | undefined {
  const [near] = reading.nearby;
  if (near === undefined || near.meaning.length === 0 || ties.named || ties.described || isHostile(reading) || reading.has("legacy")) return undefined;
  const [kind] = [...ABOUT_A_ROLE].sort((one, other) => (chances.get(other) ?? 0) - (chances.get(one) ?? 0));
  if (kind === undefined || (chances.get(kind) ?? 0) < CLEAR) return undefined;
  const earlier = { intent: undefined, roles: [], mentioned: [] };
  const candidates: SureIntent[] = near.meaning.map((role) => buildIntent(kind, { reading, roles: [role], earlier, elliptic: false }));
  const heard = reading.words.slice(near.from, near.to).map(({ raw }) => raw).join(" ");
  return {
    intent: { kind: "unclear", candidates, heard },
    because: [`"${heard}" is no role of the catalog; near: ${near.meaning.join(", ")}`],
    chance: 1,
  };
}
