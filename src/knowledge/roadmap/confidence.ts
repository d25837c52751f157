import type { RoleId } from "../../ids.ts";
import type { Confidence } from "./mapped-line.ts";
import type { Weighed } from "./weighing.ts";

/** Points from which the words alone are convincing. */
const PLENTY = 5;
const FAIR = 3;
/** How far the lead must be ahead of the next capability that another role leads. */
const CLEAR = 2;
const AHEAD = 0.75;

/** How sure the lead is: by its points, and by how near another role comes. A rule that moved it had its reasons. */
export function confidenceOf(lead: RoleId, weighed: readonly Weighed[], isMoved: boolean): Confidence {
  const [primary] = weighed;
  if (primary === undefined) return "none";
  if (isMoved) return "medium";
  const rival = weighed.find(({ capability }) => capability.lead !== lead)?.weight ?? 0;
  const ahead = primary.weight - rival;
  if (primary.points < FAIR || ahead < AHEAD) return "low";
  return rival === 0 || (primary.points >= PLENTY && ahead >= CLEAR) ? "high" : "medium";
}
