import type { RoleId } from "../../../ids.ts";
import type { Intent } from "../../../intent.ts";
import { CATEGORY_KINDS } from "../../../values.ts";
import type { Known } from "../reading/known-catalog.ts";
import { type Reading, spansOf } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";

/** "The second one", "number 5": the role at that place of what was last shown. */
export function pointedAt(reading: Reading, earlier: Earlier, known: Known): RoleId | undefined {
  if (reading.has("other-one")) return otherOf(earlier);
  const shown = shownRoles(earlier, known);
  return shown.length < 2 ? undefined : shown.at(placeIn(reading) ?? shown.length);
}

/** Of those that were set beside each other the one that was not spoken of; of more than two the next. */
function otherOf({ intent, listed, mentioned, roles }: Earlier): RoleId | undefined {
  const beside = listed ?? mentioned.slice(-2);
  // Of who was found, or fits, the first was told of.
  const told = intent !== undefined && LEADS.includes(intent.kind) && roles.length !== 1 ? beside : roles;
  const at = told.length === 1 || told === beside ? beside.indexOf(told[0] ?? ("" as RoleId)) : -1;
  return at < 0 ? undefined : (beside[at + 1] ?? beside[at - 1]);
}

/** Kinds whose answer speaks of the first it shows. */
const LEADS: readonly Intent["kind"][] = ["find_role", "legacy_mapping"];

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
export function shownRoles(earlier: Earlier, known: Known): readonly RoleId[] {
  const { intent, shown = [], listed } = earlier;
  if (shown.length > 1) return shown;
  // After "number 2" comes "and number 3".
  if (intent?.kind === "role_profile" && intent.operation === "pointed" && listed !== undefined)
    return listed;
  if (intent?.kind === "list_roles") {
    const told = CATEGORY_KINDS.filter((each) => intent.category === undefined || each === intent.category);
    return told.flatMap((each) =>
      known.roles.filter(({ category }) => category === each).map(({ id }) => id),
    );
  }
  return earlier.roles.length > 1 ? earlier.roles : earlier.mentioned;
}
