import { expect, it, vi } from "vitest";
import { makeBudget } from "../../../src/llm/model/client/budget.ts";
import { makeCircuit } from "../../../src/llm/model/client/circuit.ts";
import { type ModelReply, tokensAtMost } from "../../../src/llm/model/client/model.ts";
import {
  BAD,
  GOOD,
  makeJob,
  makeScriptedModel,
  says,
  setQueue,
  TOKENS_A_DAY,
} from "../../support/fake-model-parts.ts";

const patient = () => new AbortController().signal;
const SERVER: ModelReply = { kind: "failed", why: "server" };
const TIMEOUT: ModelReply = { kind: "failed", why: "timeout" };

it("saves a draft that the checks accept", async () => {
  const { attempt } = setQueue(makeScriptedModel(says(GOOD)).model);
  const job = makeJob();
  expect(await attempt(job, 2, patient())).toEqual({ kind: "accepted", calls: 1, tokens: 100, codes: [] });
  expect(job.saved).toEqual([GOOD]);
});

it("asks once more, with what was wrong, when the model strays", async () => {
  const { model, requests } = makeScriptedModel(says(BAD), says(GOOD));
  const job = makeJob();
  const attempted = await setQueue(model).attempt(job, 2, patient());
  expect(attempted).toEqual({ kind: "accepted", calls: 2, tokens: 200, codes: ["C7-lexicon"] });
  expect(requests.map(({ user }) => user.includes("onmisbare"))).toEqual([false, true]);
});

it("gives up a model that strays twice, and saves nothing of it", async () => {
  const { model, requests } = makeScriptedModel(says(BAD));
  const job = makeJob();
  expect(await setQueue(model).attempt(job, 2, patient())).toEqual({
    kind: "given up",
    why: "strayed",
    calls: 2,
    tokens: 200,
    codes: ["C7-lexicon"],
  });
  expect([requests.length, job.saved]).toEqual([2, []]);
});

it("does not repair where one call is left", async () => {
  const { model, requests } = makeScriptedModel(says(BAD));
  await setQueue(model).attempt(makeJob(), 1, patient());
  expect(requests).toHaveLength(1);
});

it("gives up a model that declines, without asking again", async () => {
  const { model, requests } = makeScriptedModel({ kind: "refused", tokens: 70 });
  const attempted = await setQueue(model).attempt(makeJob(), 2, patient());
  expect(attempted).toMatchObject({ kind: "given up", why: "refused", tokens: 70 });
  expect(requests).toHaveLength(1);
});

it("postpones when no reply came", async () => {
  const { attempt } = setQueue(makeScriptedModel(SERVER).model);
  expect(await attempt(makeJob(), 2, patient())).toMatchObject({
    kind: "postponed",
    why: "server",
    calls: 1,
  });
});

it("postpones when a broken model throws", async () => {
  const { attempt } = setQueue(makeScriptedModel(new TypeError("broken")).model);
  expect(await attempt(makeJob(), 2, patient())).toMatchObject({ kind: "postponed", why: "invalid" });
});

it("postpones when a model never answers, though it does not listen either", async () => {
  const { attempt } = setQueue(makeScriptedModel("never").model, {}, { deadlineMs: 1 });
  expect(await attempt(makeJob(), 2, patient())).toMatchObject({ kind: "postponed", why: "timeout" });
});

it("accepts nothing when a check breaks", async () => {
  const job = makeJob({
    check: () => {
      throw new RangeError("broken");
    },
  });
  const { attempt } = setQueue(makeScriptedModel(says(GOOD)).model);
  expect(await attempt(job, 2, patient())).toMatchObject({ kind: "given up", why: "check failed" });
});

it("postpones when the store cannot save", async () => {
  const save = () => Promise.reject(new Error("store"));
  const { attempt } = setQueue(makeScriptedModel(says(GOOD)).model);
  const job = makeJob({ check: () => ({ accepted: true, save }) });
  expect(await attempt(job, 2, patient())).toMatchObject({ kind: "postponed", why: "store", calls: 1 });
});

it("asks nothing beyond the budget, and keeps the circuit out of it", async () => {
  const { model, requests } = makeScriptedModel(says(GOOD));
  const budget = makeBudget({ perDay: 10, now: () => 0 });
  const attempted = await setQueue(model, {}, { budget }).attempt(makeJob(), 2, patient());
  expect(attempted).toEqual({ kind: "postponed", why: "budget", calls: 0, tokens: 0 });
  expect(requests).toEqual([]);
});

it("asks nothing while the circuit is open, and spends nothing", async () => {
  const { model, requests } = makeScriptedModel(says(GOOD));
  const circuit = makeCircuit({ failures: 1, openMs: 60_000, longestMs: 60_000, now: () => 0 });
  circuit.enter()?.("failed");
  const { attempt, budget } = setQueue(model, {}, { circuit });
  expect(await attempt(makeJob(), 2, patient())).toMatchObject({ why: "circuit", calls: 0 });
  expect(requests).toEqual([]);
  expect(await budget.take(TOKENS_A_DAY)).not.toBeNull();
});

it("opens the circuit when calls fail, and not when a model strays or declines", async () => {
  const open = async (reply: ModelReply) => {
    const circuit = makeCircuit({ failures: 1, openMs: 60_000, longestMs: 60_000, now: () => 0 });
    await setQueue(makeScriptedModel(reply).model, {}, { circuit }).attempt(makeJob(), 2, patient());
    return circuit.enter() === null;
  };
  expect([await open(SERVER), await open(says(BAD)), await open({ kind: "refused", tokens: 1 })]).toEqual([
    true,
    false,
    false,
  ]);
});

it("spends what replies cost; of failures only what may have been billed", async () => {
  const spent = async (reply: ModelReply) => {
    let tokens = 0;
    const take = async (aside: number) => {
      tokens += aside;
      return async (used: number) => {
        tokens += used - aside;
      };
    };
    await setQueue(makeScriptedModel(reply).model, {}, { budget: { take } }).attempt(makeJob(), 2, patient());
    return tokens;
  };
  const most = tokensAtMost(makeJob().request, 500);
  expect([await spent(says(GOOD, 321)), await spent(SERVER), await spent(TIMEOUT)]).toEqual([321, 0, most]);
});

it("asks nothing when it is told to stop while the tokens are set aside, and gives them back", async () => {
  const { model, requests } = makeScriptedModel(says(GOOD));
  const { attempt, budget } = setQueue(model);
  const caller = new AbortController();
  const attempted = attempt(makeJob(), 2, caller.signal);
  caller.abort();
  expect(await attempted).toMatchObject({ kind: "postponed", why: "stopped", calls: 0 });
  expect(requests).toEqual([]);
  expect(budget.left()).toBe(TOKENS_A_DAY);
});

it("stops at once when told to, and blames nobody", async () => {
  const circuit = makeCircuit({ failures: 1, openMs: 60_000, longestMs: 60_000, now: () => 0 });
  const { model, requests } = makeScriptedModel("never");
  const { attempt } = setQueue(model, {}, { circuit });
  const caller = new AbortController();
  const attempted = attempt(makeJob(), 2, caller.signal);
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  caller.abort();
  expect(await attempted).toMatchObject({ kind: "postponed", why: "stopped", calls: 1 });
  expect(circuit.enter()).not.toBeNull();
});
