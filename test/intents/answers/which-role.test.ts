import { describe, expect, it } from "vitest";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { MOST_FOLLOW_UPS, rolesOf } from "../../../src/values.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);

describe("the question back which role is meant", () => {
  it.each(["role_profile", "role_tools", "role_interview", "role_vacancy"] as const)(
    "lets all roles be tapped with the same question: %s",
    (kind) => {
      const first = respond({ kind, roles: [] }, "nl");
      const others = first.followUps.at(-1);
      const second = others && respond(others.intent, "nl");
      const taps = [...first.followUps, ...(second?.followUps ?? [])].filter(
        ({ intent }) => rolesOf(intent).length > 0,
      );
      expect(new Set(taps.flatMap(({ intent }) => rolesOf(intent))).size).toBe(catalog.roles.length);
      expect(taps.map(({ intent }) => intent)).toEqual(
        taps.map(({ intent }) => ({ kind, roles: rolesOf(intent) })),
      );
      expect(Math.max(first.followUps.length, second?.followUps.length ?? 0)).toBeLessThanOrEqual(
        MOST_FOLLOW_UPS,
      );
    },
  );

  it("keeps the level and the number that were asked", () => {
    const asked = { kind: "role_interview", roles: [], level: "senior", count: 3 } as const;
    const { followUps } = respond({ ...asked, roles: [] }, "en");
    expect(followUps[0]?.intent).toMatchObject({ level: "senior", count: 3 });
    expect(followUps.at(-1)?.label).toBe("Other roles");
  });
});
