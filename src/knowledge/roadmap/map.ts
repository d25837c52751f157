import type { RoleId } from "../../ids.ts";
import type { Catalog } from "../catalog.ts";
import { confidenceOf } from "./confidence.ts";
import { makeContexts } from "./contexts.ts";
import { type CuratedItem, makeCurated } from "./curated-items.ts";
import { makeDuties } from "./duties.ts";
import { makeEvidence } from "./line-evidence.ts";
import type { MappedLine, RoadmapReading } from "./mapped-line.ts";
import { seatsOf, watchOf } from "./rollup.ts";
import { supportOf } from "./team.ts";
import { select, weigh } from "./weighing.ts";

/** Reads every line on its own; the same line and catalog always give the same reading. */
export type RoadmapMapper = (lines: readonly string[]) => RoadmapReading;

type Read = Pick<Catalog, "capabilities" | "roadmapMethod" | "roadmaps" | "roles">;

const MOST_ALTERNATIVES = 2;

/** Indexes the words of the catalog once, so that reading a line takes a fraction of a millisecond. */
export function makeRoadmapMapper(catalog: Read): RoadmapMapper {
  const { version, checked } = catalog.roadmapMethod;
  const order = catalog.roles.map((role) => role.id);
  const mapLine = makeLineMapper(catalog, order);
  return (lines) => {
    const mapped = lines.map(mapLine);
    return { lines: mapped, seats: seatsOf(mapped, order), watch: watchOf(mapped), version, checked };
  };
}

function makeLineMapper(catalog: Read, order: readonly RoleId[]): (line: string) => MappedLine {
  const { falseFriends, regulatoryRules, contextRules } = catalog.roadmapMethod;
  const curated = makeCurated(catalog.roadmaps);
  const evidence = makeEvidence(catalog.capabilities, falseFriends);
  const duties = makeDuties(regulatoryRules);
  const context = makeContexts(contextRules);

  return (line) => {
    const item = curated(line);
    if (item !== undefined) return fromItem(line, item);
    const { letters, found } = evidence(line);
    const weighed = weigh(found);
    const selected = select(weighed);
    const [primary] = selected;
    const due = duties(letters, primary !== undefined);
    const moved = context(letters, selected, due.class);
    const lead = moved?.lead ?? primary?.capability.lead ?? null;
    return {
      line,
      lead,
      support: lead === null ? [] : supportOf(lead, selected, due.addSupport, order),
      capabilities: selected.map(({ capability }) => capability.id),
      class: due.class,
      overlays: due.overlays,
      confidence: lead === null ? "none" : confidenceOf(lead, weighed, moved !== undefined),
      matched: [...new Set([...found].sort((a, b) => a.begin - b.begin).flatMap(({ terms }) => terms))],
      alternatives: [...new Set(weighed.map(({ capability }) => capability.lead))]
        .filter((role) => role !== lead)
        .slice(0, MOST_ALTERNATIVES),
      rules: [...due.rules, ...(moved === undefined ? [] : [moved.id])],
    };
  };
}

/** A curated item was judged by people; no rule knows better. */
function fromItem(line: string, { roadmap, item }: CuratedItem): MappedLine {
  const { lead, support, capabilities, overlays } = item;
  return {
    line,
    lead,
    support,
    capabilities,
    class: item.class,
    overlays,
    confidence: "high",
    matched: [],
    alternatives: [],
    rules: [],
    item: { roadmap: roadmap.id, item: item.id },
  };
}
