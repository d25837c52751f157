import { describe, expect, it, onTestFinished } from "vitest";
import type { Model } from "../../../src/llm/model/client/model.ts";
import { makeOpenAiModel } from "../../../src/llm/model/client/openai-model.ts";
import { PLAYS, type Play, startFakeModel } from "../../support/fake-model.ts";
import { BAD, makeJob, workersOn } from "../../support/fake-model-parts.ts";

describe("a worker before a real server", () => {
  it.each<[string, Play]>([
    ["strays", { kind: "says", content: BAD }],
    ["declines", PLAYS.refusing],
    ["stops half-way", PLAYS.truncated],
    ["writes broken JSON", PLAYS.invalidJson],
    ["writes another schema", PLAYS.wrongSchema],
    ["limits its rate", PLAYS.rateLimited],
    ["fails", PLAYS.broken],
    ["resets connections", PLAYS.resets],
    ["never ends", PLAYS.endlessStream],
  ])("makes at most two requests a shape in 10,000 questions when the model %s", async (_, play) => {
    const fake = await startFakeModel();
    onTestFinished(fake.close);
    fake.play(play);
    const worker = (await workersOn()).start(modelAt(fake.baseUrl));
    const job = makeJob();
    for (let question = 0; question < 10_000; question += 1) {
      worker.ask(`shape ${question % 3}`, () => job);
      if (question % 1_000 === 0) await worker.idle();
    }
    await worker.idle();
    expect(Math.max(...perShape(worker.lines))).toBeLessThanOrEqual(2);
    expect(fake.requests.length).toBeLessThanOrEqual(6);
    expect(job.saved).toEqual([]);
  });

  it("logs codes and counts, and not a word of the key, the request or the draft", async () => {
    const fake = await startFakeModel();
    onTestFinished(fake.close);
    fake.play({ kind: "says", content: '{"marker":"MARKER-draft"}' });
    const { ask, idle, lines } = (await workersOn()).start(modelAt(fake.baseUrl));
    const request = { ...makeJob().request, user: "MARKER-request" };
    ask("MARKER-key", () => makeJob({ request, repair: () => request }));
    await idle();
    expect(lines).toEqual([
      {
        event: "wording",
        fields: {
          key: expect.stringMatching(/^[0-9a-f]{12}$/u),
          outcome: "given up",
          why: "strayed",
          calls: 2,
          tokens: 2_000,
          codes: ["C12-construction"],
          ms: 0,
        },
      },
    ]);
  });
});

function perShape(
  lines: readonly { readonly fields: Readonly<Record<string, unknown>> }[],
): readonly number[] {
  const calls = new Map<unknown, number>();
  for (const { fields } of lines)
    calls.set(fields["key"], (calls.get(fields["key"]) ?? 0) + Number(fields["calls"]));
  return [...calls.values()];
}

function modelAt(baseUrl: string): Model {
  return makeOpenAiModel({ apiKey: "none", baseUrl, model: "a-model", timeoutMs: 2_000, maxTokens: 500 });
}
