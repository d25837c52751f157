import { expect, it } from "vitest";
import { Source } from "../../src/knowledge/schema/source.ts";
import { SOURCE_KIND_NAMES, sourceKindIn, sourceKindName } from "../../src/knowledge/source-kinds.ts";

it.each([
  ["wet", "law"],
  ["een wet.", "law"],
  ["Law,", "law"],
  ["toezichthouder", "law"],
  ["the regulator", "law"],
  ["norm", "standard"],
  ["Documentatie", "documentation"],
  ["praktijk", "practitioner"],
  ["curatoren", "curators"],
  ["roddel", undefined],
  ["", undefined],
] as const)("'%s' is the kind %s", (words, kind) => {
  expect(sourceKindIn(words)).toBe(kind);
});

it("has a name in both languages for every kind of the catalog, which is understood, as its id is", () => {
  for (const kind of Source.shape.kind.options) {
    const { nl, en } = sourceKindName(kind);
    expect([nl, en, kind].map(sourceKindIn)).toEqual([kind, kind, kind]);
    expect(SOURCE_KIND_NAMES.nl.split(", ")).toContain(nl);
    expect(SOURCE_KIND_NAMES.en.split(", ")).toContain(en);
  }
});
