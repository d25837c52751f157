import { textsOf } from "./everything.ts";
import type { Rule } from "./rule.ts";

const PLACEHOLDER =
  /\b(todo|tbd|tba|fixme|xxx|lorem ipsum|nog invullen|to be written|n\.t\.b\.)(?![\p{L}])|^\W*$|\?\?\?/iu;

/** What is published is written, not promised. */
export const placeholderText: Rule = {
  name: "placeholder-text",
  check: ({ parts }) =>
    parts.flatMap((part) => {
      const texts = textsOf(part);
      const found =
        texts &&
        [texts.nl, texts.en].map((text) => PLACEHOLDER.exec(text)?.[0]).find((hit) => hit !== undefined);
      if (found === undefined) return [];
      return [
        {
          ...part.at,
          problem: `${part.id} holds placeholder text: "${found}"`,
          remedy: "Write the text, or leave the entry out until it is there",
        },
      ];
    }),
};
