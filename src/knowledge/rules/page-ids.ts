import type { Rule } from "./rule.ts";

/** Fact ids begin with their owner's, and a word that two pages claim leads to neither. */
export const pageIds: Rule = {
  name: "page-ids",
  check: ({ data, placeOf }) => {
    const owners = new Map<string, string>();
    return data.pages.flatMap(({ id, words }) => {
      const taken = (["roles", "backgrounds", "capabilities", "roadmaps", "titles"] as const).find(
        (collection) => data[collection].some((entry) => String(entry.id) === String(id)),
      );
      const claimed = [...new Set([...words.nl, ...words.en].map((word) => word.toLowerCase()))].filter(
        (word) => (owners.get(word) ?? id) !== id,
      );
      for (const word of [...words.nl, ...words.en])
        if (!owners.has(word.toLowerCase())) owners.set(word.toLowerCase(), id);
      return [
        ...(taken === undefined
          ? []
          : [
              {
                ...placeOf("pages", id, ["id"]),
                problem: `the id "${id}" is one of ${taken} as well`,
                remedy: "Give the page another id",
              },
            ]),
        ...claimed.map((word) => ({
          ...placeOf("pages", id, ["words"]),
          problem: `"${word}" is a word of ${owners.get(word)} as well`,
          remedy: "Leave it to one of the two",
        })),
      ];
    });
  },
};
