import { describe, expect, it } from "vitest";
import { rolwijzer } from "../support/command-line.ts";

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
