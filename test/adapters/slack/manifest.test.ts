import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { COMMANDS, ENDINGS, EVENTS, SCOPES } from "../../../src/adapters/slack/listening.ts";
import { PROMPTS } from "../../../src/adapters/slack/prompts.ts";

const manifest = parse(readFileSync("manifest/slack.yaml", "utf8"));

it("asks Slack for the commands that are listened to", () => {
  const asked = manifest.features.slash_commands.map((each: { command: string }) => each.command);
  expect(asked).toEqual(COMMANDS.map((name) => `/${name}`));
});

it("asks Slack for the events that are listened to", () => {
  const asked: string[] = manifest.settings.event_subscriptions.bot_events;
  expect(asked.map((name) => name.replace(/\.im$/u, "")).sort()).toEqual([...EVENTS, ...ENDINGS].sort());
});

it("hands entities rather than bare names to commands", () => {
  expect(
    manifest.features.slash_commands.every((each: { should_escape: boolean }) => each.should_escape),
  ).toBe(true);
});

it("calls one path for everything", () => {
  const { settings, features } = manifest;
  const urls = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map((each: { url: string }) => each.url),
  ];
  expect([...new Set(urls)]).toEqual(["https://rolwijzer.example.com/slack/events"]);
});

it("offers the prompts that the conversation offers", () => {
  expect(manifest.features.agent_view.suggested_prompts).toEqual(
    PROMPTS.map(({ title, message }) => ({ title, message })),
  );
});

it("asks for no more scopes than its events and calls need", () => {
  expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
});

it("uses the agent view and not the view before it", () => {
  expect(Object.keys(manifest.features)).toContain("agent_view");
  expect(Object.keys(manifest.features)).not.toContain("assistant_view");
});
