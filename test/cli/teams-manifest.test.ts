import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { EXAMPLE_ID } from "../../src/adapters/teams/manifest.ts";
import { type TeamsOptions, teamsChoices, teamsManifest } from "../../src/cli/teams-manifest.ts";
import { rolwijzer } from "../support/command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "rolwijzer-teams-"));
afterAll(() => rmSync(folder, { recursive: true }));

const URL_GIVEN = "https://bot.example.org/api/messages";
const APP_ID = "6F0F9B1E-0000-4D0A-8A56-7D4B3C0D0001";

describe("rolwijzer manifest teams", () => {
  it("writes the package of this deployment, and says which version it is", async () => {
    const out = join(folder, "app.zip");
    const run = await rolwijzer([
      ...[
        "manifest",
        "teams",
        "--url",
        URL_GIVEN,
        "--app-id",
        APP_ID,
        "--out",
        out,
        "--app-version",
        "1.2.3",
      ],
    ]);
    expect([run.code, run.out, run.err]).toEqual([0, expect.stringContaining("holds version 1.2.3"), ""]);
    const files = unzipSync(readFileSync(out));
    const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());
    expect(manifest.bots[0].botId).toBe(APP_ID.toLowerCase());
    expect(manifest.validDomains).toEqual(["bot.example.org"]);
    expect(Object.keys(files)).toHaveLength(4);
  });

  it("prints the manifest where no file is named, and says what stands there as an example", async () => {
    const { code, out, err } = await rolwijzer(["manifest", "teams"]);
    expect([code, JSON.parse(out).id]).toEqual([0, EXAMPLE_ID]);
    expect(err).toMatch(/^Replace .+ \(--url\), and .+ \(--app-id\)\.\n$/u);
  });
});

const given = { copilot: true, url: URL_GIVEN, appId: APP_ID };

it("counts the characters of a name without the blanks around it", () => {
  const name = "C".repeat(32);
  expect(teamsChoices({ ...given, developer: ` ${name} ` }).developer).toEqual({ name });
});

it("takes what the operator names in the place of what is usual", () => {
  const options = {
    ...given,
    id: EXAMPLE_ID,
    developer: " Contoso ",
    privacy: "https://contoso.com/privacy",
  };
  expect(teamsChoices({ ...options, copilot: false })).toEqual({
    ...{ url: "https://bot.example.org", appId: APP_ID.toLowerCase(), id: EXAMPLE_ID, copilot: false },
    developer: { name: "Contoso", privacyUrl: "https://contoso.com/privacy" },
  });
});

describe("what is no good is refused, with what to do", () => {
  it.each<[Partial<TeamsOptions>, string, string]>([
    [{ url: "http://bot.example.org" }, "no https address", "--url https://"],
    [{ url: "https://localhost:3978" }, "only this network knows", "--url https://"],
    [{ appId: "my-bot" }, "--app-id is no id", "Microsoft App ID"],
    [{ id: "1234" }, "--id is no id", "Microsoft App ID"],
    [{ appVersion: "1.0" }, "--app-version is no version", "--app-version 1.0.1"],
    [{ appVersion: "1.0.01" }, "--app-version is no version", "--app-version 1.0.1"],
    [{ developer: " " }, "1 to 32 characters", "Give the name of who runs this deployment"],
    [{ developer: "C".repeat(33) }, "1 to 32 characters", "shorter"],
    [{ privacy: "http://contoso.com" }, "--privacy is no https address", "https://"],
    [{ terms: "contoso.com/terms" }, "--terms is no https address", "https://"],
    [{ website: "https://ann:secret@contoso.com" }, "--website is no https address", "https://"],
  ])("%j", (options, why, nextStep) => {
    expect(() => teamsChoices({ ...given, ...options })).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(why),
        nextStep: expect.stringContaining(nextStep),
      }),
    );
  });

  it.each<[Partial<TeamsOptions>, string, string]>([
    [{ appId: APP_ID, out: "app.zip" }, "no address says which", "--url"],
    [{ url: URL_GIVEN, out: "app.zip" }, "no id says which", "--app-id"],
    [{ ...given, out: join(folder, "app.tar") }, "as a zip file", "--out rolwijzer.zip"],
    [
      { ...given, out: join(folder, "nowhere", "app.zip") },
      "cannot be written (ENOENT)",
      "folder that is there",
    ],
  ])("of a package: %j", async (options, why, nextStep) => {
    await expect(teamsManifest({ copilot: true, ...options })).rejects.toMatchObject({
      message: expect.stringContaining(why),
      nextStep: expect.stringContaining(nextStep),
    });
  });
});
