import { describe, expect, it, onTestFinished } from "vitest";
import type { ModelReply, ModelRequest } from "../../../../src/llm/model/client/model.ts";
import { makeOpenAiModel } from "../../../../src/llm/model/client/openai-model.ts";
import { fixtureText, type Play, startFakeModel } from "../../../support/fake-model.ts";

const REQUEST: ModelRequest = {
  system: "You reword sentences.",
  user: '{"facts":[{"id":"f1"}]}',
  schemaName: "draft",
  schema: { type: "object", properties: {}, required: [], additionalProperties: false },
};

/** Long enough for this machine to answer, short enough to wait for in vain. */
const TIMEOUT_MS = 1_000;

const patient = () => new AbortController().signal;

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

  it.each<[string, string, number, string]>([
    ["OpenAI's reasoning models", "refused-temperature", 400, "temperature"],
    ["Mistral", "refused-max-completion-tokens", 422, "max_completion_tokens"],
    ["Google", "refused-store", 400, "store"],
    ["Cerebras", "refused-store-cerebras", 400, "store"],
    ["Anthropic", "refused-store-anthropic", 400, "store"],
  ])("is sent nothing that %s refuse, from then on", async (_, fixture, status, parameter) => {
    const server = await started();
    server.play({ kind: "answers", fixture, status }, { kind: "says", content: "{}" });
    const model = ask(server.baseUrl);
    expect(await model(REQUEST, patient())).toMatchObject({ kind: "reply" });
    await model(REQUEST, patient());
    expect(server.requests.map(({ body }) => parameter in body)).toEqual([true, false, false]);
  });

  it("is told how long a reply may be by the older name where it knows only that", async () => {
    const refusal: Play = { kind: "answers", fixture: "refused-max-completion-tokens", status: 422 };
    const server = await started();
    server.play(refusal, { kind: "says", content: "{}" });
    await ask(server.baseUrl)(REQUEST, patient());
    expect(server.requests.at(-1)?.body["max_tokens"]).toBe(800);
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
    expect(await model({ ...REQUEST, grammar: () => grammar }, patient())).toMatchObject({
      kind: "reply",
      content: "{}",
    });
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
        expect(await model({ ...REQUEST, grammar: () => "root ::= x" }, patient())).toMatchObject({
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

function failed(why: Extract<ModelReply, { kind: "failed" }>["why"]): ModelReply {
  return { kind: "failed", why };
}
