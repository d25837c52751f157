import type { Rule } from "./rule.ts";

/** Weeks can only be added up where each has as many hours. */
export const onePace: Rule = {
  name: "one-pace",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) =>
      role.learning.routes
        .filter(({ phases }) => new Set(phases.map(({ hoursPerWeek }) => hoursPerWeek)).size > 1)
        .map((route) => ({
          ...placeOf("roles", role.id, ["learning", "routes", role.learning.routes.indexOf(route)]),
          problem: `${role.id}: the phases of the ${route.for} route have different hours a week`,
          remedy: "Use the same hoursPerWeek in all of them, and change their weeks",
        })),
    ),
};
