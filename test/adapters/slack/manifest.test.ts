import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  COMMANDS,
  ENDINGS,
  EVENTS,
  JOINS,
  REACTIONS,
  SCOPES,
  SESSION_EVENTS,
} from "../../../src/adapters/slack/listening.ts";
import { EXAMPLE_URL, makeManifest } from "../../../src/adapters/slack/manifest.ts";
import { PROMPTS } from "../../../src/adapters/slack/prompts.ts";
import { SCOPE_USES } from "../../../src/adapters/slack/scope-uses.ts";
import { yamlOf } from "../../../src/cli/manifest.ts";

const url = "https://bot.example.com";

it("is what stands in the repository, for the usual choices", () => {
  expect(readFileSync("manifest/slack.yaml", "utf8")).toBe(yamlOf({ url: EXAMPLE_URL }));
});

it.each([{ url }, {}, { url, threads: true }, { url, oauth: true }, { threads: true }])(
  "is written as YAML that says the same: %j",
  (choices) => {
    expect(parse(yamlOf(choices))).toEqual(makeManifest(choices));
  },
);

describe("the usual manifest", () => {
  const manifest = makeManifest({ url });

  it("asks Slack for the commands that are listened to, with hints in both languages", () => {
    const { slash_commands: commands } = manifest.features;
    expect(commands.map(({ command }) => command)).toEqual(COMMANDS.map((name) => `/${name}`));
    const role = commands.find(({ command }) => command === "/role");
    expect(role?.usage_hint).toContain("leren/learning");
  });

  it("asks Slack for the events that are listened to, and for no more scopes than they need", () => {
    const asked = manifest.settings.event_subscriptions.bot_events;
    expect(asked.map((name) => name.replace(/\.im$/u, "")).toSorted()).toEqual(
      [...EVENTS, ...REACTIONS, ...JOINS, ...SESSION_EVENTS, ...ENDINGS].toSorted(),
    );
    expect(manifest.oauth_config).toEqual({ scopes: { bot: [...SCOPES] } });
  });

  it("calls one path for everything", () => {
    const { settings, features } = manifest;
    const urls = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map((each) => each.url),
    ];
    expect([...new Set(urls)]).toEqual([`${url}/slack/events`]);
  });

  it("offers the prompts that the conversation offers, in the agent view and not the view before it", () => {
    const offered = PROMPTS.map(({ title, message }) => ({ title, message }));
    expect(manifest.features.agent_view.suggested_prompts).toEqual(offered);
    expect(Object.keys(manifest.features)).not.toContain("assistant_view");
  });
});

describe("a variant", () => {
  it("holds no address over Socket Mode", () => {
    const text = yamlOf({});
    expect(text.replace(/^#.*$/gmu, "")).not.toMatch(/https?:|url/u);
    expect(parse(text).settings.socket_mode_enabled).toBe(true);
  });

  it("with threads hears messages that mention nobody, each with its scope", () => {
    const { settings, oauth_config: oauth } = makeManifest({ url, threads: true });
    const { bot_events: events } = settings.event_subscriptions;
    for (const place of ["channels", "groups", "mpim"]) {
      expect(events).toContain(`message.${place}`);
      expect(oauth.scopes.bot).toContain(`${place}:history`);
    }
  });

  it("with OAuth has where installers are sent back, and tokens that end", () => {
    const { settings, oauth_config: oauth } = makeManifest({ url, oauth: true });
    expect(oauth.redirect_urls).toEqual([`${url}/slack/oauth_redirect`]);
    expect(settings.token_rotation_enabled).toBe(true);
  });
});

it("names as the use of a scope only methods that are called", () => {
  const folder = "src/adapters/slack";
  const code = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "scope-uses.ts")
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const methods = Object.values(SCOPE_USES).flatMap(({ methods: called = [] }) => called);
  expect(methods.filter((method) => !code.includes(method))).toEqual([]);
});

it("docs/slack.md says of every scope what it is for", () => {
  const page = readFileSync("docs/slack.md", "utf8");
  const scopes = makeManifest({ url, threads: true }).oauth_config.scopes.bot;
  expect(scopes.filter((scope) => !page.includes(`| \`${scope}\``))).toEqual([]);
});
