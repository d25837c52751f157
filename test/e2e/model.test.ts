import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import type { Draft } from "../../src/llm/wording/draft.ts";
import { makeLog, silentLog } from "../../src/observability/logger.ts";
import { type FakeModel, PLAYS, type Play, startFakeModel } from "../support/fake-model.ts";
import { attacksOn, seeded } from "../support/grounding-attacks.ts";
import { HONEST, honestly } from "../support/honest-model.ts";
import { brain, leadOf } from "../support/wordings.ts";

let model: FakeModel;
let bot: Bot;
let folder: string;

beforeAll(async () => {
  model = await startFakeModel();
});
afterAll(async () => {
  await model.close();
});
afterEach(async () => {
  await bot.stop(1_000);
  rmSync(folder, { recursive: true });
});

async function start(log = silentLog): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-model-"));
  const config = readConfig({
    PHRASING: "background",
    OPENAI_MODEL: "fake-1",
    OPENAI_API_KEY: "sk-secret-key",
    OPENAI_BASE_URL: model.baseUrl,
    DATA_DIR: folder,
    LOG_LEVEL: "info",
  });
  bot = await compose(config, { brain, log });
}

const speaker = { platform: "console", workspace: "W1", conversation: "C1", user: "U1" } as const;
const ask = (text: string): Promise<Answer> =>
  bot.assistant.handle({ speaker, input: { kind: "text", text } });

const QUESTION = "Wat doet een MLOps engineer?";

describe("a model in the background", () => {
  it("rewords the next answer of the same shape, whatever the role, and the reader never waited", async () => {
    model.play({ kind: "says", content: honestly });
    await start();
    expect((await ask(QUESTION)).lead?.wording).toBe("written");
    await expect.poll(async () => (await ask(QUESTION)).lead?.wording).toBe("model");
    const other = await ask("Wat doet een data engineer?");
    expect(other.lead?.wording).toBe("model");
    expect(other.lead?.text).toContain("Data Engineer");
    expect(other.lead?.text).not.toContain("MLOps");
  });

  it("still knows its wordings after a restart, and asks for nothing twice", async () => {
    model.play({ kind: "says", content: honestly });
    await start();
    await ask(QUESTION);
    await expect.poll(async () => (await ask(QUESTION)).lead?.wording).toBe("model");
    await bot.stop(1_000);
    const asked = model.requests.length;
    const settings = { PHRASING: "background", OPENAI_MODEL: "fake-1", OPENAI_BASE_URL: model.baseUrl };
    bot = await compose(readConfig({ ...settings, DATA_DIR: folder }), { brain, log: silentLog });
    expect((await ask(QUESTION)).lead?.wording).toBe("model");
    expect(model.requests.length).toBe(asked);
  });

  it("mends a draft that strayed when it is told what was wrong", async () => {
    const straying: Play = {
      kind: "says",
      content: (body) => honestly(body).replace("[[role1", "Kubernetes [[role1"),
    };
    model.play(straying, { kind: "says", content: honestly });
    await start();
    const before = model.requests.length;
    await ask(QUESTION);
    await expect.poll(async () => (await ask(QUESTION)).lead?.wording).toBe("model");
    const [, repair] = model.requests.slice(before);
    expect(repair?.text).toContain("C8-gazetteer");
    expect((await ask(QUESTION)).lead?.text).not.toContain("Kubernetes");
  });
});

const MISBEHAVIOURS: Readonly<Record<string, Play>> = {
  ...PLAYS,
  "slow beyond its time": { kind: "slow", ms: 120_000, content: "{}" },
  "zip bomb": { kind: "zip bomb" },
  "a page in place of JSON": { kind: "babbles", body: "<html>onmisbaar</html>", type: "text/html" },
};

/** Plays that last until somebody gives up, which takes longer than a test. */
const UNENDING: ReadonlySet<Play["kind"]> = new Set(["slow", "silent", "trickles"]);

describe("a model that misbehaves", () => {
  it.each(Object.entries(MISBEHAVIOURS))("cannot keep a reader from a right answer: %s", async (_, play) => {
    const asked = model.requests.length;
    const outcomes: unknown[] = [];
    model.play(play);
    await start({ ...silentLog, info: (event) => void outcomes.push(event) });
    const plain = await ask(QUESTION);
    await model.got(asked + 1);
    // What never ends is asked beside; of all others the reply has been judged.
    if (!UNENDING.has(play.kind)) await expect.poll(() => outcomes, { timeout: 10_000 }).toContain("wording");
    const again = await ask(QUESTION);
    expect([plain.lead?.wording, again.lead?.wording]).toEqual(["written", "written"]);
    expect(again.lead?.text).toBe(plain.lead?.text);
    expect(JSON.stringify(again)).not.toContain("onmisbaar");
  });

  it("has the log name the setting that is wrong, once, and no address or key", async () => {
    const warnings: unknown[] = [];
    model.play({ kind: "babbles", body: "<html>", type: "text/html" });
    await start({ ...silentLog, warn: (event, fields) => void warnings.push({ event, fields }) });
    const asked = model.requests.length;
    await ask(QUESTION);
    await ask("Welke tools gebruikt een data engineer?");
    await model.got(asked + 2);
    await bot.stop(1_000);
    const nextStep = expect.stringContaining("OPENAI_BASE_URL should end in /v1");
    expect(warnings).toEqual([{ event: "model.refused", fields: { why: "wrong address", nextStep } }]);
  });

  it("has no draft of any kind of attack shown, and is asked twice at most", async () => {
    const profile = leadOf("role_profile", ["mlops-engineer"], "nl");
    const good = HONEST.get(profile.hash) as Draft;
    const attacks = new Map(
      attacksOn(good, profile.shape, seeded(1)).map(({ type, draft }) => [type, JSON.stringify(draft)]),
    );
    expect(attacks.size).toBeGreaterThan(30);
    for (const [, content] of attacks) {
      const asked = model.requests.length;
      model.play({ kind: "says", content });
      await start();
      const before = await ask(QUESTION);
      await expect.poll(() => model.requests.length).toBe(asked + 2);
      const after = await ask(QUESTION);
      expect([after.lead?.wording, after.lead?.text]).toEqual(["written", before.lead?.text]);
      expect(model.requests.length).toBe(asked + 2);
      await bot.stop(1_000);
    }
  }, 120_000);
});

describe("what a model is told", () => {
  it("holds nothing that a reader wrote, and a log holds nothing that a model wrote", async () => {
    const lines: string[] = [];
    const log = makeLog("info");
    const noting = {
      ...log,
      info: (event: string, fields = {}) => void lines.push(JSON.stringify({ event, fields })),
    };
    const asked = model.requests.length;
    model.play({ kind: "says", content: '{"language":"nl","sentences":[],"note":"MODELWORDS"}' });
    await start(noting);
    const marked = {
      platform: "console",
      workspace: "MARKERworkspace",
      conversation: "MARKERconversation",
      user: "MARKERuser",
    } as const;
    const texts = [
      "Wat doet een MLOps engineer? Groet, MARKERname",
      "Welke tools gebruikt een data engineer? Vraag van MARKERcolleague",
      "Hoe lang duurt het om prompt engineer te worden? MARKERhours",
      "wie gaat er over MARKERterm",
    ];
    for (const text of texts) await bot.assistant.handle({ speaker: marked, input: { kind: "text", text } });
    const taps: Intent[] = [
      { kind: "find_role", term: "MARKERterm" },
      { kind: "roadmap_mapping", lines: ["RAG chatbot voor MARKERcustomer", "dataplatform MARKERproject"] },
      { kind: "role_interview", roles: [RoleId.parse("data-engineer")], topic: "MARKERtopic" },
    ];
    for (const intent of taps)
      await bot.assistant.handle({ speaker: marked, input: { kind: "intent", intent, language: "nl" } });
    await bot.assistant.handle({
      speaker: marked,
      input: { kind: "command", name: "role", text: "mlops MARKERcommand" },
    });
    await expect.poll(() => lines.filter((line) => line.includes('"wording"')).length).toBeGreaterThan(2);
    const sent = model.requests.slice(asked).map(({ text, headers }) => text + JSON.stringify(headers));
    expect(sent.join("\n")).not.toContain("MARKER");
    expect(lines.join("\n")).not.toMatch(/MARKER|MODELWORDS|sk-secret/u);
    const bodies = model.requests.slice(asked).map(({ body }) => body);
    expect(bodies.every((body) => body["user"] === undefined && body["store"] === false)).toBe(true);
  });
});
