import { routeFor } from "../durations.ts";
import type { Rule } from "./rule.ts";

/** What a novice need not know beforehand is taught on the novice's route: the phase that is named is there. */
export const taughtPrerequisites: Rule = {
  name: "taught-prerequisites",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) => {
      const phases = (routeFor(role, "novice")?.phases ?? []).map(({ id }) => id);
      return role.learning.prerequisites
        .filter(({ taughtIn }) => taughtIn !== undefined && !phases.includes(taughtIn))
        .map((prerequisite) => ({
          ...placeOf("roles", role.id, [
            "learning",
            "prerequisites",
            role.learning.prerequisites.indexOf(prerequisite),
            "taughtIn",
          ]),
          problem: `${role.id}.learning.prerequisites.${prerequisite.id} is taught in "${prerequisite.taughtIn}", which is no phase of the novice route`,
          remedy: `Its phases are ${phases.join(", ")}`,
        }));
    }),
};
