import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isAnyConfigured, openPlatforms, platformsIn } from "../../src/bot/platforms.ts";
import { envExample, readConfig } from "../../src/config/config.ts";
import type { PlatformName } from "../../src/config/platform-config.ts";
import { makeMemoryDeliveries, makeMemoryLog, makeScriptedAssistant } from "../support/scripted-assistant.ts";
import { profileNl } from "../support/small-answers.ts";

/** The fewest settings that each platform needs. */
const ALONE = {
  slack: { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" },
  teams: { TEAMS_LOCAL: "true" },
} satisfies Record<PlatformName, Readonly<Record<string, string>>>;

const parts = {
  assistant: makeScriptedAssistant(profileNl),
  deliveries: makeMemoryDeliveries(),
  log: makeMemoryLog(),
};

describe.each(Object.entries(ALONE))("%s, configured alone", (name, environment) => {
  const { platforms } = readConfig(environment);

  it("is what is served, in place of a terminal", async () => {
    expect(isAnyConfigured(platforms)).toBe(true);
    const opened = await openPlatforms(platforms, () => parts);
    expect(opened.map((each) => each.name)).toEqual([name]);
    expect(opened[0]?.routes).toHaveLength(1);
  });

  it("is the only one that says how it is reached", () => {
    const configured = platformsIn(platforms).filter((each) => each.configured !== undefined);
    expect(configured.map((each) => each.name)).toEqual([name]);
    expect(configured[0]?.configured?.says).not.toBe("");
  });

  it("has its settings in .env.example, and a page for who sets it up", () => {
    for (const setting of Object.keys(environment)) expect(envExample()).toContain(`${setting}=`);
    expect(existsSync(`docs/${name}.md`)).toBe(true);
  });
});

it("chats in a terminal when nothing is configured", async () => {
  const { platforms } = readConfig({});
  expect(isAnyConfigured(platforms)).toBe(false);
  expect(await openPlatforms(platforms, () => parts)).toEqual([]);
  expect(platformsIn(platforms).map(({ name }) => name)).toEqual(Object.keys(ALONE));
});
