import { hoursOf, type Route, routeFor, routeWeeks } from "../durations.ts";
import type { Rule } from "./rule.ts";

/** Nobody learns a role quicker for having done less before: not the whole of it, nor a phase that both routes have. */
export const slowerNovices: Rule = {
  name: "slower-novices",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) => {
      const novice = routeFor(role, "novice");
      const experienced = routeFor(role, "experienced");
      if (novice === undefined || experienced === undefined) return [];
      const parts = [
        { of: "route", novice: routeWeeks(novice), experienced: routeWeeks(experienced) },
        ...novice.phases.flatMap((phase) => {
          const same = experienced.phases.find(({ id }) => id === phase.id);
          return same === undefined
            ? []
            : [{ of: `phase ${phase.id}`, novice: phaseWeeks(phase), experienced: phaseWeeks(same) }];
        }),
      ];
      return parts
        .filter((each) => {
          const [slow, quick] = [hoursOf(each.novice), hoursOf(each.experienced)];
          return slow.from < quick.from || slow.to < quick.to;
        })
        .map(({ of }) => ({
          ...placeOf("roles", role.id, ["learning", "routes"]),
          problem: `${role.id}: the ${of} takes a novice fewer hours than somebody experienced`,
          remedy: "Give the novice at least as many, with what is taken for granted as a phase",
        }));
    }),
};

function phaseWeeks({ weeks, hoursPerWeek }: Route["phases"][number]) {
  return { ...weeks, hoursPerWeek };
}
