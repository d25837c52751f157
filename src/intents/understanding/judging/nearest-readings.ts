import { ROLE_KINDS } from "../../../values.ts";
import type { Asked, NearReading } from "./asked.ts";
import { namedRoles } from "./roles-meant.ts";

const MOST = 2;
/** A chance below this, from 0 to 1, is no nearness. */
const NEAR = 0.05;

/** The likeliest first. */
export function nearestReadings({ reading, chances }: Asked): readonly NearReading[] {
  const roles = namedRoles(reading);
  return ROLE_KINDS.map((intent) => ({ intent, roles, chance: chances().get(intent) ?? 0 }))
    .filter(({ chance }) => chance >= NEAR)
    .toSorted((one, other) => other.chance - one.chance)
    .slice(0, MOST)
    .map(({ intent }) => ({ intent, roles }));
}
