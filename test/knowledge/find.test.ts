import { describe, expect, it } from "vitest";
import { makeCatalog } from "../../src/knowledge/catalog.ts";
import { makeFind } from "../../src/knowledge/find.ts";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";

const find = makeFind(makeCatalog(await openCatalog()));
const rolesFor = (term: string) => find(term).map((each) => each.role.id);
const pathsFor = (term: string) => find(term).map((each) => each.facts.map(({ path }) => path.join(".")));

describe("finding who handles something", () => {
  it.each([
    ["prompt engineering", "prompt-engineer"],
    ["data pipelines", "data-engineer"],
    ["machine learning", "ai-software-engineer"],
    ["synthetic data", "synthetic-data-engineer"],
  ])("puts the role that is called %s first, with what it is in a line", (term, id) => {
    expect(rolesFor(term)[0]).toBe(id);
    expect(pathsFor(term)[0]?.[0]).toBe("oneLiner");
  });

  it("counts what a role is named after as said by each of its facts", () => {
    expect(pathsFor("data pipelines")[0]).toContain("deliverables.pipeline-runbook");
  });

  it("reads a Dutch compound as its halves", () => {
    expect(rolesFor("datapijplijnen")[0]).toBe("data-engineer");
  });

  it("reads a Dutch compound whose first half is inflected", () => {
    expect(rolesFor("modellenregister")).toEqual(rolesFor("modelregister"));
    expect(rolesFor("modellenregister")).not.toEqual([]);
  });

  it.each([
    ["engineering", "engineers"],
    ["API", "API's"],
    ["documenteren", "documentatie"],
    ["model registry", "model registries"],
  ])("finds the same by %s and %s", (one, other) => {
    expect(pathsFor(one)).toEqual(pathsFor(other));
    expect(pathsFor(one)).not.toEqual([]);
  });

  it("does not take .NET for a net", () => {
    expect(rolesFor(".NET")).not.toContain("prompt-engineer");
  });

  it("leaves out roles that only an interview question or a duty speaks for", () => {
    expect(rolesFor("monitoring")).toEqual(["mlops-engineer"]);
    expect(rolesFor("RAG")).not.toContain("ai-software-engineer");
  });

  it("keeps them when no role has more than that", () => {
    expect(rolesFor("works council").length).toBeGreaterThan(1);
  });

  it("takes what holds most of the words when nothing holds them all", () => {
    expect(rolesFor("multi-agent orchestration")[0]).toBe("autonomous-agent-developer");
  });

  it("does not take one word of a role's name for the role", () => {
    expect(rolesFor("testing")[0]).not.toBe("synthetic-data-engineer");
  });

  it("lets a tool by its name outweigh what a role is called", () => {
    expect(pathsFor("Python")[0]?.[0]).toBe("tools.python");
  });
});
