import { describe, expect, it } from "vitest";
import { type ModelReply, tokensAtMost } from "../../../src/llm/model/client/model.ts";
import {
  BAD,
  GOOD,
  MAX_TOKENS,
  makeJob,
  makeScriptedModel,
  type Scripted,
  says,
  workersOn,
} from "../../support/fake-model-parts.ts";

const DAY_MS = 86_400_000;
const SERVER: ModelReply = { kind: "failed", why: "server" };
const TIMEOUT: ModelReply = { kind: "failed", why: "timeout" };
const { request } = makeJob();
/** What a call of these tests may cost. */
const MOST = tokensAtMost(request, MAX_TOKENS);

type Started = Awaited<ReturnType<typeof start>>;
async function start(perDay: number, ...replies: readonly Scripted[]) {
  const workers = await workersOn();
  const scripted = makeScriptedModel(...replies);
  const { calling, work } = workers.start(scripted.model, { perDay });
  const ask = (signal = new AbortController().signal) => calling.ask(request, signal, false);
  return { ...workers, ...scripted, calling, ask, work };
}
const spentIn = ({ work, clock }: Pick<Started, "work" | "clock">) =>
  work.spend(Math.floor(clock.now() / DAY_MS), 0);

describe("the tokens of a day", () => {
  it("are what a reply cost; of failures only what may have been billed", async () => {
    const spent = await Promise.all(
      [says(GOOD, 321), SERVER, TIMEOUT, { kind: "refused", tokens: 7 } as const].map(async (reply) => {
        const started = await start(10_000, reply);
        await started.ask();
        return spentIn(started);
      }),
    );
    expect(spent).toEqual([321, 0, MOST, 7]);
  });

  it("are not exceeded by a call, whatever it would have cost, and what is not used is given back", async () => {
    const poor = await start(MOST - 1, says(GOOD));
    expect(await poor.ask()).toEqual({ kind: "none", why: "budget", calls: 0 });
    expect([poor.requests.length, await spentIn(poor)]).toEqual([0, 0]);
  });

  it("are shared by calls side by side, of any process", async () => {
    const one = await start(MOST + 99, says(GOOD));
    const other = one.start(makeScriptedModel(says(GOOD)).model, { perDay: MOST + 99 });
    const never = new AbortController().signal;
    const asked = await Promise.all([one.ask(), other.calling.ask(request, never, false)]);
    expect(asked.map(({ kind }) => kind).sort()).toEqual(["none", "reply"]);
    // It gave back what it did not use: 100 tokens are spent, and as many are too many for another call.
    expect(await one.ask()).toEqual({ kind: "none", why: "budget", calls: 0 });
    expect(one.calling.tokensLeft()).toBe(MOST - 1);
  });

  it("begin anew the next day, and are not credited with what was set aside the day before", async () => {
    const started = await start(10_000, "never", says(GOOD, 100));
    const caller = new AbortController();
    const late = started.ask(caller.signal);
    await expect.poll(() => started.requests.length).toBe(1);
    started.clock.pass(DAY_MS);
    expect(started.calling.tokensLeft()).toBe(10_000);
    await started.ask();
    caller.abort();
    await late;
    expect(await spentIn(started)).toBe(100);
  });

  it("are heard of by who starts anew, before anything is asked", async () => {
    const one = await start(10_000, says(GOOD, 400));
    await one.ask();
    const later = one.start(makeScriptedModel(says(GOOD)).model, { perDay: 10_000 }).calling;
    await later.hear();
    expect(later.tokensLeft()).toBe(9_600);
  });

  it("are not spent while the store is away, so that nobody spends what others did", async () => {
    const { start: another } = await workersOn();
    const { model, requests } = makeScriptedModel(says(GOOD));
    const { calling } = another(model, { away: () => true });
    const signal = new AbortController().signal;
    await calling.hear();
    expect(await calling.ask(request, signal, false)).toEqual({ kind: "none", why: "store", calls: 0 });
    expect(requests).toEqual([]);
  });
});

describe("a server that fails", () => {
  async function failing() {
    const started = await start(10_000_000, ...Array.from({ length: 6 }, () => SERVER), says(BAD));
    for (let time = 0; time < 5; time += 1) await started.ask();
    return started;
  }

  it("is left alone by every process, and no token is set aside for it", async () => {
    const one = await failing();
    const { model, requests } = makeScriptedModel(says(GOOD));
    const other = one.start(model).calling;
    const signal = new AbortController().signal;
    const alone = { kind: "none", why: "circuit", calls: 0 };
    expect([await one.ask(), await other.ask(request, signal, false)]).toEqual([alone, alone]);
    expect([one.calling.isLeftAlone(), other.isLeftAlone()]).toEqual([true, true]);
    expect([requests.length, await spentIn(one)]).toEqual([0, 0]);
  });

  it("is asked now and then, and again by all when it works", async () => {
    const one = await failing();
    one.clock.pass(60_000);
    expect(await one.ask()).toMatchObject({ why: "server", calls: 1 });
    one.clock.pass(60_000);
    expect(await one.ask()).toMatchObject({ why: "circuit" });
    one.clock.pass(60_000);
    expect(await one.ask()).toMatchObject({ kind: "reply" });
    expect(one.calling.isLeftAlone()).toBe(false);
  });

  it("is asked by who insists", async () => {
    const one = await failing();
    expect(await one.calling.ask(request, new AbortController().signal, true)).toMatchObject({
      why: "server",
    });
  });

  it("is one that gives no reply, not one whose model strays or declines", async () => {
    const refused = { kind: "refused", tokens: 1 } as const;
    for (const reply of [says(BAD), refused]) {
      const started = await start(10_000_000, reply);
      for (let time = 0; time < 6; time += 1) await started.ask();
      expect(started.requests).toHaveLength(6);
    }
  });

  it("is one that throws as well", async () => {
    const started = await start(10_000, new TypeError("broken"));
    expect(await started.ask()).toEqual({ kind: "none", why: "invalid", calls: 1 });
  });
});

describe("a call that is told to stop", () => {
  it("is not made, and gives back what was set aside for it", async () => {
    const started = await start(10_000, says(GOOD));
    const caller = new AbortController();
    const asked = started.ask(caller.signal);
    caller.abort();
    expect(await asked).toEqual({ kind: "none", why: "stopped", calls: 0 });
    expect([started.requests.length, await spentIn(started)]).toEqual([0, 0]);
    expect(await started.ask(caller.signal)).toEqual({ kind: "none", why: "stopped", calls: 0 });
  });

  it("ends at once, and blames nobody", async () => {
    const started = await start(10_000, "never");
    const caller = new AbortController();
    const asked = started.ask(caller.signal);
    await expect.poll(() => started.requests.length).toBe(1);
    caller.abort();
    expect(await asked).toEqual({ kind: "none", why: "stopped", calls: 1 });
    expect(await started.work.read("server")).toBeUndefined();
  });
});
