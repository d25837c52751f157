import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { NOT_KEPT } from "../../src/adapters/shared/lines.ts";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { freshSqlite } from "../support/databases.ts";
import { BOT_TOKEN, type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { deliver, payload, SIGNING_SECRET, withAction } from "../support/fake-slack-requests.ts";
import { type FakeConnector, startFakeConnector } from "../support/fake-teams.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { retentionOf } from "../support/retention.ts";
import { serveOn } from "../support/served.ts";
import { brain } from "../support/wordings.ts";

let slack: FakeSlack;
let teams: FakeConnector;
let bot: Bot;
let url: string;

beforeAll(async () => {
  slack = await startFakeSlack();
  teams = await startFakeConnector();
  const env = { PORT: "0", SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: BOT_TOKEN };
  const config = readConfig({ ...env, SLACK_API_URL: slack.apiUrl, TEAMS_LOCAL: "true" });
  const stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(1));
  bot = await compose(config, { log: silentLog, brain, stores: { ...stores, close: async () => undefined } });
  url = (await bot.start()).url;
  // From here on every query fails.
  await stores.close();
});
afterAll(async () => {
  await bot.stop(1_000);
  await Promise.all([slack.close(), teams.close()]);
});

const slash = (text: string) => deliver(url, { ...payload("slash-role", slack.responseUrl), text });
const ephemeral = async (response: Response) => JSON.stringify(await response.json());

describe("with a store that is away, in Slack", () => {
  it.each(["message-im", "app-mention"])(
    "an event is refused with 503, so that Slack brings it again: %s",
    async (name) => {
      expect((await deliver(url, payload(name))).status).toBe(503);
      expect(slack.posted).toEqual([]);
    },
  );

  it("a command is answered", async () => {
    const response = await slash("mlops");
    expect(response.status).toBe(200);
    expect(await ephemeral(response)).toContain("registry");
  });

  it("a command whose answer has a button too long for Slack is answered, without that button", async () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `- ${index}: RAG chatbot on ${"our documents ".repeat(12)}`,
    );
    const body = {
      ...payload("slash-role", slack.responseUrl),
      command: "/rolwijzer",
      text: lines.join("\n"),
    };
    const { blocks, text } = JSON.parse(await (await deliver(url, body)).text());
    expect(text).toContain("RAG chatbot");
    expect(JSON.stringify(blocks)).not.toContain('"kept"');
  });

  it("a button is answered", async () => {
    expect((await deliver(url, payload("tap-in-thread", slack.responseUrl))).status).toBe(200);
    expect(JSON.stringify(slack.whispered.at(-1))).toContain("MLflow");
  });

  it("a button whose meaning lies in the store shows Slack's error", async () => {
    const tap = payload("tap-in-thread", slack.responseUrl);
    const before = slack.posted.length;
    const value = JSON.stringify({ v: 1, kept: "abcdefghijklmnop" });
    expect((await deliver(url, withAction(tap, { value, action_id: "tap:0" }))).status).toBe(503);
    expect(slack.posted).toHaveLength(before);
  });

  it("a vote is told not to be kept", async () => {
    expect((await deliver(url, payload("feedback", slack.responseUrl))).status).toBe(200);
    expect(JSON.stringify(slack.whispered.at(-1))).toContain(NOT_KEPT.nl);
  });
});

it("with a file that another process holds, commands and buttons in Slack are answered", async () => {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  const held = await serveOn(settings);
  onTestFinished(held.stop);
  const holder = new Libsql(file);
  onTestFinished(() => void holder.close());
  holder.exec("BEGIN EXCLUSIVE");
  const response = await deliver(held.url, payload("slash-role", held.slack.responseUrl));
  expect(await ephemeral(response)).toContain("MLOps Engineer");
  await deliver(held.url, payload("tap-in-thread", held.slack.responseUrl));
  expect(JSON.stringify(held.slack.whispered)).toContain("MLflow");
  holder.exec("ROLLBACK");
});

describe("with a store that is away, in Teams", () => {
  it("a message is refused, so that Teams brings it again", async () => {
    const activity = JSON.stringify(fixture("message-personal", teams.serviceUrl));
    expect((await postJson(`${url}/api/messages`, activity)).status).toBe(500);
  });
});
