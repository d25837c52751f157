import { createInterface } from "node:readline";
import { z } from "zod";
import { sqlConversations } from "../../src/storage/conversations.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";

/** What one of several processes on one store is told to do, as a line of JSON on standard input. */
export type StoreJob = {
  readonly settings: DatabaseSettings;
  /** It claims each, finishes those it gets, and remembers a turn of `name` for each. */
  readonly ids: readonly string[];
  readonly name: string;
  /** Whether it then ends without closing anything. */
  readonly dies?: true;
};

/** Does one job after the other, and prints for each what it was told of its ids. */
async function work({ settings, ids, name, dies }: StoreJob): Promise<void> {
  const database = await openDatabase(settings);
  const deliveries = sqlDeliveries(database, Date.now);
  const limits = { turn: z.string(), turns: 1_000, maxAgeMs: 60_000 };
  const conversations = sqlConversations(database, limits, Date.now);
  const claims: string[] = [];
  for (const id of ids) {
    const claim = await deliveries.claim([id], 60_000);
    claims.push(claim);
    if (claim === "new") await deliveries.finish([id], "done");
    await conversations.remember("shared", `${name} ${id}`, name);
  }
  // What is written behind the answers is late by some 20 ms.
  await database.behind.flush();
  if (dies === undefined) await database.close();
  await new Promise((written) => process.stdout.write(`${JSON.stringify(claims)}\n`, written));
  if (dies) process.kill(process.pid, "SIGKILL");
}

// Loads all that opening needs, so that the processes meet in the database and not in the module loader.
await (await openDatabase({ kind: "sqlite", file: ":memory:" })).close();
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) await work(JSON.parse(line));
