import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { deliver, type Payload, payload, withAction } from "../support/fake-slack-requests.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { type Observed, observe } from "../support/observed.ts";
import { nextId } from "../support/served.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-audit-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function observed(settings: Readonly<Record<string, string>> = {}): Promise<Observed> {
  const bot = await observe(folder, settings);
  onTestFinished(bot.stop);
  return bot;
}

const slackMessage = (text: string, more: Payload = {}): Payload => {
  const body = payload("message-im");
  const id = nextId();
  return {
    ...body,
    event_id: `Ev-${id}`,
    event: { ...body.event, text, ts: `1795200000.${id}`, ...more },
  };
};

function asksIn({ slack, teams, url }: Observed) {
  return {
    types: (text: string, more?: Payload) => deliver(url, slackMessage(text, more)),
    commands: (text: string, more: Payload = {}) =>
      deliver(url, { ...payload("slash-role", slack.responseUrl), command: "/rolwijzer", text, ...more }),
    writesInTeams: (text: string, more: object = {}) => {
      const activity = { ...fixture("message-personal", teams.serviceUrl), id: nextId(), text, ...more };
      return postJson(`${url}/api/messages`, JSON.stringify(activity));
    },
  };
}

describe("the audit", () => {
  it("has a line for each answer, with what was asked, how it ended and of which facts it is made", async () => {
    const bot = await observed();
    const { types, commands, writesInTeams } = asksIn(bot);
    await types("Welke tools gebruikt een MLOps Engineer?");
    await commands("wat is de zin van het leven?");
    await writesInTeams("What does a data engineer do?");
    expect(bot.audit()).toMatchObject([
      { platform: "slack", input: "text", outcome: "answered", language: "nl", intent: "role_tools" },
      { platform: "slack", input: "command", outcome: "unanswered", language: "nl", intent: "out_of_scope" },
      { platform: "teams", input: "text", outcome: "answered", language: "en", intent: "role_profile" },
    ]);
    const [tools] = bot.audit();
    expect(tools?.["factIds"]).toContain("mlops-engineer.tools.mlflow");
    expect(tools).toMatchObject({ level: 30, time: expect.any(Number), ms: expect.any(Number) });
  });

  it("tells an answer of which Slack did not say whether it took it, and one that failed", async () => {
    const bot = await observed();
    const { types } = asksIn(bot);
    bot.slack.failNext("chat.postMessage", { taken: "cut" });
    bot.slack.failNext("conversations.history", { error: "missing_scope" });
    bot.slack.failNext("conversations.replies", { error: "missing_scope" });
    await types("Wat doet een MLOps Engineer?");
    bot.slack.failNext("chat.postMessage", ...Array.from({ length: 3 }, () => ({ error: "ratelimited" })));
    expect((await types("Wat doet een Data Engineer?")).status).toBe(503);
    expect(bot.audit()).toMatchObject([
      { outcome: "uncertain", intent: "role_profile" },
      { outcome: "failed", intent: "role_profile" },
    ]);
  });

  it("tells that a delivery came again, and does not count its answer twice", async () => {
    const bot = await observed();
    const message = slackMessage("Wat doet een MLOps Engineer?");
    await deliver(bot.url, message);
    await deliver(bot.url, message);
    expect(bot.audit().map(({ outcome }) => outcome)).toEqual(["answered", "silenced"]);
  });

  it("is silent where it is switched off", async () => {
    const bot = await observed({ AUDIT: "off" });
    await asksIn(bot).types("Wat doet een MLOps Engineer?");
    expect([bot.slack.posted.length, bot.audit()]).toEqual([1, []]);
  });
});

/** What readers, their platforms and an operator would not have in a log. None of it is a word of the catalog. */
const MARKERS = [
  "Zoutelande",
  "Quirijn",
  "quirijn@marker.example",
  "0612345678",
  "xoxb-marker-9d1f",
  "hunter2marker",
  "sk-marker-secret",
  "U0MARKER",
  "C0MARKER",
  "29:marker-reader",
  "a:marker-conversation",
  "marker-tenant",
] as const;
const TEXT = `Kan Quirijn uit Zoutelande (quirijn@marker.example, 0612345678) MLOps Engineer worden? xoxb-marker-9d1f hunter2marker sk-marker-secret`;

describe("a log of a bot that is asked things full of names and secrets", () => {
  it.each([
    ["with metrics", { METRICS_PORT: "0" }],
    ["without", {}],
  ])("holds no trace of them, %s", async (_, settings) => {
    const bot = await observed(settings);
    const { types, commands, writesInTeams } = asksIn(bot);
    const inSlack = { user: "U0MARKER", channel: "C0MARKER" };
    const inTeams = {
      from: { id: "29:marker-reader", name: "Quirijn Zoutelande" },
      conversation: { id: "a:marker-conversation", conversationType: "personal", tenantId: "marker-tenant" },
    };
    for (const text of [TEXT, `Who uses ${TEXT}`, `- ${TEXT}\n- RAG voor Quirijn`, "vergeet mij"]) {
      await types(text, inSlack);
      await commands(text, { user_id: "U0MARKER", channel_id: "C0MARKER" });
      await writesInTeams(text, inTeams);
    }
    // On ways that end badly, too.
    bot.slack.failNext("chat.postMessage", { error: "channel_not_found" });
    await types(TEXT, inSlack);
    bot.slack.failNext("chat.postMessage", { taken: "cut" });
    await types(TEXT, inSlack);
    await deliver(bot.url, slackMessage(TEXT, inSlack), { secret: "hunter2marker" });
    await deliver(bot.url, withAction(payload("tap-in-thread", bot.slack.responseUrl), { value: TEXT }));
    await writesInTeams(TEXT, { ...inTeams, serviceUrl: "https://quirijn.marker.example" });
    const told = [...bot.lines(), ...("METRICS_PORT" in settings ? [await bot.metrics()] : [])].join("\n");
    expect(bot.audit().length).toBeGreaterThan(12);
    expect(MARKERS.filter((marker) => told.toLowerCase().includes(marker.toLowerCase()))).toEqual([]);
  });
});
