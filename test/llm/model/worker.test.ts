import { describe, expect, it } from "vitest";
import type { ModelReply } from "../../../src/llm/model/client/model.ts";
import {
  BAD,
  GOOD,
  makeJob,
  makeScriptedModel,
  type Scripted,
  says,
  workersOn,
} from "../../support/fake-model-parts.ts";

const DAY_MS = 86_400_000;
const SERVER: ModelReply = { kind: "failed", why: "server" };

async function start(...replies: readonly Scripted[]) {
  const workers = await workersOn();
  const scripted = makeScriptedModel(...replies);
  return { ...workers, ...scripted, worker: workers.start(scripted.model) };
}

type Worker = Awaited<ReturnType<typeof start>>["worker"];
async function askOften({ ask, idle }: Worker, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    ask(key, makeJob);
    if (time % 2 === 0) await idle();
  }
  await idle();
}

describe("a worker", () => {
  it("has a shape worded that is asked for, once the answer that brought it is on its way", async () => {
    const { worker, requests } = await start(says(GOOD));
    const job = makeJob();
    worker.ask("a", () => job);
    expect(requests).toEqual([]);
    await worker.idle();
    expect(job.saved).toEqual([GOOD]);
  });

  it("asks once more, with what was wrong, when the model strays", async () => {
    const { worker, requests } = await start(says(BAD), says(GOOD));
    expect(await worker.word("a", makeJob)).toEqual({
      kind: "accepted",
      calls: 2,
      tokens: 200,
      codes: ["C12-construction"],
    });
    expect(requests.map(({ user }) => user.includes("onmisbare"))).toEqual([false, true]);
  });

  it("gives up a model that strays twice, and saves nothing of it", async () => {
    const { worker, requests } = await start(says(BAD));
    const job = makeJob();
    expect(await worker.word("a", () => job)).toEqual({
      kind: "given up",
      why: "strayed",
      calls: 2,
      tokens: 200,
      codes: ["C12-construction"],
    });
    expect([requests.length, job.saved]).toEqual([2, []]);
  });

  it("proposes what the last draft lacks, and not what was mended; where that cannot be kept it is given up alike", async () => {
    const proposed: string[] = [];
    const check = (content: string) => ({
      accepted: false as const,
      violations: [],
      propose: async () => {
        proposed.push(content);
        if (content === "third") throw new Error("store");
      },
    });
    const { worker } = await start(says("first"), says("second"), says("other"), says("third"));
    for (const key of ["a", "b"])
      expect(await worker.word(key, () => makeJob({ check }))).toMatchObject({
        kind: "given up",
        why: "strayed",
      });
    expect(proposed).toEqual(["second", "third"]);
  });

  it("gives up a model that declines, without asking again", async () => {
    const { worker, requests } = await start({ kind: "refused", tokens: 70 });
    expect(await worker.word("a", makeJob)).toMatchObject({ kind: "given up", why: "refused", tokens: 70 });
    expect(requests).toHaveLength(1);
  });

  it("postpones a shape when no reply came, and when the store cannot save", async () => {
    const { worker } = await start(SERVER, says(GOOD));
    expect(await worker.word("a", makeJob)).toMatchObject({ kind: "postponed", why: "server", calls: 1 });
    const save = () => Promise.reject(new Error("store"));
    const job = makeJob({ check: () => ({ accepted: true, save }) });
    expect(await worker.word("b", () => job)).toMatchObject({ kind: "postponed", why: "store", calls: 1 });
  });

  it("words one shape at a time, and each once", async () => {
    const { worker, requests } = await start("never");
    for (const key of ["a", "a", "b"]) worker.ask(key, makeJob);
    await expect.poll(() => requests.length).toBe(1);
    worker.ask("a", makeJob);
    await new Promise(setImmediate);
    expect(requests).toHaveLength(1);
    await worker.stop();
  });

  it("drops what does not fit, and takes it when there is room again", async () => {
    const { worker } = await start(says(GOOD));
    const job = makeJob();
    for (let shape = 0; shape < 100; shape += 1) worker.ask(`shape ${shape}`, makeJob);
    worker.ask("b", () => job);
    await worker.idle();
    const dropped = [...job.saved];
    worker.ask("b", () => job);
    await worker.idle();
    expect([dropped, job.saved]).toEqual([[], [GOOD]]);
  });

  it("makes no job for a shape that rests", async () => {
    const { worker, start: another, model } = await start(says(BAD));
    await askOften(worker, "a", 1);
    const later = another(model);
    let jobs = 0;
    for (const each of [worker, later]) {
      each.ask("a", () => {
        jobs += 1;
        return makeJob();
      });
      await each.idle();
    }
    expect(jobs).toBe(0);
  });

  it("goes on after a job that breaks in every way", async () => {
    const broken = () => {
      throw new Error("broken");
    };
    const { worker } = await start(says(BAD));
    worker.ask("a", () => makeJob({ repair: broken }));
    worker.ask("b", () => makeJob({ check: broken }));
    worker.ask("c", broken);
    worker.ask("d", makeJob);
    await worker.idle();
    const whys = worker.lines.map(({ fields }) => fields["why"]);
    expect(whys).toEqual(["check failed", "check failed", "check failed", "strayed"]);
  });

  it("asks nothing while the store is away, and for the same shape when it is back", async () => {
    const { start: another, clock } = await workersOn();
    const { model, requests } = makeScriptedModel(says(GOOD));
    let isAway = true;
    const worker = another(model, { away: () => isAway });
    await askOften(worker, "a", 10);
    expect([requests.length, worker.lines.map(({ fields }) => fields["why"])]).toEqual([0, ["store"]]);
    isAway = false;
    clock.pass(600_000);
    await askOften(worker, "a", 1);
    expect(requests).toHaveLength(1);
  });
});

describe("what is known of a shape", () => {
  it.each<[string, readonly ModelReply[], number]>([
    ["is accepted after a repair", [says(BAD), says(GOOD)], 2],
    ["the model strays from", [says(BAD)], 2],
    ["the model declines", [{ kind: "refused", tokens: 1 }], 1],
  ])("allows no third call on a day for one that %s, whoever asks", async (_, replies, calls) => {
    const { worker, start: another, model, requests } = await start(...replies);
    await askOften(worker, "a", 100);
    await askOften(another(model), "a", 100);
    expect(requests).toHaveLength(calls);
  });

  it("gives one that was accepted its second call when its row was lost, and no third", async () => {
    const { worker, requests, clock } = await start(says(GOOD));
    const counts: number[] = [];
    for (const minutes of [0, 1, 1]) {
      clock.pass(minutes * 60_000);
      await askOften(worker, "a", 10);
      counts.push(requests.length);
    }
    expect(counts).toEqual([1, 2, 2]);
  });

  it("gives it its second call some time after one that failed, and no third", async () => {
    const { worker, requests, clock } = await start(SERVER);
    const counts: number[] = [];
    for (const minutes of [0, 10, 10]) {
      clock.pass(minutes * 60_000);
      await askOften(worker, "a", 50);
      counts.push(requests.length);
    }
    expect(counts).toEqual([1, 2, 2]);
  });

  it("lets one that was given up rest a day, and two when it is given up again, also after a restart", async () => {
    const { start: another, model, requests, clock } = await start(says(BAD));
    const counts: number[] = [];
    for (const days of [0, 1, 1, 1]) {
      clock.pass(days * DAY_MS);
      await askOften(another(model), "a", 10);
      counts.push(requests.length);
    }
    expect(counts).toEqual([2, 4, 4, 6]);
  });

  it("does not keep who insists from it", async () => {
    const { worker, requests } = await start(says(BAD), says(BAD), says(GOOD));
    await askOften(worker, "a", 10);
    expect(await worker.word("a", makeJob)).toMatchObject({ kind: "accepted", calls: 1 });
    expect(requests).toHaveLength(3);
  });

  it("asks little of a server that is down, however many shapes are asked for", async () => {
    const { worker, requests } = await start(SERVER);
    for (let shape = 0; shape < 150; shape += 1) worker.ask(`shape ${shape}`, makeJob);
    await worker.idle();
    expect(requests).toHaveLength(5);
  });
});

describe("stopping a worker", () => {
  it("does not wait for a model that never answers, and forgets what waits", async () => {
    const { worker, requests } = await start("never");
    for (const key of "abc") worker.ask(key, makeJob);
    await expect.poll(() => requests.length).toBe(1);
    await worker.stop();
    worker.ask("d", makeJob);
    await worker.idle();
    expect([requests.length, worker.lines.map(({ fields }) => fields["why"])]).toEqual([1, ["stopped"]]);
  });

  it("leaves the shape to the next process, with the call that is left of its two", async () => {
    const { worker, start: another, requests } = await start("never");
    worker.ask("a", makeJob);
    await expect.poll(() => requests.length).toBe(1);
    await worker.stop();
    const next = makeScriptedModel(says(BAD));
    await askOften(another(next.model), "a", 10);
    expect(next.requests).toHaveLength(1);
  });

  it("saves what is being saved", async () => {
    const { worker } = await start(says(GOOD));
    let isSaved = false;
    let isSaving = false;
    const save = async () => {
      isSaving = true;
      await new Promise(setImmediate);
      isSaved = true;
    };
    worker.ask("a", () => makeJob({ check: () => ({ accepted: true, save }) }));
    await expect.poll(() => isSaving, { interval: 0 }).toBe(true);
    await worker.stop();
    expect(isSaved).toBe(true);
  });
});
