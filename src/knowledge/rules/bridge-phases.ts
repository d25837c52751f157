import { type Route, routeFor } from "../durations.ts";
import type { Background } from "../schema/background.ts";
import type { Rule } from "./rule.ts";

/**
 * The move from a background is its best fit's experienced route, less what carries over and with what is missing: what
 * it names of that route is there, once, and a step that takes another time than its phase says why.
 */
export const bridgePhases: Rule = {
  name: "bridge-phases",
  check: ({ data, placeOf }) =>
    data.backgrounds.flatMap((background) => {
      const route = routeFor(
        data.roles.find(({ id }) => id === background.best.role),
        "experienced",
      );
      if (route === undefined) return [];
      return [...oddNames(background, route), ...oddSteps(background, route)].map(
        ({ path, problem, remedy }) => ({
          ...placeOf("backgrounds", background.id, ["path", ...path]),
          problem: `${background.id}.path ${problem}`,
          remedy,
        }),
      );
    }),
};

type Odd = { readonly path: readonly PropertyKey[]; readonly problem: string; readonly remedy: string };

function oddNames({ best, path }: Background, route: Route): readonly Odd[] {
  const named = [
    ...path.steps.map(({ phase }, place) => ({ phase, path: ["steps", place] })),
    ...path.skips.map(({ phase }, place) => ({ phase, path: ["skips", place] })),
  ];
  const phases = route.phases.map(({ id }) => id);
  return named.flatMap(({ phase, path: at }, place): readonly Odd[] => {
    if (phase === undefined) return [];
    if (!phases.includes(phase))
      return [
        {
          path: at,
          problem: `names "${phase}", which is no phase of the experienced route of ${best.role}`,
          remedy: `Its phases are ${phases.join(", ")}`,
        },
      ];
    return named.slice(0, place).some((each) => each.phase === phase)
      ? [{ path: at, problem: `names the phase "${phase}" twice`, remedy: "Make it one step, or skip it" }]
      : [];
  });
}

function oddSteps({ path }: Background, route: Route): readonly Odd[] {
  return path.steps.flatMap(({ id, phase, weeks, because }, place): readonly Odd[] => {
    const at = ["steps", place];
    if (phase === undefined)
      return weeks.to > 0
        ? []
        : [{ path: at, problem: `has a step ${id} without a phase or weeks`, remedy: "Give it either" }];
    const usual = route.phases.find((each) => each.id === phase)?.weeks ?? weeks;
    const differs = usual.from !== weeks.from || usual.to !== weeks.to;
    if (!differs || because !== undefined) return [];
    return [
      {
        path: at,
        problem: `has a step ${id} that takes another time than its phase and does not say why`,
        remedy: "Say why in because, or leave the weeks out",
      },
    ];
  });
}
