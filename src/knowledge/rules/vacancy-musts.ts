import { LEVELS } from "../../values.ts";
import type { Rule } from "./rule.ts";

/** A must of a vacancy says musts of that level, by their ids, so that it has their sources. */
export const vacancyMusts: Rule = {
  name: "vacancy-musts",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) =>
      LEVELS.flatMap((level) => {
        const known = role.levels[level].must.map(({ id }) => id);
        return role.vacancy.levels[level].must.flatMap(({ from = [] }, index) =>
          from
            .filter((id) => !known.includes(id))
            .map((id) => ({
              ...placeOf("roles", role.id, ["vacancy", "levels", level, "must", index]),
              problem: `${role.id}: a ${level} vacancy names "${id}", which is no must of that level`,
              remedy: `Use one of: ${known.join(", ")}`,
            })),
        );
      }),
    ),
};
