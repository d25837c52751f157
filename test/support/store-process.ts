import { once } from "node:events";
import { z } from "zod";
import { sqlConversations } from "../../src/storage/conversations.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";

/**
 * One of several processes on one store: waits for a line on standard input, then opens it, claims every id it is
 * given, remembers a turn for each, and prints what it was told. With `die`, it then ends without closing anything.
 */
const [settingsText = "", idsText = "", name = "", die = ""] = process.argv.slice(2);
const settings: DatabaseSettings = JSON.parse(settingsText);
const ids: readonly string[] = JSON.parse(idsText);

// Loads all that opening needs, so that the processes meet in the database and not in the module loader.
await (await openDatabase({ kind: "sqlite", file: ":memory:" })).close();
process.stdout.write("ready\n");
await once(process.stdin, "data");
const database = await openDatabase(settings);
const deliveries = sqlDeliveries(database, Date.now);
const limits = { turn: z.string(), turns: 1_000, maxAgeMs: 60_000 };
const conversations = sqlConversations(database, limits, Date.now);
const claims: string[] = [];
for (const id of ids) {
  const claim = await deliveries.claim(id, 60_000);
  claims.push(claim);
  if (claim === "new") await deliveries.finish(id);
  await conversations.remember("shared", `${name} ${id}`);
}
await new Promise((written) => process.stdout.write(`${JSON.stringify(claims)}\n`, written));
if (die === "die") process.kill(process.pid, "SIGKILL");
await database.close();
process.stdin.destroy();
