import type { Language } from "../../../language.ts";
import { writtenOut } from "./pattern.ts";
import { WORD_LISTS } from "./word-lists.ts";

/** Whether a text, in lower case with single spaces, holds words of a list at a certain place. Whole words count. */
type Finder = (list: keyof typeof WORD_LISTS, text: string | undefined) => boolean;

export type Finders = {
  /** The text is one of them. */
  readonly is: Finder;
  readonly opens: Finder;
  readonly ends: Finder;
  readonly has: Finder;
};

export function findersOf(language: Language): Finders {
  return {
    is: finder(language, "^", "$"),
    opens: finder(language, "^", "(?: |$)"),
    ends: finder(language, "(?:^| )", "$"),
    has: finder(language, "(?:^| )", "(?: |$)"),
  };
}

function finder(language: Language, from: string, to: string): Finder {
  const made = new Map<keyof typeof WORD_LISTS, RegExp>();
  return (list, text) => {
    if (text === undefined) return false;
    const known = made.get(list) ?? new RegExp(`${from}${anyOf(WORD_LISTS[list][language])}${to}`, "u");
    made.set(list, known);
    return known.test(text);
  };
}

function anyOf(pattern: string): string {
  // Where a language has no such words, nothing is found.
  if (pattern === "") return "(?!)";
  return `(?:${writtenOut(pattern).join("|").replaceAll("*", "\\S*")})`;
}
