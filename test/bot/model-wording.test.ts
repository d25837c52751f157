import { expect, it, onTestFinished } from "vitest";
import { openWorker } from "../../src/bot/model-wording.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { startFakeModel } from "../support/fake-model.ts";
import { makeJob, makeScriptedModel, workersOn } from "../support/fake-model-parts.ts";

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
  const request = { ...makeJob().request, grammar: "root ::= x" };
  await word("a", () => makeJob({ request, repair: () => request }));
  expect(server.requests.map(({ body }) => body["grammar"])).toEqual([grammar, grammar]);
});
