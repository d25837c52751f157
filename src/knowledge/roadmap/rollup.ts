import type { RoleId } from "../../ids.ts";
import type { MappedLine, Seat } from "./mapped-line.ts";

/** How many lines each role leads and supports, most leads first, then in the catalog's order. */
export function seatsOf(lines: readonly MappedLine[], order: readonly RoleId[]): readonly Seat[] {
  return order
    .map((role) => ({
      role,
      lead: lines.filter((each) => each.lead === role).length,
      support: lines.filter((each) => each.support.includes(role)).length,
    }))
    .filter(({ lead, support }) => lead + support > 0)
    .sort((a, b) => b.lead - a.lead || b.support - a.support);
}

/** The lines to look at first: prohibited, high-risk and fully automatic candidates. */
export function watchOf(lines: readonly MappedLine[]): readonly MappedLine[] {
  return lines
    .filter((each) => urgency(each) > 0)
    .map((each, place) => ({ each, place }))
    .sort((a, b) => urgency(b.each) - urgency(a.each) || a.place - b.place)
    .map(({ each }) => each);
}

function urgency({ class: duty, overlays }: MappedLine): number {
  const byClass = { R0: 0, R1: 0, R2: 0, R3: 2, R4: 3, R5: 4 }[duty];
  return byClass > 0 ? byClass : Number(overlays.includes("O1"));
}
