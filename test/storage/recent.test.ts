import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import {
  type Conversations,
  recentConversations,
  sqlConversations,
} from "../../src/storage/conversations.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { type People, recentPeople, sqlPeople } from "../../src/storage/people.ts";
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
      recentConversations({ ...store, ...over }, LIMITS.turns, (error) => failures.push(error));
    return { store, make, failures, recent: make() };
  }

  it("are known at once, and in the store a little later", async () => {
    const { recent, store } = await opened();
    recent.remember("a", "one", "anna");
    recent.remember("a", "two", "anna");
    expect(await recent.recall("a")).toEqual(["one", "two"]);
    await store.flush();
    expect(await store.recall("a")).toEqual(["one", "two"]);
  });

  it("are read from the store when this process does not know them", async () => {
    const { make, store } = await opened();
    await store.remember("a", "earlier", "anna");
    expect(await make().recall("a")).toEqual(["earlier"]);
    expect(await make().recallSoon("a", 1_000)).toEqual(["earlier"]);
  });

  it("show what another process heard of them", async () => {
    const { recent, store } = await opened();
    recent.remember("a", "here", "anna");
    await recent.recall("a");
    await store.remember("a", "elsewhere", "anna");
    expect(await recent.recall("a")).toEqual(["here", "elsewhere"]);
  });

  it("miss nothing from before of which only the last turn was remembered here", async () => {
    const { recent, store } = await opened();
    await store.remember("a", "earlier", "anna");
    recent.remember("a", "now", "anna");
    expect(await recent.recall("a")).toEqual(["earlier", "now"]);
  });

  it("are as good as new where the store does not answer in time, and known once it did", async () => {
    const { make, store } = await opened();
    await store.remember("a", "earlier", "anna");
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

  it("lose what one person caused here, on its way and in the store, and keep what others did", async () => {
    const { recent, store } = await opened();
    await store.remember("a", "stored", "anna");
    await store.remember("a", "another's", "bob");
    await recent.recall("a");
    recent.remember("a", "known", "anna");
    recent.remember("b", "on its way", "anna");
    recent.remember("b", "another's on its way", "bob");
    await recent.forget("anna");
    const left = () => Promise.all(["a", "b"].map((key) => recent.recallSoon(key, 1_000)));
    expect(await left()).toEqual([["another's"], ["another's on its way"]]);
    await store.flush();
    expect(await store.recall("b")).toEqual(["another's on its way"]);
  });

  it("do not come back from a reading that was under way when they were forgotten", async () => {
    const { make, store } = await opened();
    await store.remember("a", "stored", "anna");
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
    const reading = slow.recallSoon("a", 10);
    await wait(20);
    await slow.forget("anna");
    answer();
    await reading;
    await wait(20);
    expect(await slow.recallSoon("a", 1_000)).toEqual([]);
  });

  it("keep the last turns", async () => {
    const { recent } = await opened();
    for (const turn of ["1", "2", "3", "4"]) recent.remember("a", turn, "anna");
    expect(await recent.recall("a")).toEqual(["2", "3", "4"]);
  });

  it("refuse a key that cannot be kept", async () => {
    const { recent } = await opened();
    expect(() => recent.remember("a\0", "one", "anna")).toThrow(TypeError);
  });
});

describe.each(DATABASES)("what people prefer, before $name", ({ fresh }) => {
  async function opened() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const store = sqlPeople(database, 365, Date.now);
    const make = (over: Partial<People> = {}) => recentPeople({ ...store, ...over }, () => undefined);
    return { store, make, recent: make() };
  }

  it("is known at once, and in the store a little later", async () => {
    const { recent, store } = await opened();
    recent.remember("anna", { language: "en" });
    expect(await recent.recallSoon("anna", 0)).toEqual({ language: "en" });
    await store.flush();
    expect(await store.recall("anna")).toEqual({ language: "en" });
  });

  it("is asked of the store only where this process does not know it", async () => {
    const { make, store } = await opened();
    await store.rememberBehind("anna", { language: "en" }, "anna", () => true);
    const asked: string[] = [];
    const counting = make({
      recall: (person) => {
        asked.push(person);
        return store.recall(person);
      },
    });
    expect([await counting.recall("anna"), await counting.recall("anna")]).toEqual([
      { language: "en" },
      { language: "en" },
    ]);
    expect(asked).toEqual(["anna"]);
  });

  it("is nothing where the store does not say in time", async () => {
    const { make, store } = await opened();
    await store.rememberBehind("anna", { language: "en" }, "anna", () => true);
    const silent = make({ recall: () => new Promise(() => undefined) });
    expect(await silent.recallSoon("anna", 10)).toEqual({});
    expect(await make().recallSoon("anna", 1_000)).toEqual({ language: "en" });
  });

  it("is forgotten here, on its way and in the store", async () => {
    const { recent, store } = await opened();
    recent.remember("anna", { language: "en" });
    recent.remember("bob", { language: "nl" });
    await recent.forget("anna");
    const left = await Promise.all(["anna", "bob"].map((person) => recent.recallSoon(person, 1_000)));
    expect(left).toEqual([{}, { language: "nl" }]);
    expect(await store.recall("anna")).toEqual({});
  });
});
