import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { readAsItIs, type StoreAsItIs } from "../../../src/storage/copying/as-it-is.ts";
import { type DatabaseSettings, openDatabase } from "../../../src/storage/database.ts";
import { sqlDeliveries } from "../../../src/storage/deliveries.ts";
import { SHARED_DATABASES } from "../../support/databases.ts";

async function deliver(settings: DatabaseSettings, id: string): Promise<void> {
  const database = await openDatabase(settings);
  await sqlDeliveries(database, Date.now).finish([id], "done");
  await database.close();
}

async function deliveriesIn({ kysely }: StoreAsItIs): Promise<readonly unknown[]> {
  const { rows } = await sql<{ id: string }>`select id from deliveries`.execute(kysely);
  return rows.map(({ id }) => id);
}

describe.each(SHARED_DATABASES)("$name is read as it is", ({ fresh }) => {
  it("at one moment, while others write", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    await deliver(settings, "before");
    const seen = await readAsItIs(settings, async (store) => {
      const first = await deliveriesIn(store);
      await deliver(settings, "meanwhile");
      return [first, await deliveriesIn(store)];
    });
    expect(seen).toEqual([["before"], ["before"]]);
    expect(await readAsItIs(settings, deliveriesIn)).toHaveLength(2);
  });

  it("and nothing can be written", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    await deliver(settings, "before");
    await readAsItIs(settings, ({ kysely }) => sql`delete from deliveries`.execute(kysely)).catch(
      () => undefined,
    );
    expect(await readAsItIs(settings, deliveriesIn)).toEqual(["before"]);
  });
});
