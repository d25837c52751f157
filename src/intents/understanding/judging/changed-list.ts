import { MOST_ROLES } from "../../../values.ts";
import { type Step, settled } from "./asked.ts";
import { namedRoles } from "./roles-meant.ts";

/** "Add the prompt engineer", "without MLOps": the comparison that was shown, with one more or one less. */
export const changedList: Step = ({ reading, earlier: { intent } }) => {
  if (intent?.kind !== "compare_roles") return undefined;
  const named = namedRoles(reading);
  if (named.length === 0) return undefined;
  const roles = reading.has("op-without")
    ? intent.roles.filter((role) => !named.includes(role))
    : reading.has("op-add")
      ? [...new Set([...intent.roles, ...named])].slice(0, MOST_ROLES)
      : [];
  return roles.length === 0
    ? undefined
    : settled({ kind: "compare_roles", roles }, "the comparison with one more or one less");
};
