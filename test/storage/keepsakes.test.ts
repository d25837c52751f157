import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { memoryKeepsakes, sqlKeepsakes } from "../../src/storage/keepsakes.ts";
import { REFUSED_VALUES } from "../support/awkward.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { keepsakesContract } from "./contracts/keepsakes.ts";

const MAX_AGE_MS = 60_000;
const limits = { thing: z.object({ text: z.string() }), maxAgeMs: MAX_AGE_MS };

keepsakesContract("in this process", async () => ({ store: memoryKeepsakes(100), close: nothingToClose }));
for (const { name, fresh } of DATABASES)
  keepsakesContract(name, ({ now }) => openedIn(fresh, (database) => sqlKeepsakes(database, limits, now)));

it("drops the oldest when this process keeps too many", async () => {
  const store = memoryKeepsakes<string>(2);
  const ids = [
    await store.keep("one", "anna"),
    await store.keep("two", "anna"),
    await store.keep("three", "anna"),
  ];
  const left = await Promise.all(ids.map((id) => store.recall(id)));
  expect(left).toEqual([null, "two", "three"]);
});

describe.each(DATABASES)("keepsakes in $name", ({ fresh }) => {
  async function opened(clock = stoppedClock()) {
    const all = await openedIn(fresh, (database) => sqlKeepsakes(database, limits, clock.now));
    onTestFinished(all.close);
    return all;
  }

  it("gives back a thing until its time is over, and no longer", async () => {
    const clock = stoppedClock();
    const { store } = await opened(clock);
    const id = await store.keep({ text: "one" }, "anna");
    clock.pass(MAX_AGE_MS);
    expect(await store.recall(id)).toEqual({ text: "one" });
    clock.pass(1);
    expect(await store.recall(id)).toBeNull();
  });

  it("does not leave in the database what is too old", async () => {
    const clock = stoppedClock();
    const { store, database } = await opened(clock);
    await store.keep({ text: "old" }, "anna");
    clock.pass(MAX_AGE_MS + 1);
    await store.keep({ text: "new" }, "anna");
    const rows = () => database.kysely.selectFrom("keepsakes").select("thing").execute();
    await vi.waitFor(async () => expect(await rows()).toEqual([{ thing: '{"text":"new"}' }]));
  });

  it.each(["{", '{"words":"x"}', ""])("has nothing under a row that was broken (%j)", async (broken) => {
    const { store, database } = await opened();
    const id = await store.keep({ text: "one" }, "anna");
    await database.kysely.updateTable("keepsakes").set({ thing: broken }).execute();
    expect(await store.recall(id)).toBeNull();
  });

  it.each(REFUSED_VALUES)("refuses %s", async (_, value) => {
    const { database } = await opened();
    const store = sqlKeepsakes(database, { ...limits, thing: z.unknown() }, () => 0);
    await expect(store.keep(value, "anna")).rejects.toThrow(TypeError);
  });
});
