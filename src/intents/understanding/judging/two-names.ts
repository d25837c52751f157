import { isAnotherName, type Reading } from "../reading/reading.ts";
import type { Manner } from "./asked.ts";

/** Two names that are set apart look like two levels: where none is spoken of, none is asked about. */
export function withoutGuessedLevels(manner: Manner, { levels, attributes }: Reading): Manner {
  const isNamed = levels.length > 0 || attributes.some(({ meaning }) => meaning === "levels");
  if (manner.form !== "difference" || manner.attribute !== "levels" || isNamed) return manner;
  return { form: manner.form };
}

/** The titles that roles were called by, where the catalog calls them otherwise. */
export function calledBy({ titles }: Reading): { readonly called?: string[] } {
  const called = [...new Set(titles.filter(isAnotherName).map(({ meaning }) => meaning.title))];
  return called.length === 0 ? {} : { called: called.slice(0, MOST_CALLED) };
}

const MOST_CALLED = 4;
