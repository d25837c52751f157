import { partsOf } from "../walk.ts";
import { textsOf } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** Words that set an age or a gender, which a vacancy may not (Dutch and EU equal treatment law). */
const BIASED =
  /\b(jonge?|jeugdige?|digital natives?|young|youthful|starter tot \d+|recent graduates? only|hij|zijn of haar|he|his|guys|rockstar|ninja)\b/iu;

/** Vacancies and recruitment texts speak of experience, never of age or gender. */
export const ageNeutral: Rule = {
  name: "age-neutral",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) =>
      (["vacancy", "recruitment"] as const).flatMap((field) =>
        [...partsOf(role[field], `${role.id}.${field}`)].flatMap((part) => {
          const texts = textsOf(part);
          const found =
            texts &&
            [texts.nl, texts.en].map((text) => BIASED.exec(text)?.[0]).find((hit) => hit !== undefined);
          if (found === undefined) return [];
          const problem = `${part.id} says "${found}", which sets an age or a gender`;
          return [
            {
              ...placeOf("roles", role.id, [field, ...part.path]),
              problem,
              remedy: "Speak of experience and skill",
            },
          ];
        }),
      ),
    ),
};
