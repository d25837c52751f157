import type { Rule } from "./rule.ts";

/** Fact ids begin with their owner's, and `hide.yaml` names owners: a title shares its id only with its own background. */
export const titleIds: Rule = {
  name: "title-ids",
  check: ({ data, placeOf }) =>
    data.titles.flatMap(({ id, background }) => {
      const taken = (["roles", "backgrounds", "capabilities", "roadmaps"] as const).find((collection) =>
        data[collection].some((entry) => String(entry.id) === String(id)),
      );
      if (taken === undefined || String(background) === String(id)) return [];
      return [
        {
          ...placeOf("titles", id, ["id"]),
          problem: `the id "${id}" is one of ${taken} as well`,
          remedy: "Give the title another id",
        },
      ];
    }),
};
