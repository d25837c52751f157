import nock from "nock";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
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

  it.each<[string, string, number, string]>([
    ["OpenAI's reasoning models", "refused-temperature", 400, "temperature"],
    ["Mistral", "refused-max-completion-tokens", 422, "max_completion_tokens"],
    ["Google", "refused-store", 400, "store"],
    ["Cerebras", "refused-store-cerebras", 400, "store"],
    ["Anthropic", "refused-store-anthropic", 400, "store"],
  ])("leaves out what %s refuse, from then on", async (_, fixture, status, parameter) => {
    fake.play({ kind: "answers", fixture, status }, { kind: "says", content: "{}" });
    expect(await ask()).toMatchObject({ kind: "reply" });
    await ask();
    expect(fake.requests.map(({ body }) => parameter in body)).toEqual([true, false, false]);
  });

  it("limits the reply of a server that knows only the older name of the limit", async () => {
    const refusal: Play = { kind: "answers", fixture: "refused-max-completion-tokens", status: 422 };
    fake.play(refusal, { kind: "says", content: "{}" });
    await ask();
    expect(fake.requests.at(-1)?.body["max_tokens"]).toBe(800);
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

/** Ways to refuse a parameter without quotes around its name. */
const UNQUOTED: readonly (readonly [string, string])[] = [
  ["store", "Unrecognized request argument supplied: store"],
  ["store", "Unrecognized request arguments supplied: frequency_penalty, store"],
  ["store", "store is not supported by this model"],
  ["max_completion_tokens", "Unrecognized request argument supplied: max_completion_tokens"],
  ["temperature", "this model does not support parameters: temperature"],
];

describe("a server that differs from OpenAI's", () => {
  const ask = (baseUrl: string, takesGrammar = false) =>
    makeOpenAiModel({
      ...{ apiKey: "none", baseUrl, model: "a-model", takesGrammar },
      timeoutMs: TIMEOUT_MS,
      maxTokens: 800,
    });
  async function started(path?: string, elsewhere?: Play) {
    const server = await startFakeModel(path, elsewhere);
    onTestFinished(server.close);
    return server;
  }
  const refuses = (message: string, status = 400): Play => ({
    kind: "babbles",
    body: JSON.stringify({ error: { message, type: "invalid_request_error", param: null, code: null } }),
    type: "application/json",
    status,
  });
  /** As its server answers: of the two ways to hold it to something it takes one at a time. */
  const llamaCpp: Play = {
    kind: "looks",
    at: (body) =>
      "grammar" in body && "response_format" in body
        ? refuses("Cannot use both json_schema and grammar")
        : { kind: "says", content: "{}" },
  };
  const PAGE: Play = { kind: "babbles", body: "<!doctype html><title>Chat</title>", type: "text/html" };

  it.each([
    ["with /v1", "/v1", "/v1"],
    ["without it", "", "/v1"],
    ["with a slash behind it", "/v1/", "/v1"],
    ["up to the end", "/v1/chat/completions", "/v1"],
    ["without a path, where there is none", "", ""],
    ["with another version", "/api/v3", "/api/v3"],
    ["with a path that has no version", "/openai", "/openai"],
    ["with a path that lacks its version", "/openai", "/openai/v1"],
  ])("is found under an address %s", async (_, written, path) => {
    const server = await started(path);
    const model = ask(`${server.origin}${written}`);
    expect(await model(REQUEST, patient())).toMatchObject({ kind: "reply" });
    const before = server.requests.length;
    await model(REQUEST, patient());
    expect(server.requests.slice(before).map((each) => each.path)).toEqual([`${path}/chat/completions`]);
  });

  it.each<[string, Play]>([
    ["a page", PAGE],
    ["nothing", { kind: "babbles", body: '{"detail":"Not Found"}', type: "application/json", status: 404 }],
    ["a redirect", { kind: "redirects", to: "https://elsewhere.example/login" }],
  ])(
    "says that the address is wrong where there is %s, and finds the server when it is there",
    async (_, play) => {
      const server = await started("", play);
      server.play(play, play, { kind: "says", content: "{}" });
      const model = ask(server.origin);
      expect([await model(REQUEST, patient()), await model(REQUEST, patient())]).toEqual([
        failed("wrong address"),
        failed("wrong address"),
      ]);
      expect(await model(REQUEST, patient())).toMatchObject({ kind: "reply" });
    },
  );

  it.each([
    ["OpenAI", { error: { message: "The model `a-model` does not exist", code: "model_not_found" } }],
    ["vLLM", { object: "error", message: "The model `a-model` does not exist.", code: 404 }],
    ["Azure", { error: { message: "The API deployment for this resource does not exist." } }],
  ])("says that it does not know the model, as %s does", async (_, body) => {
    const server = await started();
    server.play({ kind: "babbles", body: JSON.stringify(body), type: "application/json", status: 404 });
    expect(await ask(server.baseUrl)(REQUEST, patient())).toEqual(failed("unknown model"));
    expect(server.requests).toHaveLength(1);
  });

  it.each(UNQUOTED)("leaves out %s after '%s'", async (parameter, message) => {
    const server = await started();
    server.play(refuses(message), { kind: "says", content: "{}" });
    expect(await ask(server.baseUrl)(REQUEST, patient())).toMatchObject({ kind: "reply" });
    expect(server.requests.map(({ body }) => parameter in body)).toEqual([true, false]);
  });

  it("goes on asking not to store what one only failed to store", async () => {
    const server = await started();
    server.play(refuses("We could not store your request."));
    expect(await ask(server.baseUrl)(REQUEST, patient())).toEqual(failed("invalid"));
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["DeepSeek", "This response_format type is unavailable now", 400],
    [
      "DeepSeek, earlier",
      "response_format.type `json_schema` is unavailable now at line 1 column 12440",
      422,
    ],
    ["Groq", "This model does not support response format `json_schema`.", 400],
  ])(
    "is asked for JSON without a schema where it takes none, as %s, from then on",
    async (_, message, status) => {
      const server = await started();
      server.play(refuses(message, status), { kind: "says", content: "{}" });
      const model = ask(server.baseUrl);
      expect(await model(REQUEST, patient())).toMatchObject({ kind: "reply" });
      await model(REQUEST, patient());
      const formats = server.requests.map(({ body }) => body.response_format?.type);
      expect(formats).toEqual(["json_schema", "json_object", "json_object"]);
    },
  );

  it("is asked without any format where it takes none", async () => {
    const server = await started();
    server.play(
      refuses("json_schema is not supported"),
      refuses("'response_format.type' must be 'json_schema' or 'text'"),
      { kind: "says", content: "{}" },
    );
    expect(await ask(server.baseUrl)(REQUEST, patient())).toMatchObject({ kind: "reply" });
    expect(server.requests.at(-1)?.body.response_format).toBeUndefined();
  });

  it.each([
    'Here you are:\n```json\n{"a":{"b":1}}\n```',
    '<think>They want JSON.</think>\n{"a":{"b":1}}',
    '{"a":{"b":1}}\nAnything else?',
  ])("may not care for the format that it was asked for: %j", async (content) => {
    const server = await started();
    server.play({ kind: "says", content });
    const reply = await ask(server.baseUrl)(REQUEST, patient());
    expect(reply).toMatchObject({ kind: "reply", content: '{"a":{"b":1}}' });
  });

  it("is left alone when it still refuses the request without all that it named", async () => {
    const server = await started();
    server.play(refuses("response_format, temperature, store: these parameters are refused"));
    expect(await ask(server.baseUrl)(REQUEST, patient())).toEqual(failed("invalid"));
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ["held to a grammar where it takes one, and to no schema beside it", true, '{"a":1}', "grammar"],
    ["held to a schema where it is not said to take a grammar", false, '{"a":1}', "response_format"],
    ["held to a schema where a request has no grammar", true, undefined, "response_format"],
  ])("is %s", async (_, takesGrammar, grammar, parameter) => {
    const server = await started();
    server.play(llamaCpp);
    const model = ask(server.baseUrl, takesGrammar);
    expect(await model({ ...REQUEST, grammar }, patient())).toMatchObject({ kind: "reply", content: "{}" });
    const sent = server.requests.map(({ body }) =>
      ["grammar", "response_format"].filter((each) => each in body),
    );
    expect(sent).toEqual([[parameter]]);
  });

  it.each(["Unrecognized request argument supplied: grammar", "failed to parse grammar"])(
    "is held to a schema after it said '%s', from then on",
    async (message) => {
      const server = await started();
      server.play({
        kind: "looks",
        at: (body) => ("grammar" in body ? refuses(message) : { kind: "says", content: "{}" }),
      });
      const model = ask(server.baseUrl, true);
      for (const _ of [1, 2])
        expect(await model({ ...REQUEST, grammar: "root ::= x" }, patient())).toMatchObject({
          kind: "reply",
        });
      expect(server.requests.map(({ body }) => "grammar" in body)).toEqual([true, false, false]);
    },
  );

  it.each(["eos_token", "eos", "end_turn", "STOP", ""])("may call its end '%s'", async (reason) => {
    const server = await started();
    const body = fixtureText("completion").replace('"stop"', JSON.stringify(reason));
    server.play({ kind: "babbles", body, type: "application/json" });
    expect(await ask(server.baseUrl)(REQUEST, patient())).toMatchObject({ kind: "reply" });
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
