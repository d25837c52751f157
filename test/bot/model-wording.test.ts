import { expect, it, onTestFinished } from "vitest";
import { openWorker } from "../../src/bot/model-wording.ts";
import { type ModelConfig, readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { startFakeModel } from "../support/fake-model.ts";
import { BAD, makeJob, makeScriptedModel, workersOn } from "../support/fake-model-parts.ts";

it.each([
  ["gbnf", "root ::= x"],
  ["", undefined],
])("hands a job's grammar over where OPENAI_GRAMMAR is '%s'", async (setting, grammar) => {
  const server = await startFakeModel();
  onTestFinished(server.close);
  const { model } = readConfig({
    OPENAI_MODEL: "a-model",
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_GRAMMAR: setting,
  });
  if (model === undefined) throw new Error("a model is configured");
  const { work } = (await workersOn()).start(makeScriptedModel().model);
  const { word } = await openWorker(model, { work, log: silentLog, now: Date.now });
  const request = { ...makeJob().request, grammar: () => "root ::= x" };
  await word("a", () => makeJob({ request, repair: () => request }));
  expect(server.requests.map(({ body }) => body["grammar"])).toEqual([grammar, grammar]);
});

it("asks a server that it left alone at once when its key is set right, and not before, also after a restart", async () => {
  const server = await startFakeModel();
  onTestFinished(server.close);
  server.play({ kind: "answers", fixture: "error-401", status: 401 });
  const { work } = (await workersOn()).start(makeScriptedModel().model);
  const lines: unknown[] = [];
  const log = { ...silentLog, info: (_: string, fields: unknown) => void lines.push(fields) };
  const start = (key: string) => {
    const settings = { OPENAI_MODEL: "a-model", OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: key };
    return openWorker(readConfig(settings).model as ModelConfig, { work, log, now: Date.now });
  };
  const wrong = await start("wrong");
  for (const key of "abcde") await wrong.word(key, makeJob);
  (await start("wrong")).ask("f", makeJob);
  await expect.poll(() => lines).toContainEqual(expect.objectContaining({ why: "circuit", calls: 0 }));

  server.play({ kind: "says", content: BAD });
  const asked = server.requests.length;
  (await start("right")).ask("g", makeJob);
  await server.got(asked + 1);
  expect(server.requests.at(-1)?.headers.authorization).toBe("Bearer right");
});
