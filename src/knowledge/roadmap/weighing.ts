import type { Evidence } from "./line-evidence.ts";

/** A capability with the weight that decides its place. */
export type Weighed = Evidence & { readonly weight: number };

/** What a capability needs to count at all. */
const ENOUGH = 2;
/** What a build capability must weigh to lead over a control that is named after it. */
const ENOUGH_TO_LEAD = 3;
const FIRST_NAMED = 1.5;
const MOST_SELECTED = 3;

/** Capabilities in order of weight, only those that count. The first decides the lead. */
export function weigh(found: readonly Evidence[]): readonly Weighed[] {
  const settled = found.map((each) => ({ ...each, weight: settledPoints(each, found) }));
  const first = settled
    .filter(({ weight }) => weight >= ENOUGH)
    .reduce<Weighed | undefined>((best, each) => (best && best.begin <= each.begin ? best : each), undefined);
  const weighed = settled
    .map((each) => (each === first ? { ...each, weight: each.weight + FIRST_NAMED } : each))
    .filter(({ weight }) => weight >= ENOUGH)
    .sort(byWeight);
  return buildBeforeControl(weighed);
}

/** The capabilities an answer names: the first, and those at least half as heavy. */
export function select(weighed: readonly Weighed[]): readonly Weighed[] {
  const [top] = weighed;
  if (top === undefined) return [];
  return weighed.filter((each) => each === top || each.weight >= top.weight / 2).slice(0, MOST_SELECTED);
}

/**
 * A domain process such as claims says where the work is, not what it is: next to anything else it counts half,
 * alone it counts enough to be a guess.
 */
function settledPoints(each: Evidence, found: readonly Evidence[]): number {
  if (each.capability.kind !== "process") return each.points;
  const accompanied = found.some(
    (other) => other !== each && other.capability.kind !== "process" && other.points >= ENOUGH,
  );
  return accompanied ? each.points / 2 : Math.max(each.points, ENOUGH);
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || b.points - a.points || a.capability.id.localeCompare(b.capability.id);
}

/** "Agents with a four-eyes check" is a line about agents. */
function buildBeforeControl(weighed: readonly Weighed[]): readonly Weighed[] {
  const [top] = weighed;
  if (top?.capability.kind !== "control") return weighed;
  const build = weighed.find(
    (each) => each.capability.kind === "build" && each.weight >= ENOUGH_TO_LEAD && each.begin < top.begin,
  );
  return build === undefined ? weighed : [build, ...weighed.filter((each) => each !== build)];
}
