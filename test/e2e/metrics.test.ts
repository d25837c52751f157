import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { startFakeModel } from "../support/fake-model.ts";
import { deliver, type Payload, payload } from "../support/fake-slack-requests.ts";
import { closeServer, listen } from "../support/fake-teams.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";
import { honestly } from "../support/honest-model.ts";
import { type Observed, observe } from "../support/observed.ts";
import { nextId } from "../support/served.ts";
import { brain } from "../support/wordings.ts";

let folder: string;
let bot: Observed;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-metrics-"));
  bot = await observe(folder, { METRICS_PORT: "0" });
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});

/** The sum of all samples of this name whose labels include these. */
async function sum(name: string, labels: Readonly<Record<string, string>> = {}, of = bot): Promise<number> {
  const samples = (await of.metrics()).split("\n").filter((line) => /^\w/u.test(line));
  const values = samples.flatMap((line) => {
    const [, found, inside = "", value] = /^(\w+)(?:\{(.*)\})? (\S+)$/u.exec(line) ?? [];
    const has = Object.entries(labels).every(([label, is]) => inside.split(",").includes(`${label}="${is}"`));
    return found === name && has ? [Number(value)] : [];
  });
  return values.reduce((total, value) => total + value, 0);
}

/** By how much it grows meanwhile. */
async function growth(name: string, labels: Readonly<Record<string, string>>, work: () => Promise<unknown>) {
  const before = await sum(name, labels);
  await work();
  return (await sum(name, labels)) - before;
}

function slackMessage(text: string): Payload {
  const body = payload("message-im");
  const id = nextId();
  return { ...body, event_id: `Ev-${id}`, event: { ...body.event, text, ts: `1795300000.${id}` } };
}
const types = (text: string) => deliver(bot.url, slackMessage(text));
const commands = (text: string) =>
  deliver(bot.url, { ...payload("slash-role", bot.slack.responseUrl), command: "/rolwijzer", text });

describe("metrics", () => {
  it("count who is turned away at a door", async () => {
    const refused = { path: "/slack/events", status: "401" };
    const unsigned = () => fetch(`${bot.url}/slack/events`, { method: "POST", body: "{}" });
    expect(await growth("rolwijzer_http_responses_total", refused, unsigned)).toBe(1);
  });

  it("are served on a port of their own, and on no other", async () => {
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
    const response = await fetch(`${bot.metricsUrl}/metrics`);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/u);
    expect(await response.text()).toContain("process_cpu_seconds_total");
    expect((await fetch(`${bot.metricsUrl}/metrics`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${bot.metricsUrl}/slack/events`)).status).toBe(404);
  });

  it("count a question by what it was understood as, where and how it was asked", async () => {
    const inSlack = { platform: "slack", input: "command", language: "nl" };
    const labels = { ...inSlack, intent: "role_learning", form: "how_long" };
    const ask = () => commands("hoe lang duurt het om prompt engineer te worden?");
    expect(await growth("rolwijzer_questions_total", labels, ask)).toBe(1);
    const answered = { outcome: "answered", platform: "teams" };
    const activity = { ...fixture("message-personal", bot.teams.serviceUrl), id: nextId() };
    const write = () => postJson(`${bot.url}/api/messages`, JSON.stringify(activity));
    expect(await growth("rolwijzer_answers_total", answered, write)).toBe(1);
    expect(await growth("rolwijzer_answers_total", { outcome: "silenced" }, write)).toBe(1);
  });

  it("count what is refused by kind, and votes", async () => {
    const refused = { intent: "out_of_scope", why: "dismissal" };
    const ask = () => commands("mag ik een werknemer ontslaan als die geen AI wil gebruiken?");
    expect(await growth("rolwijzer_refusals_total", refused, ask)).toBe(1);
    await types("Wat doet een MLOps Engineer?");
    const kept = { vote: "good", outcome: "done", platform: "slack" };
    expect(await growth("rolwijzer_votes_total", kept, () => types("feedback: dit antwoord was goed"))).toBe(
      1,
    );
  });

  it("time each step of a turn", async () => {
    const steps = ["recall", "understand", "respond", "phrase", "send", "whole"];
    const counts = () => Promise.all(steps.map((step) => sum("rolwijzer_step_seconds_count", { step })));
    const before = await counts();
    await types("Hoe word ik een synthetic data engineer?");
    const grown = (await counts()).map((count, index) => count > (before[index] ?? 0));
    expect(grown).toEqual(steps.map(() => true));
  });

  it("tell an answer that was kept from one that was made", async () => {
    const ask = () => commands("Welke rollen zijn er allemaal?");
    await ask();
    expect(await growth("rolwijzer_answer_lookups_total", { result: "kept" }, ask)).toBe(1);
  });

  it("count what the ledger knew, and how deliveries ended", async () => {
    const message = slackMessage("Wat doet een Prompt Engineer?");
    const twice = async () => {
      await deliver(bot.url, message);
      await deliver(bot.url, message);
    };
    const claims = ["new", "done"].map((result) => [result, "rolwijzer_delivery_claims_total"] as const);
    const before = await Promise.all(
      claims.map(([result, name]) => sum(name, { result, platform: "slack" })),
    );
    expect(await growth("rolwijzer_delivery_ends_total", { end: "done", platform: "slack" }, twice)).toBe(1);
    const after = await Promise.all(claims.map(([result, name]) => sum(name, { result, platform: "slack" })));
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1]);
    bot.slack.failNext("chat.postMessage", ...Array.from({ length: 3 }, () => ({ error: "ratelimited" })));
    const released = { end: "released", platform: "slack" };
    expect(await growth("rolwijzer_delivery_ends_total", released, () => types("Wat doet een DBA?"))).toBe(1);
  });

  it("count what the store was asked, and its failures by the database's code", async () => {
    const asked = { store: "conversations", operation: "recall" };
    expect(
      await growth("rolwijzer_store_operation_seconds_count", asked, () => types("en de tools?")),
    ).toBeGreaterThan(0);
    const other = await openDatabase({ kind: "sqlite", file: join(folder, "rolwijzer.db") });
    onTestFinished(other.close);
    await sql`begin exclusive`.execute(other.kysely);
    const failures = await growth("rolwijzer_store_failures_total", { code: "SQLITE_BUSY" }, async () => {
      expect((await types("Wat doet een Data Engineer?")).status).toBe(503);
    });
    await sql`rollback`.execute(other.kysely);
    expect(failures).toBeGreaterThan(0);
  });

  it("say which catalog answers, and hold no word and no id of anybody's", async () => {
    expect(await sum("rolwijzer_catalog_info", { version: brain.catalog.version })).toBe(1);
    const text = await bot.metrics();
    for (const held of ["U0READER", "T0ROLES", "D0READER", "MLOps Engineer", "tools?"])
      expect(text).not.toContain(held);
  });
});

it("tell what a model was asked, what was refused and what is left of its budget", async () => {
  const model = await startFakeModel();
  const there = mkdtempSync(join(tmpdir(), "rolwijzer-metrics-model-"));
  const settings = { PHRASING: "background", OPENAI_MODEL: "fake-1", OPENAI_BASE_URL: model.baseUrl };
  const worded = await observe(there, { ...settings, METRICS_PORT: "0", PHRASING_DAILY_TOKENS: "50000" });
  onTestFinished(async () => {
    await worded.stop();
    await model.close();
    rmSync(there, { recursive: true });
  });
  const straying = (body: Parameters<typeof honestly>[0]) =>
    honestly(body).replace("[[role1", "Kubernetes [[role1");
  model.play({ kind: "says", content: straying }, { kind: "says", content: honestly });
  await deliver(worded.url, slackMessage("Wat doet een MLOps Engineer?"));
  const of = (name: string, labels = {}) => sum(`rolwijzer_model_${name}`, labels, worded);
  await expect.poll(() => of("attempts_total", { outcome: "accepted" })).toBe(1);
  expect(await of("calls_total")).toBe(2);
  expect(await of("violations_total", { code: "C8-gazetteer" })).toBe(1);
  expect((await of("tokens_left")) + (await of("tokens_total"))).toBe(50_000);
  expect(await of("left_alone")).toBe(0);
});

it("metrics whose port is taken stop the start, and say which setting is meant", async () => {
  const other = createServer();
  onTestFinished(() => closeServer(other));
  const port = String(await listen(other));
  const config = readConfig({ METRICS_PORT: port, PORT: "0" });
  const { start } = await compose(config, { log: silentLog, brain });
  await expect(start()).rejects.toMatchObject({
    message: `Metrics: Port ${port} is in use`,
    nextStep: "Set another METRICS_PORT or METRICS_HOST.",
  });
});
