import { describe, expect, it } from "vitest";
import type { Model, ModelReply } from "../../../src/llm/model/client/model.ts";
import { makeOpenAiModel } from "../../../src/llm/model/client/openai-model.ts";
import { PLAYS, type Play, startFakeModel } from "../../support/fake-model.ts";
import {
  BAD,
  GOOD,
  makeJob,
  makeScriptedModel,
  says,
  setQueue,
  TOKENS_A_DAY,
} from "../../support/fake-model-parts.ts";

const DAY_MS = 86_400_000;
const SERVER: ModelReply = { kind: "failed", why: "server" };

type Queue = Pick<ReturnType<typeof setQueue>, "queue" | "idle">;

async function askOften({ queue, idle }: Queue, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    queue.enqueue(key, makeJob);
    if (time % 2 === 0) await idle();
  }
  await idle();
}

describe("a wording queue", () => {
  it("has a shape worded that is asked for", async () => {
    const { queue, idle } = setQueue(makeScriptedModel(says(GOOD)).model);
    const job = makeJob();
    queue.enqueue("a", () => job);
    await idle();
    expect(job.saved).toEqual([GOOD]);
  });

  it("does nothing before the answer that brought the shape is on its way", () => {
    const { model, requests } = makeScriptedModel(says(GOOD));
    setQueue(model).queue.enqueue("a", makeJob);
    expect(requests).toEqual([]);
  });

  it("words each shape once at a time", async () => {
    const { model, requests } = makeScriptedModel("never");
    const { queue } = setQueue(model, { atOnce: 2 });
    queue.enqueue("a", makeJob);
    queue.enqueue("a", makeJob);
    await new Promise(setImmediate);
    queue.enqueue("a", makeJob);
    await new Promise(setImmediate);
    expect(requests).toHaveLength(1);
  });

  it("words no more shapes at a time than it may", async () => {
    let under = 0;
    let most = 0;
    const model: Model = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise(setImmediate);
      under -= 1;
      return says(GOOD);
    };
    const { queue, idle } = setQueue(model, { atOnce: 2 });
    for (const key of "abcdefgh") queue.enqueue(key, makeJob);
    await idle();
    expect(most).toBe(2);
  });

  it("drops what does not fit, and takes it when there is room again", async () => {
    const { queue, idle } = setQueue(makeScriptedModel(says(GOOD)).model, { waiting: 1 });
    const job = makeJob();
    queue.enqueue("a", makeJob);
    queue.enqueue("b", () => job);
    await idle();
    const dropped = [...job.saved];
    queue.enqueue("b", () => job);
    await idle();
    expect([dropped, job.saved]).toEqual([[], [GOOD]]);
  });

  it("drops shapes that it could not remember", async () => {
    const { model, requests } = makeScriptedModel(says(BAD));
    const made = setQueue(model, { keys: 1 });
    await askOften(made, "a", 1);
    await askOften(made, "b", 1);
    const first = requests.length;
    made.clock.pass(DAY_MS);
    await askOften(made, "b", 1);
    expect([first, requests.length]).toEqual([2, 4]);
  });

  it("makes no job for a shape that it does not take", async () => {
    const made = setQueue(makeScriptedModel(says(BAD)).model);
    await askOften(made, "a", 1);
    let jobs = 0;
    made.queue.enqueue("a", () => {
      jobs += 1;
      return makeJob();
    });
    expect(jobs).toBe(0);
  });

  it("goes on after a job that breaks in every way", async () => {
    const broken = () => {
      throw new Error("broken");
    };
    const { queue, idle, lines } = setQueue(makeScriptedModel(says(BAD)).model);
    queue.enqueue("a", () => makeJob({ repair: broken }));
    queue.enqueue("b", () => makeJob({ check: broken }));
    queue.enqueue("c", makeJob);
    await idle();
    expect(lines.map(({ fields }) => fields["why"])).toEqual(["check failed", "check failed", "strayed"]);
  });
});

describe("what a wording queue remembers", () => {
  it.each<[string, readonly ModelReply[], number]>([
    ["is accepted after a repair", [says(BAD), says(GOOD)], 2],
    ["the model strays from", [says(BAD)], 2],
    ["the model declines", [{ kind: "refused", tokens: 1 }], 1],
  ])("makes no third call for a shape that %s", async (_, replies, calls) => {
    const { model, requests } = makeScriptedModel(...replies);
    await askOften(setQueue(model), "a", 500);
    expect(requests).toHaveLength(calls);
  });

  it("words an accepted shape again when its row was lost, but not a third time", async () => {
    const { model, requests } = makeScriptedModel(says(GOOD));
    await askOften(setQueue(model), "a", 500);
    expect(requests).toHaveLength(2);
  });

  it("lets a shape rest after a call that failed, and then gives it its second call", async () => {
    const { model, requests } = makeScriptedModel(SERVER);
    const made = setQueue(model, { pauseMs: 1_000 });
    await askOften(made, "a", 100);
    const first = requests.length;
    made.clock.pass(1_000);
    await askOften(made, "a", 100);
    made.clock.pass(1_000);
    await askOften(made, "a", 100);
    expect([first, requests.length]).toEqual([1, 2]);
  });

  it("forgets a shape after a day, and after two when it was given up again", async () => {
    const { model, requests } = makeScriptedModel(says(BAD));
    const made = setQueue(model);
    const counts: number[] = [];
    for (const days of [0, 1, 1, 1]) {
      made.clock.pass(days * DAY_MS);
      await askOften(made, "a", 10);
      counts.push(requests.length);
    }
    expect(counts).toEqual([2, 4, 4, 6]);
  });

  it("never lets a shape rest longer than the longest time", async () => {
    const { model, requests } = makeScriptedModel(says(BAD));
    const made = setQueue(model, { longestMs: DAY_MS });
    for (let day = 0; day < 5; day += 1) {
      await askOften(made, "a", 1);
      made.clock.pass(DAY_MS);
    }
    expect(requests).toHaveLength(10);
  });

  it("costs a shape no call while the budget is spent", async () => {
    const { model, requests } = makeScriptedModel(says(GOOD));
    const made = setQueue(model);
    const all = await made.budget.take(TOKENS_A_DAY);
    await askOften(made, "a", 10);
    await all?.(0);
    made.clock.pass(DAY_MS);
    await askOften(made, "a", 1);
    expect(requests).toHaveLength(1);
  });

  it("asks little of a server that is down, however many shapes are asked for", async () => {
    const { model, requests } = makeScriptedModel(SERVER);
    const { queue, idle } = setQueue(model, { waiting: 1_000 });
    for (let shape = 0; shape < 150; shape += 1) queue.enqueue(`shape ${shape}`, makeJob);
    await idle();
    expect(requests).toHaveLength(5);
  });
});

describe("stopping a wording queue", () => {
  it("does not wait for a model that never answers", async () => {
    const { model, requests } = makeScriptedModel("never");
    const { queue, idle } = setQueue(model);
    queue.enqueue("a", makeJob);
    await new Promise(setImmediate);
    await queue.stop();
    queue.enqueue("b", makeJob);
    await idle();
    expect(requests).toHaveLength(1);
  });

  it("forgets what waits", async () => {
    const { model, requests } = makeScriptedModel("never");
    const { queue, idle, lines } = setQueue(model);
    for (const key of "abc") queue.enqueue(key, makeJob);
    await new Promise(setImmediate);
    await queue.stop();
    await idle();
    expect([requests.length, lines.length]).toEqual([1, 1]);
  });

  it("saves what is being saved", async () => {
    const { queue } = setQueue(makeScriptedModel(says(GOOD)).model);
    let isSaved = false;
    const saving = makeGate();
    const save = async () => {
      saving.open();
      await new Promise(setImmediate);
      isSaved = true;
    };
    queue.enqueue("a", () => makeJob({ check: () => ({ accepted: true, save }) }));
    await saving.opened;
    await queue.stop();
    expect(isSaved).toBe(true);
  });
});

describe("a wording queue before a real server", () => {
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
    fake.play(play);
    const { queue, idle, lines } = setQueue(modelAt(fake.baseUrl));
    const job = makeJob();
    for (let question = 0; question < 10_000; question += 1) {
      queue.enqueue(`shape ${question % 3}`, () => job);
      if (question % 1_000 === 0) await idle();
    }
    await idle();
    expect(Math.max(...perShape(lines))).toBeLessThanOrEqual(2);
    expect(fake.requests.length).toBeLessThanOrEqual(6);
    expect(job.saved).toEqual([]);
    await fake.close();
  });

  it("logs codes and counts, and not a word of the key, the request or the draft", async () => {
    const fake = await startFakeModel();
    fake.play({ kind: "says", content: '{"marker":"MARKER-draft"}' });
    const { queue, idle, lines } = setQueue(modelAt(fake.baseUrl));
    const request = { ...makeJob().request, user: "MARKER-request" };
    queue.enqueue("MARKER-key", () => makeJob({ request, repair: () => request }));
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
          codes: ["C7-lexicon"],
          ms: 0,
        },
      },
    ]);
    await fake.close();
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

function makeGate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
