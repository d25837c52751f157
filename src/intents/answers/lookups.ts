import type { FindClosest } from "../../knowledge/closest.ts";
import type { Find } from "../../knowledge/find.ts";
import type { RoadmapMapper } from "../../knowledge/roadmap/map.ts";

/** What is looked up in the whole catalog. Each is indexed on first use. */
export type Lookups = {
  readonly find: Find;
  readonly mapRoadmap: RoadmapMapper;
  readonly closest: FindClosest;
};
