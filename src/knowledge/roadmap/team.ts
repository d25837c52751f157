import type { RoleId } from "../../ids.ts";
import type { Weighed } from "./weighing.ts";

/** Points for the supporting roles of a capability, in their order. */
const SUPPORT_POINTS = [1.2, 0.9, 0.6, 0.3];
const LEAD_POINTS = 3;
/** What the capabilities after the first count for. */
const OTHERS = 0.6;
const ENOUGH = 0.7;
const MOST = 3;

/** The roles that support a lead, best first; roles that a duty asks for are always among them. */
export function supportOf(
  lead: RoleId,
  selected: readonly Weighed[],
  asked: readonly RoleId[],
  order: readonly RoleId[],
): readonly RoleId[] {
  const points = new Map<RoleId, number>();
  const add = (role: RoleId, more: number): void => {
    points.set(role, (points.get(role) ?? 0) + more);
  };
  for (const [place, { capability }] of selected.entries()) {
    const factor = place === 0 ? 1 : OTHERS;
    add(capability.lead, LEAD_POINTS * factor);
    for (const [at, role] of capability.support.entries()) add(role, (SUPPORT_POINTS[at] ?? 0) * factor);
  }
  const ranked = [...points]
    .filter(([role, sum]) => role !== lead && sum >= ENOUGH)
    .sort(([a, one], [b, other]) => other - one || order.indexOf(a) - order.indexOf(b))
    .map(([role]) => role);
  const missing = asked.filter((role) => role !== lead && !ranked.slice(0, MOST).includes(role));
  return [...ranked.filter((role) => !missing.includes(role)).slice(0, MOST - missing.length), ...missing];
}
