import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { type Conversations, sqlConversations } from "../../src/storage/conversations.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { recentConversations } from "../../src/storage/recent-conversations.ts";
import { DATABASES } from "../support/databases.ts";

const LIMITS = { turns: 3, maxAgeMs: 60_000 };

describe.each(DATABASES)("recent conversations before $name", ({ fresh }) => {
  async function opened() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const store = sqlConversations(database, { ...LIMITS, turn: z.string() }, Date.now);
    const failures: unknown[] = [];
    const make = (over: Partial<Conversations<string>> = {}) =>
      recentConversations({ ...store, ...over }, LIMITS, Date.now, (error) => failures.push(error));
    return { store, make, failures, recent: make() };
  }

  it("are known at once, and in the store a little later", async () => {
    const { recent, store } = await opened();
    recent.remember("a", "one");
    recent.remember("a", "two");
    expect(await recent.recall("a")).toEqual(["one", "two"]);
    await store.flush();
    expect((await store.recall("a")).map(({ turn }) => turn)).toEqual(["one", "two"]);
  });

  it("are read from the store when this process does not know them", async () => {
    const { make, store } = await opened();
    await store.remember("a", "earlier");
    expect(await make().recall("a")).toEqual(["earlier"]);
    expect(await make().recallSoon("a", 1_000)).toEqual(["earlier"]);
  });

  it("show what another process heard of them", async () => {
    const { recent, store } = await opened();
    recent.remember("a", "here");
    await recent.recall("a");
    await store.remember("a", "elsewhere");
    expect(await recent.recall("a")).toEqual(["here", "elsewhere"]);
  });

  it("miss nothing from before of which only the last turn was remembered here", async () => {
    const { recent, store } = await opened();
    await store.remember("a", "earlier");
    recent.remember("a", "now");
    expect(await recent.recall("a")).toEqual(["earlier", "now"]);
  });

  it("are as good as new where the store does not answer in time, and known once it did", async () => {
    const { make, store } = await opened();
    await store.remember("a", "earlier");
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = make({ recall: (key) => held.then(() => store.recall(key)) });
    expect(await slow.recallSoon("a", 10)).toEqual([]);
    answer();
    await wait(50);
    expect(await slow.recallSoon("a", 0)).toEqual(["earlier"]);
  });

  it("are as good as new where the store fails, and that is told", async () => {
    const { make, failures } = await opened();
    const broken = make({ recall: () => Promise.reject(new Error("away")) });
    expect(await broken.recallSoon("a", 1_000)).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  it("are forgotten here, on their way and in the store, and others are not", async () => {
    const { recent, store } = await opened();
    await store.remember("u1/a", "stored");
    recent.remember("u1/b", "on its way");
    recent.remember("u2/a", "another's");
    const forgotten = recent.forgetAll("u1/");
    await forgotten;
    await store.flush();
    const left = await Promise.all(["u1/a", "u1/b", "u2/a"].map((key) => recent.recall(key)));
    expect(left).toEqual([[], [], ["another's"]]);
    expect(await store.recall("u1/b")).toEqual([]);
  });

  it("do not come back from a reading that was under way when they were forgotten", async () => {
    const { make, store } = await opened();
    await store.remember("u1/a", "stored");
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = make({
      recall: async (key) => {
        const turns = await store.recall(key);
        await held;
        return turns;
      },
    });
    const reading = slow.recallSoon("u1/a", 10);
    await wait(20);
    await slow.forgetAll("u1/");
    answer();
    await reading;
    await wait(20);
    expect(await slow.recallSoon("u1/a", 1_000)).toEqual([]);
  });

  it("keep the last turns, and none that is too old", async () => {
    const { recent } = await opened();
    for (const turn of ["1", "2", "3", "4"]) recent.remember("a", turn);
    expect(await recent.recall("a")).toEqual(["2", "3", "4"]);
  });

  it("refuse a key that cannot be kept", async () => {
    const { recent } = await opened();
    expect(() => recent.remember("a\0", "one")).toThrow(TypeError);
  });
});
