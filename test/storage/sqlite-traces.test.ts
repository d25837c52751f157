import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import Libsql from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { wipeTraces } from "../../src/storage/sqlite-traces.ts";
import type { Tables } from "../../src/storage/tables.ts";
import { filesHolding } from "../support/bytes.ts";
import { freshSqlite } from "../support/databases.ts";
import { moveAbout } from "../support/moved-rows.ts";
import { rowsIn } from "../support/rows.ts";

const MARKER = "zonnebloem";
/** More than one page of a map of pages tells of. */
const MANY_PAGES = 2_000;
const BEGUN_MS = 100;
const PAUSE_MS = 400;

const onward = () => false;

async function opened() {
  const { settings, file, drop } = await freshSqlite();
  const database = await openDatabase(settings);
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  const holding = () => filesHolding([MARKER], dirname(file)).length;
  return { settings, file, database, kysely: database.kysely, holding };
}

/** Until SQLite has left something of rows that are deleted. */
async function moveUntilSomethingIsLeft(kysely: Kysely<Tables>, seed: number, holding: () => number) {
  for (let round = 0; holding() === 0; round++) {
    await moveAbout(kysely, MARKER, 1_000 * seed + round);
    await kysely.deleteFrom("deliveries").where("id", "like", `%${MARKER}`).execute();
    await sql`pragma wal_checkpoint(truncate)`.execute(kysely);
  }
}

const isWhole = async ({ kysely }: Pick<Database, "kysely">) =>
  (await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely)).rows;

describe("the traces of deleted rows in a SQLite file", () => {
  it.each([1, 2, 3, 4, 5])(
    "are overwritten also where SQLite left them, and no row is touched (%i)",
    async (seed) => {
      const { database, kysely, settings, holding } = await opened();
      await moveUntilSomethingIsLeft(kysely, seed, holding);
      const before = await rowsIn(settings);

      await wipeTraces(kysely)(onward);

      expect(holding()).toBe(0);
      expect(await rowsIn(settings)).toEqual(before);
      expect(await isWhole(database)).toEqual([{ integrity_check: "ok" }]);
      await moveAbout(kysely, MARKER, seed + 100);
      expect(await isWhole(database)).toEqual([{ integrity_check: "ok" }]);
    },
  );

  it("are overwritten when another process has written, and nothing of that is undone", async () => {
    const { database, kysely, settings } = await opened();
    await moveAbout(kysely, MARKER, 6);
    const other = await openDatabase(settings);
    onTestFinished(other.close);
    let wiping: Promise<void> | undefined;
    await other.kysely.transaction().execute(async (inside) => {
      await inside.updateTable("deliveries").set({ answer: "theirs" }).execute();
      wiping = wipeTraces(kysely)(onward);
      await wait(BEGUN_MS);
    });
    await wiping;
    const answers = await kysely.selectFrom("deliveries").select("answer").distinct().execute();
    expect(answers).toEqual([{ answer: "theirs" }]);
    expect(await isWhole(database)).toEqual([{ integrity_check: "ok" }]);
  });

  it("go as soon as a process that reads them lets go", async () => {
    const { kysely, file, holding } = await opened();
    await kysely.insertInto("keepsakes").values({ id: "a", thing: MARKER, person: "p", at: 1 }).execute();
    const reader = new Libsql(file, { timeout: 0 });
    onTestFinished(() => void reader.close());
    reader.exec("begin");
    reader.prepare("select count(*) from keepsakes").all();
    await kysely.deleteFrom("keepsakes").execute();
    const wiping = wipeTraces(kysely)(onward);
    await wait(PAUSE_MS);
    expect(holding()).toBeGreaterThan(0);
    reader.exec("rollback");
    await wiping;
    expect(holding()).toBe(0);
  });

  it("stay where it is stopped, and nothing is harmed", async () => {
    const { database, kysely } = await opened();
    await moveAbout(kysely, MARKER, 7);
    let looks = 0;
    await wipeTraces(kysely)(() => ++looks > 2);
    expect(await isWhole(database)).toEqual([{ integrity_check: "ok" }]);
  });

  it("are left alone in a file whose pages somebody laid out in another way", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    mkdirSync(dirname(file));
    const raw = new Libsql(file);
    raw.exec("pragma auto_vacuum = full");
    raw.exec("create table first (id integer)");
    raw.close();
    const database = await openDatabase(settings);
    onTestFinished(database.close);
    const { kysely } = database;
    for (let id = 0; id < MANY_PAGES; id++)
      await kysely
        .insertInto("keepsakes")
        .values({ id: String(id), thing: "x".repeat(3_000), person: "anna", at: id })
        .execute();
    await wipeTraces(kysely)(onward);
    expect((await sql`pragma auto_vacuum`.execute(kysely)).rows).toEqual([{ auto_vacuum: 1 }]);
    expect(await isWhole(database)).toEqual([{ integrity_check: "ok" }]);
  });
});
