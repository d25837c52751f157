import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { sqlConversations } from "../../src/storage/conversations.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";
import { SHARED_DATABASES } from "../support/databases.ts";

/** A process that has loaded everything and waits for `go`, which resolves to what it was told of each id. */
async function waiting(settings: DatabaseSettings, ids: readonly string[], name: string, die = "") {
  const parameters = [JSON.stringify(settings), JSON.stringify(ids), name, die];
  const script = ["--import", "tsx", "test/support/store-process.ts", ...parameters];
  const child = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.once("close", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  await lines.next();
  const go = async (): Promise<readonly string[]> => {
    child.stdin.write("go\n");
    const { value } = await lines.next();
    await ended;
    return JSON.parse(value ?? "[]");
  };
  return { go };
}

describe.each(SHARED_DATABASES)("several processes on one $name", ({ fresh }) => {
  async function settingsOfNew(): Promise<DatabaseSettings> {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    return settings;
  }

  it("make its tables, share out deliveries and lose no turn, all starting at once", async () => {
    const settings = await settingsOfNew();
    const ids = Array.from({ length: 30 }, (_, index) => `delivery ${index}`);
    const names = ["a", "b", "c", "d"];
    const processes = await Promise.all(names.map((name) => waiting(settings, ids, name)));

    const told = await Promise.all(processes.map(({ go }) => go()));

    const winners = ids.map((_, index) => told.filter((claims) => claims[index] === "new").length);
    expect(winners).toEqual(ids.map(() => 1));
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const limits = { turn: z.string(), turns: 1_000, maxAgeMs: 60_000 };
    const turns = await sqlConversations(database, limits, Date.now).recall("shared");
    expect([...turns].sort()).toEqual(names.flatMap((name) => ids.map((id) => `${name} ${id}`)).sort());
  }, 30_000);

  it("find what one that was killed had finished", async () => {
    const settings = await settingsOfNew();
    const { go } = await waiting(settings, ["1", "2"], "a", "die");
    expect(await go()).toEqual(["new", "new"]);
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const deliveries = sqlDeliveries(database, Date.now);
    expect([await deliveries.claim("1", 1), await deliveries.claim("3", 1)]).toEqual(["done", "new"]);
  }, 30_000);
});
