import { describe, expect, it } from "vitest";
import { sinceChecked } from "../../src/answer/plain-text.ts";
import { RoleId } from "../../src/ids.ts";
import { makeRespond } from "../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../src/knowledge/catalog.ts";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";

const respond = makeRespond(makeCatalog(await openCatalog()));

describe("the day that stands behind the sources", () => {
  it("is the earliest, so that no fact is said to be checked later than it was", () => {
    const answer = respond({ kind: "role_tools", roles: [RoleId.parse("data-engineer")] }, "en");
    const days = [...new Set(answer.citations.map(({ checked }) => checked))].sort();
    expect(days.length).toBeGreaterThan(1);
    expect(sinceChecked(answer)).toBe(` (facts checked on ${days[0]})`);
  });
});
