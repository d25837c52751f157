import type { Catalog } from "./catalog.ts";
import type { Find, Found } from "./find.ts";
import { nameKey, toolPostings } from "./postings.ts";
import type { RoadmapMapper } from "./roadmap/map.ts";
import type { Role } from "./schema/role.ts";

/**
 * Who does a piece of work: first the role that would lead a roadmap line of these words, then those whose facts speak
 * of it, then those that would support it. What is the name of a tool is no work: only roles that use it are found.
 */
export function makeFindByWork(catalog: Catalog, find: Find, mapRoadmap: RoadmapMapper): Find {
  const tools = new Set(catalog.roles.flatMap((role) => [...toolPostings(role)].map(([name]) => name)));
  return (term) => {
    const found = find(term);
    const [line] = mapRoadmap([term]).lines;
    if (line === undefined || line.lead === null) return found;
    const team = [line.lead, ...line.support];
    // Words that map for certain need no facts that happen to hold some of them.
    const others = line.confidence === "high" ? [] : found.map(({ role }) => role.id);
    const known = tools.has(nameKey(term))
      ? [line.lead, ...found.map(({ role }) => role.id)].filter((id) => holds(found, id))
      : [line.lead, ...others, ...team];
    return [...new Set(known)].flatMap((id) => {
      const role = catalog.role(id);
      return found.find((each) => each.role.id === id) ?? (role === undefined ? [] : [byFocus(role)]);
    });
  };
}

function holds(found: readonly Found[], id: Role["id"]): boolean {
  return found.some(({ role }) => role.id === id);
}

/** The role's facts hold none of the words; what it is about says why it is there. */
function byFocus(role: Role): Found {
  return { role, facts: [{ path: ["focus"], fact: role.focus }] };
}
