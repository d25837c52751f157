import nock from "nock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Model, ModelReply, ModelRequest } from "../../../../src/llm/model/client/model.ts";
import { makeOpenAiModel } from "../../../../src/llm/model/client/openai-model.ts";
import {
  type FakeModel,
  fixtureText,
  PLAYS,
  type Play,
  startFakeModel,
} from "../../../support/fake-model.ts";

const REQUEST: ModelRequest = {
  system: "You reword sentences.",
  user: '{"facts":[{"id":"f1"}]}',
  schemaName: "draft",
  schema: { type: "object", properties: {}, required: [], additionalProperties: false },
};

/** Counts less than nothing, which would fill a budget that it is charged to. */
const MISCOUNTING: Play = { kind: "says", content: "{}", as: "completion-with-negative-usage" };

/** Long enough for this machine to answer, short enough to wait for in vain. */
const TIMEOUT_MS = 1_000;

const patient = () => new AbortController().signal;

describe("the OpenAI model", () => {
  let fake: FakeModel;
  let model: Model;
  const ask = (signal = patient()): Promise<ModelReply> => model(REQUEST, signal);

  beforeEach(async () => {
    fake = await startFakeModel();
    model = makeOpenAiModel({
      apiKey: "sk-made-up",
      baseUrl: fake.baseUrl,
      model: "a-model",
      timeoutMs: TIMEOUT_MS,
      maxTokens: 800,
    });
  });
  afterEach(() => fake.close());

  it("returns what the model wrote, and what it cost", async () => {
    expect(await ask()).toEqual({ kind: "reply", content: fixtureText("draft").trim(), tokens: 1_000 });
  });

  it("asks for strict JSON that is not stored, and names nobody", async () => {
    await ask();
    expect(fake.requests.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: "/v1/chat/completions",
        body: {
          model: "a-model",
          temperature: 0.2,
          max_completion_tokens: 800,
          store: false,
          messages: [
            { role: "system", content: REQUEST.system },
            { role: "user", content: REQUEST.user },
          ],
          response_format: {
            type: "json_schema",
            json_schema: { name: "draft", strict: true, schema: REQUEST.schema },
          },
        },
      },
    ]);
  });

  it("tells the server nothing of this machine", async () => {
    await ask();
    const names = fake.requests.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name.startsWith("x-") || name.startsWith("openai-"))).toEqual([]);
  });

  it("ignores what the environment says of organisations, keys and logging", async () => {
    vi.stubEnv("OPENAI_ORG_ID", "org-of-another");
    vi.stubEnv("OPENAI_ADMIN_KEY", "sk-admin-of-another");
    vi.stubEnv("OPENAI_CUSTOM_HEADERS", "x-reader: U0READER");
    vi.stubEnv("OPENAI_LOG", "debug");
    const printed = vi.spyOn(console, "debug").mockImplementation(() => undefined);
    const made = makeOpenAiModel({
      apiKey: "sk-made-up",
      baseUrl: fake.baseUrl,
      model: "a-model",
      timeoutMs: TIMEOUT_MS,
      maxTokens: 800,
    });
    await made(REQUEST, patient());
    vi.unstubAllEnvs();
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    expect(JSON.stringify(fake.requests.map(({ headers }) => headers))).not.toMatch(/another|U0READER/u);
  });

  it("charges a server that does not count by the most that it can have cost", async () => {
    fake.play({ kind: "says", content: "{}", as: "completion-without-usage" }, MISCOUNTING);
    const length = REQUEST.system.length + REQUEST.user.length + JSON.stringify(REQUEST.schema).length;
    const charged = { kind: "reply", content: "{}", tokens: Math.ceil(length / 3) + 800 };
    expect([await ask(), await ask()]).toEqual([charged, charged]);
  });

  it.each<[string, Play]>([
    ["declines", PLAYS.refusing],
    ["stops half-way", PLAYS.truncated],
    ["is stopped by a filter", PLAYS.filtered],
    ["says nothing", { kind: "says", content: "" }],
  ])("takes no text of a model that %s", async (_, play) => {
    fake.play(play);
    expect(await ask()).toEqual({ kind: "refused", tokens: 1_000 });
  });

  it.each<[string, Play]>([
    ["JSON that does not close", PLAYS.invalidJson],
    ["JSON of another schema", PLAYS.wrongSchema],
  ])("hands on %s as it is, for the checks to judge", async (_, play) => {
    fake.play(play);
    expect(await ask()).toMatchObject({ kind: "reply", content: Reflect.get(play, "content") });
  });

  it.each<[string, Play, ModelReply]>([
    ["a wrong key", { kind: "answers", fixture: "error-401", status: 401 }, failed("unauthorised")],
    ["a request it does not take", { kind: "answers", fixture: "error-500", status: 400 }, failed("invalid")],
    ["an unknown path", { kind: "answers", fixture: "error-500", status: 404 }, failed("wrong address")],
    [
      "a method it does not know",
      { kind: "answers", fixture: "error-500", status: 405 },
      failed("wrong address"),
    ],
    ["an empty purse", { kind: "answers", fixture: "error-429-quota", status: 429 }, failed("rate limited")],
    ["being asked to wait an hour", PLAYS.longRateLimited, failed("rate limited")],
    [
      "a page in place of JSON",
      { kind: "babbles", body: "<html>", type: "text/html" },
      failed("wrong address"),
    ],
    ["broken JSON", { kind: "babbles", body: "{", type: "application/json" }, failed("invalid")],
    ["no choices", { kind: "babbles", body: '{"choices":[]}', type: "application/json" }, failed("invalid")],
    ["a body without end", PLAYS.endlessBody, failed("invalid")],
    ["a refusal without end", { kind: "endless body", status: 400 }, failed("invalid")],
    ["a body that swells when unpacked", { kind: "zip bomb" }, failed("invalid")],
    ["a stream without end", PLAYS.endlessStream, failed("invalid")],
    ["silence", PLAYS.silent, failed("timeout")],
    ["a body that trickles", PLAYS.trickles, failed("timeout")],
  ])("asks once and no more after %s", async (_, play, reply) => {
    fake.play(play);
    expect(await ask()).toEqual(reply);
    expect(fake.requests).toHaveLength(1);
  });

  it.each<[string, Play, ModelReply]>([
    ["a rate limit", PLAYS.rateLimited, failed("rate limited")],
    ["a server error", PLAYS.broken, failed("server")],
    ["a reset connection", PLAYS.resets, failed("unreachable")],
    ["a connection that breaks off half-way", PLAYS.breaksOff, failed("unreachable")],
  ])("asks once more after %s, and then gives up", async (_, play, reply) => {
    fake.play(play);
    expect(await ask()).toEqual(reply);
    expect(fake.requests).toHaveLength(2);
  });

  it("returns the reply of the second time", async () => {
    fake.play(PLAYS.broken, { kind: "says", content: "{}" });
    expect(await ask()).toMatchObject({ kind: "reply", content: "{}" });
  });

  it.each<[string, Play]>([
    ["a body without end", PLAYS.endlessBody],
    ["a refusal without end", { kind: "endless body", status: 400 }],
    ["a stream without end", PLAYS.endlessStream],
    ["a body that trickles", PLAYS.trickles],
  ])("hangs up on %s", async (_, play) => {
    fake.play(play);
    await ask();
    await vi.waitFor(() => expect(fake.cutOff()).toBe(1));
  });

  it("does not follow a redirect, so that no other host sees the key", async () => {
    const other = await startFakeModel();
    fake.play({ kind: "redirects", to: `${other.baseUrl}/chat/completions` });
    expect(await ask()).toEqual(failed("wrong address"));
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it("ends at once when its caller loses interest", async () => {
    fake.play(PLAYS.silent);
    const caller = new AbortController();
    const reply = makeOpenAiModel({
      apiKey: "sk-made-up",
      baseUrl: fake.baseUrl,
      model: "a-model",
      timeoutMs: 600_000,
      maxTokens: 800,
    })(REQUEST, caller.signal);
    await fake.got(1);
    caller.abort();
    expect(await reply).toEqual(failed("timeout"));
    await vi.waitFor(() => expect(fake.cutOff()).toBe(1));
  });

  it("does not ask for a caller who has left already", async () => {
    expect(await ask(AbortSignal.abort())).toEqual(failed("timeout"));
    expect(fake.requests).toEqual([]);
  });

  it("says that a server is unreachable where none listens", async () => {
    await fake.close();
    expect(await ask()).toEqual(failed("unreachable"));
    fake = await startFakeModel();
  });
});

describe("the OpenAI model without an address", () => {
  afterEach(() => nock.cleanAll());

  it("asks OpenAI itself, with the key as bearer", async () => {
    const openAi = nock("https://api.openai.com", { reqheaders: { authorization: "Bearer sk-made-up" } })
      .post("/v1/chat/completions", (body) => body.store === false && !("user" in body))
      .reply(200, JSON.parse(fixtureText("completion")));
    const model = makeOpenAiModel({
      apiKey: "sk-made-up",
      model: "a-model",
      timeoutMs: 1_000,
      maxTokens: 800,
    });
    expect(await model(REQUEST, patient())).toEqual({ kind: "reply", content: "CONTENT", tokens: 1_000 });
    expect(openAi.isDone()).toBe(true);
  });

  it("asks OpenAI itself even where the environment names another server", async () => {
    vi.stubEnv("OPENAI_BASE_URL", "https://elsewhere.example/v1");
    const openAi = nock("https://api.openai.com")
      .post("/v1/chat/completions")
      .reply(200, JSON.parse(fixtureText("completion")));
    const model = makeOpenAiModel({
      apiKey: "sk-made-up",
      model: "a-model",
      timeoutMs: 1_000,
      maxTokens: 800,
    });
    await model(REQUEST, patient());
    vi.unstubAllEnvs();
    expect(openAi.isDone()).toBe(true);
  });
});

function failed(why: Extract<ModelReply, { kind: "failed" }>["why"]): ModelReply {
  return { kind: "failed", why };
}
