import type { RoleId } from "../../../ids.ts";
import { CATEGORY_KINDS } from "../../../values.ts";
import type { Known } from "../reading/known-catalog.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";

/** "The second one", "number 5": the role at that place of what was last shown. */
export function pointedAt(reading: Reading, earlier: Earlier, known: Known): RoleId | undefined {
  const shown = shownRoles(earlier, known);
  return shown.length < 2 ? undefined : shown.at(placeIn(reading) ?? shown.length);
}

/** The place a text points at, from 0; from the end where it is below. */
export function placeIn(reading: Reading): number | undefined {
  if (reading.has("ordinal-before-last")) return -2;
  if (reading.has("ordinal-second")) return 1;
  if (reading.has("ordinal-third")) return 2;
  if (reading.has("ordinal-last")) return -1;
  if (reading.has("ordinal-first")) return 0;
  const numbered = spansOf(reading, "numbered");
  const number = reading.numbers.find(
    ({ from }) => numbered.some(({ to }) => to === from) || isOrdinal(reading.words[from]?.text ?? ""),
  );
  return number === undefined ? undefined : number.meaning - 1;
}

/** "Vijfde", "fourth": a number that counts places. */
function isOrdinal(word: string): boolean {
  return /(?:de|ste|th)$/u.test(word);
}

/** What was last shown, or where that is not known: the roles of a question, or the list of a category. */
function shownRoles(earlier: Earlier, known: Known): readonly RoleId[] {
  const { intent, shown = [] } = earlier;
  if (shown.length > 1) return shown;
  if (intent?.kind === "list_roles") {
    const told = CATEGORY_KINDS.filter((each) => intent.category === undefined || each === intent.category);
    return told.flatMap((each) =>
      known.roles.filter(({ category }) => category === each).map(({ id }) => id),
    );
  }
  return earlier.roles.length > 1 ? earlier.roles : earlier.mentioned;
}
