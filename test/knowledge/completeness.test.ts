import { describe, expect, it } from "vitest";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";
import { partsOf } from "../../src/knowledge/walk.ts";

const { roles, backgrounds, capabilities, roadmaps, sources, titles } = await openCatalog();

const BACKGROUNDS =
  "java dotnet php cobol rpg-as400 delphi-vb frontend mobile dba bi-etl qa-test sysadmin-devops security business-analyst low-code data-analyst cpp-embedded";

describe.each(roles.map((role) => [role.id, role] as const))("the catalog of %s", (_, role) => {
  it("has at least ten tools and six to eight responsibilities", () => {
    expect(role.tools.length).toBeGreaterThanOrEqual(10);
    expect(role.responsibilities.length).toBeGreaterThanOrEqual(6);
    expect(role.responsibilities.length).toBeLessThanOrEqual(8);
  });

  it("has twelve interview questions or more, over three levels and four types, each with three good points", () => {
    expect(role.interview.length).toBeGreaterThanOrEqual(12);
    expect(new Set(role.interview.map((each) => each.level)).size).toBe(3);
    expect(new Set(role.interview.map((each) => each.type)).size).toBe(4);
    expect(role.interview.every((each) => each.good.length === 3 && each.weak.nl !== "")).toBe(true);
  });

  it("has a one-liner of at most fifteen words in both languages", () => {
    for (const text of [role.oneLiner.nl, role.oneLiner.en])
      expect(text.split(/\s+/u).length).toBeLessThanOrEqual(15);
  });

  it("has aliases of all three kinds", () => {
    expect(new Set(role.aliases.map((alias) => alias.kind)).size).toBe(3);
  });

  it("has a route for a novice and one for an experienced developer, each with milestones", () => {
    expect(role.learning.routes.map((route) => route.for).sort()).toEqual(["experienced", "novice"]);
    expect(
      role.learning.routes.every((route) => route.phases.every((phase) => phase.milestone.en !== "")),
    ).toBe(true);
  });

  it("says nothing in one language only", () => {
    const lopsided = [...partsOf(role, role.id)].filter(
      ({ value }) => typeof value["nl"] !== typeof value["en"],
    );
    expect(lopsided.map((part) => part.id)).toEqual([]);
  });
});

it("maps each of the seventeen backgrounds", () => {
  expect(backgrounds.map((each) => each.id).sort()).toEqual(BACKGROUNDS.split(" ").sort());
});

it("places forty-five job titles or more outside the nine, of every relation", () => {
  expect(titles.length).toBeGreaterThanOrEqual(45);
  expect([...new Set(titles.map(({ relation }) => relation))].sort()).toEqual([
    "another_name",
    "neighbour",
    "not_here",
    "part_of",
  ]);
});

it("knows thirty-two capabilities and the twenty-five items of the volmacht roadmap", () => {
  expect(capabilities).toHaveLength(32);
  expect(roadmaps.find((each) => each.id === "volmacht")?.items).toHaveLength(25);
});

it("names every source once, and every address is a well-formed https address", () => {
  expect(new Set(sources.map((each) => each.id.toLowerCase())).size).toBe(sources.length);
  const addresses = [
    ...sources.flatMap((each) => each.url ?? []),
    ...roles.flatMap((role) => role.learning.resources.map((each) => each.url)),
  ];
  for (const address of addresses) expect(new URL(address).protocol).toBe("https:");
});

it("names a law, and what an authority says of it, in Dutch too", () => {
  const law = sources.filter(({ kind }) => kind === "law");
  expect(law.length).toBeGreaterThan(0);
  expect(law.filter(({ titleNl }) => titleNl === undefined).map(({ id }) => id)).toEqual([]);
});
