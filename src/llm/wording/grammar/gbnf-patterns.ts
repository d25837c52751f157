import { capitalised } from "../../../answer/lead.ts";
import { asWays, inRow, oneOf, type Way } from "./gbnf-rules.ts";
import type { Pattern } from "./pattern.ts";
import { isUnderstood, type Manner, spellings } from "./saying.ts";

/** Every way to say a pattern, each word with the space before it; none where it cannot be said of these. */
export function waysOf(pattern: Pattern, manner: Manner): readonly Way[] {
  switch (pattern.kind) {
    case "word":
      return [[spaced(manner.number === "one" ? pattern.one : pattern.many)]];
    case "hole":
      return spellings(pattern, manner.bound, manner.holes)
        .filter(({ number }) => !pattern.agrees || number === manner.number)
        .map(({ text }) => [` ${text}`]);
    case "understood":
      return isUnderstood(pattern, manner) ? [[]] : [];
    case "row":
      return asWays(inRow(...pattern.items.map((each) => oneOf(waysOf(each, manner)))));
    case "choice":
      return pattern.options.flatMap((each) => waysOf(each, manner));
  }
}

/** No space stands before a mark. */
function spaced(word: string): string {
  return /^[,:.]$/u.test(word) ? word : ` ${word}`;
}

/** The same at the beginning of a sentence: with a capital, and without the space before it. */
export function opening(ways: readonly Way[]): readonly Way[] {
  return ways.flatMap(([first, ...others]): readonly Way[] => {
    if (first === undefined) return [[]];
    if (typeof first === "string") return [[capitalised(first.trimStart()), ...others]];
    // Where the first piece may be left out, what stands behind it gets the capital.
    if (first.ways.some(mayBeEmpty))
      return opening(first.ways.flatMap((each) => asWays(inRow(each, others))));
    return [[{ ways: opening(first.ways) }, ...others]];
  });
}

function mayBeEmpty(way: Way): boolean {
  return way.every((piece) => typeof piece !== "string" && piece.ways.some(mayBeEmpty));
}
