import { describe, expect, it } from "vitest";
import { rolwijzer } from "../support/command-line.ts";

const APP_ID = "6f0f9b1e-0000-4d0a-8a56-7d4b3c0d0001";

describe("rolwijzer audit slack", () => {
  it("passes every rule with an app for many workspaces, and leaves the rest to a person", async () => {
    const { code, out } = await rolwijzer([
      ...["audit", "slack", "--url", "https://bot.example.org", "--threads", "--oauth"],
    ]);
    expect(out).not.toContain("FAIL");
    expect(out).toMatch(/^todo {2}privacy-page: .+$/mu);
    expect([code, out.trim().split("\n").at(-1)]).toEqual([
      0,
      expect.stringMatching(/^\d+ passed, 0 failed, 8 /u),
    ]);
  });

  it("ends with 1 and says for each that fails what to do", async () => {
    const { code, out } = await rolwijzer(["audit", "slack", "--socket"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL {2}no-socket: .+ Leave out --socket/mu);
    expect(out).toMatch(/^FAIL {2}installable: .+ Give --oauth/mu);
  });
});

describe("rolwijzer audit teams", () => {
  const given = ["audit", "teams", "--url", "https://bot.example.org", "--app-id", APP_ID];

  it("passes every rule with an app for Microsoft's store, and leaves the rest to a person", async () => {
    const { code, out } = await rolwijzer([...given, "--no-copilot"]);
    expect(out).not.toContain("FAIL");
    expect([code, out.trim().split("\n").at(-1)]).toEqual([
      0,
      expect.stringMatching(/^\d+ passed, 0 failed, 8 /u),
    ]);
  });

  it("ends with 1 where it is to be an agent of Copilot, and says for whom that matters", async () => {
    const { code, out } = await rolwijzer(given);
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL {2}agent-has-model: .+ Give --no-copilot for the store\./mu);
    expect(out.match(/^FAIL/gmu)).toHaveLength(1);
  });
});
