import type { Part } from "../walk.ts";
import { textsOf } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** Markup of any platform, addresses, and control or invisible characters. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/|www\./iu, "an address"],
  [/[*_`~]{1,2}\S[^*_`~]*[*_`~]{1,2}|^#+ |\[[^\]]*\]\(/u, "Markdown"],
  [/[<>{}|\\]/u, "a character that platforms read as markup"],
  [/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u, "a control or invisible character"],
  [/\p{Extended_Pictographic}/u, "an emoji"],
];

/** What is laid before a candidate may be code or a table. */
const isMaterial = ({ path }: Part): boolean => path.at(-1) === "material";

/** Prose is plain text: how it looks is a renderer's work, and links come from sources. */
export const plainProse: Rule = {
  name: "plain-prose",
  check: ({ parts }) =>
    parts.flatMap((part) => {
      const texts = isMaterial(part) ? undefined : textsOf(part);
      if (texts === undefined) return [];
      const hit = FORBIDDEN.find(([pattern]) => pattern.test(texts.nl) || pattern.test(texts.en));
      if (hit === undefined) return [];
      return [
        {
          ...part.at,
          problem: `${part.id} holds ${hit[1]}`,
          remedy: "Write plain text; put addresses in sources or in a resource's url",
        },
      ];
    }),
};
