import { describe, expect, it } from "vitest";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const respond = makeRespond(makeCatalog(await openCatalog()));

describe("the ranking of roles", () => {
  it.each([
    ["nl", /ander soort bedrijf/u],
    ["en", /another kind of company/u],
  ] as const)("says in %s for whom the ratings are", (language, words) => {
    const [note] = respond({ kind: "rank_roles" }, language).notes;
    expect(note).toContain("AI-first SaaS");
    expect(note).toMatch(words);
  });
});
