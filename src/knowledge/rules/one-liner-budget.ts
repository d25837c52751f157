import type { Rule } from "./rule.ts";

const MAX_WORDS = 15;

/** A one-liner fits one line of a phone. */
export const oneLinerBudget: Rule = {
  name: "one-liner-budget",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) =>
      (["nl", "en"] as const).flatMap((language) => {
        const words = role.oneLiner[language].split(/\s+/u).length;
        if (words <= MAX_WORDS) return [];
        const problem = `${role.id}.one-liner has ${words} words in ${language}`;
        return [
          {
            ...placeOf("roles", role.id, ["oneLiner", language]),
            problem,
            remedy: `Use at most ${MAX_WORDS}`,
          },
        ];
      }),
    ),
};
