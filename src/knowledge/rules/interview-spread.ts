import { LEVELS } from "../../values.ts";
import type { Rule } from "./rule.ts";

const TYPES = ["knowledge", "hands-on", "design", "behaviour"] as const;
const MIN_PER_LEVEL = 3;

/** A role's interview questions serve every level and every type of question. */
export const interviewSpread: Rule = {
  name: "interview-spread",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) => {
      const thin = LEVELS.filter(
        (level) => role.interview.filter((each) => each.level === level).length < MIN_PER_LEVEL,
      );
      const missing = TYPES.filter((type) => !role.interview.some((each) => each.type === type));
      const found = [
        ...thin.map((level) => ({
          problem: `${role.id} has fewer than ${MIN_PER_LEVEL} ${level} interview questions`,
          remedy: "Write more for that level",
        })),
        ...missing.map((type) => ({
          problem: `${role.id} has no interview question of type ${type}`,
          remedy: "Write one",
        })),
      ];
      return found.map((each) => ({ ...placeOf("roles", role.id, ["interview"]), ...each }));
    }),
};
