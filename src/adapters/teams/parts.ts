import type { Language } from "../../language.ts";
import type { Element } from "./card-elements.ts";
import { heightOf } from "./card-height.ts";
import { folded } from "./folds.ts";
import { paragraph } from "./paragraph.ts";
import type { Part } from "./sections.ts";

/**
 * The parts of an answer, of which as many stand open as `room` has pixels for; the others are their titles, which a tap opens.
 * What stands alone was asked for, and stands open.
 */
export function partsIn(parts: readonly Part[], room: number, language: Language): readonly Element[] {
  const shown = parts.map((part, place) => ({
    part,
    open: inSight(part),
    shut: foldedAway(part, place, language),
  }));
  const isAlone = parts.length === 1;
  let left = room - shown.reduce((sum, { shut }) => sum + heightOf(shut) + BETWEEN, 0);
  return shown.flatMap(({ part, open, shut }) => {
    const more = heightOf(open) - heightOf(shut);
    if (!isAlone && !part.staysOpen && part.title !== "" && more > left) return shut;
    left -= more;
    return open;
  });
}

const BETWEEN = 17;
const HEADING = { style: "heading", size: "Medium", weight: "Bolder" } as const;

/** With a title in a container of its own. */
function inSight({ title, items, isFlat = false }: Part): readonly Element[] {
  if (title === "") return items;
  const apart = isFlat
    ? { spacing: "Small" as const }
    : { separator: true as const, spacing: "Medium" as const };
  return [{ type: "Container", ...apart, items: [paragraph(title, HEADING), ...items] }];
}

function foldedAway({ name, title, items }: Part, place: number, language: Language): readonly Element[] {
  return folded({ id: `part-${place}`, name, title, looks: HEADING, items }, language);
}
