import { beforeAll, describe, expect, it } from "vitest";
import { audit } from "../../../../src/adapters/shared/audit/rules.ts";
import type { Audited } from "../../../../src/adapters/slack/audit/rule.ts";
import { slackAudited } from "../../../../src/adapters/slack/audit/slack-audited.ts";
import { RULES } from "../../../../src/adapters/slack/audit/slack-rules.ts";
import { TASKS } from "../../../../src/adapters/slack/audit/tasks.ts";
import { profileNl } from "../../../support/small-answers.ts";

let app: Audited;
beforeAll(async () => {
  const choices = { url: "https://bot.example.com", oauth: true };
  app = await slackAudited({ choices, answers: [profileNl], kept: () => "sealed" });
});

type Planted = (app: Audited) => Audited;
type Change = { readonly [name: string]: unknown };

/** The app with a part of its manifest changed, as somebody would who edits it by hand. */
const told =
  (change: (manifest: Audited["manifest"]) => Change): Planted =>
  (whole) => ({
    ...whole,
    manifest: { ...whole.manifest, ...change(whole.manifest) } as Audited["manifest"],
  });
const withScopes = (scopes: readonly string[]) =>
  told(({ oauth_config: oauth }) => ({ oauth_config: { ...oauth, scopes: { bot: scopes } } }));
const withEvents = (events: readonly string[]) =>
  told(({ settings }) => ({ settings: { ...settings, event_subscriptions: { bot_events: events } } }));
const withCommand = (change: Change) =>
  told(({ features }) => ({
    features: {
      ...features,
      slash_commands: features.slash_commands.map((each) => ({ ...each, ...change })),
    },
  }));
const withShortcut = (change: Change) =>
  told(({ features }) => ({
    features: { ...features, shortcuts: features.shortcuts.map((each) => ({ ...each, ...change })) },
  }));
const withFeatures = (change: Change) => told(({ features }) => ({ features: { ...features, ...change } }));
const shownAs = (change: Change) =>
  told(({ display_information: shown }) => ({ display_information: { ...shown, ...change } }));
const withSettings = (change: Change) => told(({ settings }) => ({ settings: { ...settings, ...change } }));
const answering =
  (status: number): Planted =>
  (whole) => ({
    ...whole,
    routes: [{ path: "/slack/events", handle: async (_, response) => void response.writeHead(status).end() }],
  });
const withRedirects = (address: string) =>
  told(({ oauth_config: oauth }) => ({ oauth_config: { ...oauth, redirect_urls: [address] } }));
const leadingTo =
  (query: string): Planted =>
  (whole) => ({
    ...whole,
    routes: [
      {
        path: "/slack/install",
        handle: async (_, response) =>
          void response.end(`<a href="https://slack.com/oauth/v2/authorize?${query}">`),
      },
    ],
  });
const saying =
  (message: unknown): Planted =>
  (whole) => ({ ...whole, messages: [JSON.stringify(message)] });

/** For each rule what breaks it, and what is then said. */
const PLANTED: Readonly<Record<string, readonly (readonly [plant: Planted, says: string])[]>> = {
  "scopes-used": [
    [(whole) => withScopes([...whole.manifest.oauth_config.scopes.bot, "files:read"])(whole), "files:read"],
    [
      (whole) => withScopes([...whole.manifest.oauth_config.scopes.bot, "mpim:history"])(whole),
      "mpim:history",
    ],
  ],
  "scopes-granted": [
    [withScopes(["commands"]), "app_mention lacks its scope"],
    [withScopes(["app_mentions:read", "im:history"]), "commands lack the scope"],
  ],
  "scopes-barred": [
    [withScopes(["search:read"]), "search:read"],
    [withScopes(["admin.users:read"]), "admin.users:read"],
    [told(() => ({ oauth_config: { scopes: { bot: [], user: ["chat:write"] } } })), "act as its users"],
  ],
  "events-heard": [[withEvents(["channel_archive"]), "nobody hears channel_archive"]],
  "uninstall-heeded": [
    [withEvents(["tokens_revoked"]), "app_uninstalled is not heeded"],
    [
      (whole) => ({ ...whole, listeners: { ...whole.listeners, findEnd: () => undefined } }),
      "tokens_revoked",
    ],
  ],
  https: [
    [withCommand({ url: "http://bot.example.com/slack/events" }), "is not https"],
    [withCommand({ url: "https://other.example.com/slack/events" }), "more than one host"],
    [withCommand({ url: "https://rolwijzer.example.com/slack/events" }), "that of the example"],
  ],
  "shortcuts-heard": [
    [withShortcut({ callback_id: "nobodys" }), "nobody hears nobodys"],
    [withShortcut({ description: "alleen Nederlands" }), "which-role is told in one language"],
  ],
  "no-socket": [[withSettings({ socket_mode_enabled: true }), "Socket Mode"]],
  installable: [
    [told(() => ({ oauth_config: { scopes: { bot: [] } } })), "no redirect URL"],
    [(whole) => ({ ...whole, routes: [] }), "no page leads to Slack"],
    [withRedirects("https://other.example.com/slack/oauth_redirect"), "lead back elsewhere"],
    [withScopes(["commands"]), "asks for chat:write"],
    [
      (whole) => withScopes([...whole.manifest.oauth_config.scopes.bot, "team:read"])(whole),
      "leaves out team:read",
    ],
    [leadingTo("scope=commands&redirect_uri=https://bot.example.com/slack/oauth_redirect"), "no state"],
  ],
  "token-rotation": [[withSettings({ token_rotation_enabled: false }), "do not end"]],
  "commands-heard": [
    [withCommand({ command: "/rolls" }), "nobody hears /rolls"],
    [withCommand({ description: "Eén rol" }), "/role is told in one language"],
  ],
  "help-and-feedback": [[withCommand({ usage_hint: "mlops" }), "no hint names help; no hint names feedback"]],
  "mentions-escaped": [[withCommand({ should_escape: false }), "/role is not"]],
  lengths: [
    [shownAs({ name: "R".repeat(36) }), "name is too long"],
    [shownAs({ description: "R".repeat(141) }), "description is too long"],
    [shownAs({ long_description: "short" }), "long description"],
    [withCommand({ command: `/${"r".repeat(40)}` }), "its hint is too long"],
    [withFeatures({ agent_view: { suggested_prompts: [1, 2, 3, 4, 5] } }), "too many prompts"],
  ],
  "own-name": [
    [shownAs({ name: "Slackwijzer" }), "holds Slack's"],
    [withFeatures({ bot_user: { display_name: "Rolf" } }), "another name"],
  ],
  "agent-view": [[withFeatures({ assistant_view: {} }), "assistant view"]],
  "ai-disclosed": [
    [shownAs({ long_description: "Er is een taalmodel." }), 'it does not say "language model"'],
  ],
  signature: [[answering(200), "without a signature is let in"]],
  replay: [[answering(200), "one from the future is let in"]],
  "address-proved": [[answering(503), "answered with 503"]],
  "no-broadcast": [
    [saying({ text: "<!here> look" }), "one does"],
    [
      saying({ text: "x", blocks: [{ type: "context", elements: [{ type: "mrkdwn", text: "<@U1>" }] }] }),
      "one does",
    ],
    [saying({ text: "x", blocks: [{ type: "broadcast", range: "here" }] }), "one does"],
  ],
  "blocks-valid": [[(whole) => ({ ...whole, flawed: 2 }), "2 are not"]],
  "text-beside-blocks": [[saying({ text: " ", blocks: [{ type: "header", text: "x" }] }), "one has none"]],
  "tokens-encrypted": [[(whole) => ({ ...whole, kept: (token) => token }), "written as it is"]],
};

const brokenBy = async (plant: Planted, id: string) => {
  const rules = RULES.filter((rule) => rule.id === id);
  const [finding] = await audit(plant(app), rules);
  return finding?.flaws.join("; ") ?? "";
};

it("finds nothing wrong with the app as it is", async () => {
  const findings = await audit(app, RULES);
  expect(findings.filter(({ flaws }) => flaws.length > 0)).toEqual([]);
});

it("has for each rule something that breaks it", () => {
  expect(Object.keys(PLANTED).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(PLANTED))("the rule %s", (id, plants) => {
  it.each(plants.map(([plant, says]) => ({ plant, says })))("is broken: $says", async ({ plant, says }) => {
    expect(await brokenBy(plant, id)).toContain(says);
  });
});

it("shows markup that a reader typed as it stands, which calls nobody", async () => {
  const harmless = {
    text: "&lt;!here&gt;",
    blocks: [{ type: "section", text: { type: "plain_text", text: "<!here>" } }],
  };
  expect(await brokenBy(saying(harmless), "no-broadcast")).toBe("");
});

it("asks nothing of routes where Slack calls none", async () => {
  expect(await brokenBy((whole) => ({ ...whole, routes: [] }), "signature")).toBe("");
});

it("leaves at most eight things to a person", () => {
  expect(TASKS.length).toBeLessThanOrEqual(8);
});
