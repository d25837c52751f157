import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptStep, stepOf } from "../../../src/adapters/shared/steps.ts";
import { LIMITS } from "../../../src/adapters/slack/limits.ts";
import {
  blockIdOf,
  carriedBack,
  NO_PAST,
  pastAfter,
  readTrail,
  trailOf,
} from "../../../src/adapters/slack/trail.ts";
import type { Tap } from "../../../src/intent.ts";
import { Tap as TapSchema } from "../../../src/intent.ts";

const tapOf = (intent: object, page?: number): Tap =>
  TapSchema.parse({ v: 1, intent, language: "nl", ...(page === undefined ? {} : { page }) });
const profile = (role: string) => tapOf({ kind: "role_profile", roles: [role] });
const ROLES = ["mlops-engineer", "data-engineer", "prompt-engineer", "ai-security-engineer"];

/** The trail of a reader who went along these cards. */
function along(taps: readonly Tap[]) {
  const [first, ...others] = taps.map((tap) => stepOf(tap) ?? null);
  return others.reduce(
    (trail, step) => trailOf(step, "nl", pastAfter(readTrail(blockIdOf("taps", trail)), "on")),
    trailOf(first ?? null, "nl", NO_PAST),
  );
}

describe("the way back", () => {
  it("leads to the card before, in the language that is spoken now", () => {
    const trail = trailOf(
      stepOf(profile("data-engineer")) ?? null,
      "en",
      pastAfter(along([tapOf({ kind: "list_roles" }, 2)]), "on"),
    );
    expect(carriedBack(trail)).toEqual({ v: 1, intent: { kind: "list_roles" }, language: "en", page: 2 });
  });

  it("is nowhere where nothing was shown before", () => {
    expect(carriedBack(along([tapOf({ kind: "list_roles" })]))).toBeUndefined();
    expect(pastAfter(undefined, "back")).toEqual(NO_PAST);
  });

  it("leads back card by card", () => {
    const trail = along(ROLES.slice(0, 3).map(profile));
    const back = trailOf(trail.b[0] ?? null, "nl", pastAfter(trail, "back"));
    expect(carriedBack(trail)).toMatchObject({ intent: { roles: ["data-engineer"] } });
    expect(carriedBack(back)).toMatchObject({ intent: { roles: ["mlops-engineer"] } });
  });

  it("never leads to what would be done again, and skips it", () => {
    const trail = along([
      profile("mlops-engineer"),
      tapOf({ kind: "settings", what: "forget-me" }),
      tapOf({ kind: "help" }),
    ]);
    expect(carriedBack(trail)).toMatchObject({ intent: { kind: "role_profile" } });
  });

  it("refers to what is too long for it, where that can be kept", async () => {
    const long = tapOf({ kind: "roadmap_mapping", lines: ["z".repeat(400)] });
    expect(await keptStep(long, async () => "kept-1")).toEqual({ k: "kept-1" });
    expect(await keptStep(long, async () => undefined)).toBeNull();
    const trail = trailOf(null, "nl", { n: 1, b: [{ k: "kept-1" }] });
    expect(carriedBack(trail)).toEqual({ v: 1, kept: "kept-1" });
  });
});

describe("the id of a row", () => {
  it("is short enough for Slack, and another for each version of the message, however long somebody goes on", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 30 }), (roles) => {
        const ids = roles.map((_, index) => blockIdOf("taps", along(roles.slice(0, index + 1).map(profile))));
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(LIMITS.id);
      }),
    );
  });

  it("leaves out the oldest cards first", () => {
    const read = readTrail(blockIdOf("taps", along([...ROLES, ...ROLES].map(profile))));
    expect(read?.h).toMatchObject({ i: { roles: ["ai-security-engineer"] } });
    expect(read?.b[0]).toMatchObject({ i: { roles: ["prompt-engineer"] } });
    expect(read?.b.length).toBeLessThan(7);
  });

  it("is another one too after going on and back", () => {
    const there = along(ROLES.slice(0, 2).map(profile));
    const back = trailOf(there.b[0] ?? null, "nl", pastAfter(there, "back"));
    expect(blockIdOf("taps", back)).not.toBe(blockIdOf("taps", along([profile(ROLES[0] ?? "")])));
  });

  it.each([
    ["nothing", undefined],
    ["one of Slack's making", "b2"],
    ["a broken one", "taps:{"],
    ["an intent that is none", 'taps:{"v":1,"n":0,"l":"nl","b":[{"i":{"kind":"drop_tables"}}]}'],
    [
      "what would be done again",
      'taps:{"v":1,"n":0,"l":"nl","b":[{"i":{"kind":"settings","what":"forget-me"}}]}',
    ],
    ["more than we write", `taps:{"v":1,"n":0,"l":"nl","b":[],"x":1}`],
  ])("that holds %s is not believed", (_, id) => {
    expect(readTrail(id)).toBeUndefined();
  });

  it("is read without failing, whatever it is", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (id) => void readTrail(id)));
  });
});
