import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { sqlConversations } from "../../src/storage/conversations.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { type StoreProcess, startStoreProcess } from "../support/start-process.ts";
import type { StoreJob } from "../support/store-process.ts";

const NAMES = ["a", "b", "c", "d"];
let processes: readonly StoreProcess<StoreJob>[];
beforeAll(async () => {
  processes = await Promise.all(NAMES.map(startStoreProcess));
});
afterAll(() => {
  for (const each of processes) each.kill();
});

describe.each(SHARED_DATABASES)("several processes on one $name", ({ fresh }) => {
  async function settingsOfNew(): Promise<DatabaseSettings> {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    return settings;
  }

  it("make its tables, share out deliveries and lose no turn, all starting at once", async () => {
    const settings = await settingsOfNew();
    const ids = Array.from({ length: 30 }, (_, index) => `delivery ${index}`);

    const told = await Promise.all(
      NAMES.map((name, index) => processes[index]?.does({ settings, ids, name })),
    );

    const winners = ids.map((_, index) => told.filter((claims) => claims?.[index] === "new").length);
    expect(winners).toEqual(ids.map(() => 1));
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const limits = { turn: z.string(), turns: 1_000, maxAgeMs: 60_000 };
    const turns = await sqlConversations(database, limits, Date.now).recall("shared");
    expect([...turns].sort()).toEqual(NAMES.flatMap((name) => ids.map((id) => `${name} ${id}`)).sort());
  });

  it("find what one that was killed had finished", async () => {
    const settings = await settingsOfNew();
    const victim = await startStoreProcess();
    onTestFinished(victim.kill);
    expect(await victim.does({ settings, ids: ["1", "2"], name: "a", dies: true })).toEqual(["new", "new"]);
    await victim.ended;
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const deliveries = sqlDeliveries(database, Date.now);
    expect([await deliveries.claim(["1"], 1), await deliveries.claim(["3"], 1)]).toEqual(["done", "new"]);
  });
});
