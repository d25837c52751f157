import type { Rule } from "./rule.ts";

/** A fact of law says which article and on which day it was checked, for dates in law move. */
export const lawFacts: Rule = {
  name: "law-facts",
  check: ({ parts }) =>
    parts.flatMap((part) => {
      if (part.value["confidence"] !== "law") return [];
      const missing = ["law", "checked"].filter((field) => part.value[field] === undefined);
      if (missing.length === 0) return [];
      return [
        {
          ...part.at,
          problem: `${part.id} is law but lacks ${missing.join(" and ")}`,
          remedy: "Add law: {name, article, appliesFrom} and checked: YYYY-MM-DD",
        },
      ];
    }),
};
