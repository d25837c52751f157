import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { memoryConversations, sqlConversations } from "../../src/storage/conversations.ts";
import type { Database } from "../../src/storage/database.ts";
import { REFUSED_VALUES } from "../support/awkward.ts";
import { type Clock, stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { conversationsContract, MAX_AGE_MS, TURNS } from "./contracts/conversations.ts";

const Said = z.object({ text: z.string() });
const limits = { turn: Said, turns: TURNS, maxAgeMs: MAX_AGE_MS };
const inDatabase = (clock: Clock) => (database: Database) => sqlConversations(database, limits, clock.now);

conversationsContract("in this process", async ({ now }) => ({
  store: memoryConversations({ turns: TURNS, conversations: 100, maxAgeMs: MAX_AGE_MS }, now),
  close: nothingToClose,
}));
for (const { name, fresh } of DATABASES)
  conversationsContract(name, (clock) => openedIn(fresh, inDatabase(clock)));

it("drops the least recently used conversation of this process", async () => {
  const store = memoryConversations<string>({ turns: 3, conversations: 2, maxAgeMs: 1 }, () => 0);
  for (const key of ["a", "b", "a", "c"]) await store.remember(key, key, "anna");
  const left = await Promise.all(["a", "b", "c"].map((key) => store.recall(key)));
  expect(left).toEqual([["a", "a"], [], ["c"]]);
});

describe.each(DATABASES)("conversations in $name", ({ fresh }) => {
  async function opened(clock = stoppedClock()) {
    const all = await openedIn(fresh, inDatabase(clock));
    onTestFinished(all.close);
    return all;
  }

  it.each([
    ["no JSON", "{"],
    ["another JSON", '{"words":"x"}'],
    ["nothing", ""],
    ["JSON null", "null"],
  ])("passes over a row that holds %s", async (_, broken) => {
    const { store, database } = await opened();
    await store.remember("a", { text: "one" }, "anna");
    const row = { conversation: "a", turn: broken, person: "anna", at: 4e12 };
    await database.kysely.insertInto("turns").values(row).execute();
    await store.remember("a", { text: "two" }, "anna");
    expect(await store.recall("a")).toEqual([{ text: "one" }, { text: "two" }]);
  });

  it("does not leave in the database what it no longer recalls", async () => {
    const clock = stoppedClock();
    const { store, database } = await opened(clock);
    for (const text of Array.from({ length: 40 }, String)) await store.remember("a", { text }, "anna");
    const rows = () => database.kysely.selectFrom("turns").select("turn").orderBy("id").execute();
    expect((await rows()).length).toBeLessThan(2 * TURNS);
    clock.pass(MAX_AGE_MS + 1);
    await store.remember("b", { text: "new" }, "anna");
    await vi.waitFor(async () => expect(await rows()).toEqual([{ turn: '{"text":"new"}' }]));
  });

  it.each(REFUSED_VALUES)("refuses %s in a turn", async (_, value) => {
    const { database } = await opened();
    const store = sqlConversations(database, { ...limits, turn: z.unknown() }, () => 0);
    await expect(store.remember("a", value, "anna")).rejects.toThrow(TypeError);
    expect(await store.recall("a")).toEqual([]);
  });

  it("loses nothing when two processes remember at the same time", async () => {
    const clock = stoppedClock();
    const { database } = await opened(clock);
    const store = () => sqlConversations(database, { ...limits, turns: 50 }, clock.now);
    const stores = [store(), store()];
    const said = Array.from({ length: 40 }, (_, index) => ({ text: `${index}`.padStart(2, "0") }));
    await Promise.all(said.map((turn, index) => stores[index % 2]?.remember("a", turn, "anna")));
    const texts = (await stores[0]?.recall("a"))?.map(({ text }) => text);
    expect(texts?.sort()).toEqual(said.map(({ text }) => text));
  });
});
