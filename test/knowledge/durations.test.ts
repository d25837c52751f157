import { describe, expect, it } from "vitest";
import { hoursOf, moveWeeks, routeFor, routeWeeks } from "../../src/knowledge/durations.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";
import type { CatalogData } from "../../src/knowledge/schema/catalog-data.ts";
import { overlay, shippedWith } from "../support/catalog-layer.ts";

type Layers = Parameters<typeof buildCatalog>[0];

function built(layers: Layers): CatalogData {
  const build = buildCatalog(layers);
  if (build.kind === "broken") throw new TypeError(build.findings.map(({ problem }) => problem).join("\n"));
  return build.data;
}

const shipped = built([await shippedLayer()]);

function role(id: string, { roles }: CatalogData = shipped) {
  const found = roles.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}

function hours(id: string, person: "novice" | "experienced"): readonly number[] {
  const route = routeFor(role(id), person);
  if (route === undefined) throw new TypeError(person);
  return Object.values(hoursOf(routeWeeks(route)));
}

function move(id: string, { backgrounds }: CatalogData = shipped) {
  const found = backgrounds.find((each) => each.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}

describe("how long a role takes", () => {
  it.each([
    // 1 or 2, 4, 3, 4, 4 and 4 weeks at 10 hours
    ["data-engineer", "experienced", [200, 210]],
    // 14 to 18 of engineering, then 4, 6, 4, 6 and 4
    ["ai-application-developer", "novice", [380, 420]],
    // the same 14 to 18, 6 of LLM apps, then 4, 4, 5, 4, 5 and 4
    ["autonomous-agent-developer", "novice", [460, 500]],
    // the same 14 to 18, then 4, 5, 4, 5, 6 and 2
    ["ai-saas-product-engineer", "novice", [400, 440]],
  ] as const)("is the sum of its phases: %s, %s", (id, person, sum) => {
    expect(hours(id, person)).toEqual(sum);
  });

  it("is told at the same hours a week for all, so that weeks can be compared", () => {
    const paces = shipped.roles.flatMap(({ learning }) =>
      learning.routes.map((route) => routeWeeks(route).hoursPerWeek),
    );
    expect(new Set(paces)).toEqual(new Set([10]));
  });

  it("is no less for the roles that build on the AI Application Developer", () => {
    const [base = 0] = hours("ai-application-developer", "novice");
    for (const id of ["autonomous-agent-developer", "ai-saas-product-engineer"])
      expect(hours(id, "novice")[0], id).toBeGreaterThanOrEqual(base);
  });

  it("begins for a novice with programming, unless it was never asked for", () => {
    const first = shipped.roles.map(
      ({ learning }) => routeFor({ learning } as never, "novice")?.phases[0]?.id,
    );
    expect(first.filter((id) => !/base$/u.test(id ?? ""))).toEqual(["model-behaviour"]);
    const programming = shipped.roles.flatMap(({ id, learning }) =>
      learning.prerequisites
        .filter(
          ({ en, taughtIn }) => /programming|python|sql|git\b|docker/iu.test(en) && taughtIn === undefined,
        )
        .map((each) => `${id}: ${each.en}`),
    );
    expect(programming).toEqual(["data-engineer: Some Python helps, without being a hard demand"]);
  });
});

describe("how long a move takes", () => {
  it.each([
    // 20 to 21 of the route; Python 2 to 3 for 1 or 2, pipelines 2 for 4, runs 2 for 3
    ["bi-etl", [180, 190]],
    // 11 to 13 of the route; Python 1 more, agents 2 for 3, production 1 for 2
    ["java", [100, 120]],
    // 24 of the route without the 6 of its basis; lists 1 for 2, incident 1 for 2
    ["security", [160, 160]],
    // 20 to 21 of the route; Git, Python and SQL 6 to 7 for 1 or 2, cloud 3 more, runs 2 for 3
    ["cobol", [270, 280]],
    // 20 to 23 of the route without the 0 to 2 of its gaps; Python 0 to 4 more, serving 2 for 4, drift 2 for 3, LLMs 3 for 3 or 4
    ["sysadmin-devops", [170, 210]],
  ] as const)(
    "is that role's experienced route, less what carries over and with what is missing: %s",
    (id, sum) => {
      expect(Object.values(hoursOf(moveWeeks(move(id))))).toEqual(sum);
    },
  );

  it.each(shipped.backgrounds.map((background) => [background.id, background] as const))(
    "adds up to what is skipped, changed and added: %s",
    (_, { best, path }) => {
      const phases = routeFor(role(best.role), "experienced")?.phases ?? [];
      const weeksOf = (id: string | undefined) => phases.find((phase) => phase.id === id)?.weeks.to ?? 0;
      const route = phases.reduce((sum, { weeks }) => sum + weeks.to, 0);
      const skipped = path.skips.reduce((sum, { phase }) => sum + weeksOf(phase), 0);
      const changed = path.steps.reduce((sum, { phase, weeks }) => sum + weeks.to - weeksOf(phase), 0);
      expect(path.weeks.to).toBe(route - skipped + changed);
    },
  );

  it("changes with the phases of the route, in a company's own folder too", () => {
    const own = overlay({
      "roles/data-engineer.yaml": `id: data-engineer
learning:
  routes:
    - for: experienced
      phases:
        - id: scale
          weeks: { from: 6, to: 6 }
`,
    });
    return shippedLayer().then((layer) => {
      const data = built([layer, own]);
      // "scale" takes two weeks more than 4: COBOL and BI go through it in full, a DBA in 2 weeks
      expect(move("cobol", data).path.weeks).toEqual({ from: 29, to: 30 });
      expect(move("bi-etl", data).path.weeks).toEqual({ from: 20, to: 21 });
      expect(move("dba", data).path.weeks).toEqual(move("dba").path.weeks);
      expect(role("data-engineer", data).recruitment.hireOrReskill.en).toContain(
        "22 to 23 weeks at 10 hours",
      );
    });
  });

  it("takes a phase in full that it does not name, in the words of the route", async () => {
    const without = await shippedWith({
      "backgrounds/backgrounds.yaml": (text) =>
        text.replace(/ {6}- id: capstone\n {8}phase: cloud-capstone\n.*\n.*\n/u, ""),
    });
    const { steps, weeks } = move("cobol", built([without])).path;
    expect(steps.at(-1)?.en).toBe("Bring it together in the cloud and have it tested by others.");
    expect(weeks).toEqual(move("cobol").path.weeks);
  });
});

describe("whether to hire or reskill", () => {
  it("names the weeks of the role's own route, and no other", () => {
    for (const each of shipped.roles) {
      const { en } = each.recruitment.hireOrReskill;
      const route = routeFor(each, "experienced");
      if (route === undefined || !/weeks/u.test(en)) continue;
      const { from, to } = routeWeeks(route);
      expect(en, each.id).toContain(`${from === to ? to : `${from} to ${to}`} weeks at 10 hours a week`);
    }
  });
});
