import type { RoleId } from "../../../ids.ts";
import { MOST_ROLES } from "../../../values.ts";
import { type Step, settled } from "./asked.ts";
import { pointedAt } from "./pointed-at.ts";
import { namedRoles } from "./roles-meant.ts";

/** "Add the prompt engineer", "without MLOps": the comparison that was shown, with one more or one less. */
export const changedList: Step = ({ reading, earlier, parts }) => {
  const { intent } = earlier;
  if (intent?.kind !== "compare_roles") return undefined;
  const named = namedRoles(reading);
  if (named.length === 0) return undefined;
  const pointed = pointedAt(reading, { ...earlier, shown: intent.roles }, parts.known);
  const roles = reading.has("op-swap")
    ? swapped(intent.roles, named, pointed)
    : reading.has("op-without")
      ? intent.roles.filter((role) => !named.includes(role))
      : reading.has("op-add")
        ? [...new Set([...intent.roles, ...named])].slice(0, MOST_ROLES)
        : [];
  return roles.length === 0
    ? undefined
    : settled({ kind: "compare_roles", roles }, "the comparison with one more or one less");
};

/** One in the place of another: of the one that is named and was shown, or the one that is pointed at, else the last. */
function swapped(shown: readonly RoleId[], named: readonly RoleId[], pointed: RoleId | undefined): RoleId[] {
  const fresh = named.filter((role) => !shown.includes(role));
  const gone = named.find((role) => shown.includes(role)) ?? pointed ?? shown.at(-1);
  return shown.flatMap((role) => (role === gone ? fresh : [role]));
}
