import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { SHARED_DATABASES } from "../support/databases.ts";

const row = (key: string) => ({ conversation: key, turn: "{}", person: "p", at: 1 });

describe.each(SHARED_DATABASES)("what is written behind in $name", ({ fresh }) => {
  async function opened() {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const lost: number[] = [];
    const database = await openDatabase(settings, (_, writes) => lost.push(writes));
    onTestFinished(database.close);
    const { kysely, behind } = database;
    const write = (key: string) =>
      behind.later((inside) => inside.insertInto("turns").values(row(key)).execute());
    const keys = async () =>
      (await kysely.selectFrom("turns").select("conversation").orderBy("id").execute()).map(
        ({ conversation }) => conversation,
      );
    return { settings, database, behind, kysely, write, keys, lost };
  }

  it("stands there soon without anybody waiting, in the order in which it was given", async () => {
    const { write, keys } = await opened();
    const last = [write("a"), write("b"), write("c")].at(-1);
    await last;
    expect(await keys()).toEqual(["a", "b", "c"]);
  });

  it("stands there when the store is closed and opened again", async () => {
    const { database, settings, write } = await opened();
    void write("a");
    await database.close();
    const again = await openDatabase(settings);
    onTestFinished(again.close);
    expect(await again.kysely.selectFrom("turns").selectAll().execute()).toHaveLength(1);
  });

  it("is all written or not at all, and again until it is", async () => {
    const { behind, kysely, write, keys, lost } = await opened();
    let fails = true;
    void write("a");
    const second = behind.later(async (inside) => {
      await inside.insertInto("turns").values(row("b")).execute();
      if (fails) throw new Error("not yet");
    });
    await behind.flush();
    expect(await keys()).toEqual([]);
    fails = false;
    await second;
    expect(await keys()).toEqual(["a", "b"]);
    expect(lost).toEqual([]);
    await sql`select 1`.execute(kysely);
  });
});

describe.each(SHARED_DATABASES)("a store in $name that is away for a moment", ({ fresh }) => {
  it.each([
    ["more is given to it", false],
    ["it is asked to write at once", true],
  ])("gets all that waits, also when meanwhile %s again and again", async (_name, isAsked) => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const lost: number[] = [];
    const { behind, close } = await openDatabase(settings, (_, writes) => lost.push(writes));
    onTestFinished(close);
    let isAway = true;
    const first = behind.later(async () => {
      if (isAway) throw new Error("away");
    });
    for (let time = 0; time < 40; time += 1) {
      void behind.later((inside) => inside.insertInto("turns").values(row("a")).execute());
      if (isAsked) await behind.flush();
      await wait(15);
    }
    isAway = false;
    await first;
    expect(lost).toEqual([]);
  });
});

describe("a SQLite file that another process holds", () => {
  async function held(): Promise<{ settings: DatabaseSettings; let_go: () => Promise<void> }> {
    const sqlite = SHARED_DATABASES.find(({ name }) => name.startsWith("SQLite"));
    if (sqlite === undefined) throw new Error("no SQLite among the databases");
    const { settings, drop } = await sqlite.fresh();
    onTestFinished(drop);
    const other = await openDatabase(settings);
    onTestFinished(other.close);
    await sql`begin exclusive`.execute(other.kysely);
    return { settings, let_go: async () => void (await sql`rollback`.execute(other.kysely)) };
  }

  it("is waited for while this process goes on", async () => {
    const { settings, let_go } = await held();
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    onTestFinished(() => clearInterval(ticking));
    const opening = openDatabase(settings);
    await wait(300);
    await let_go();
    const database = await opening;
    onTestFinished(database.close);
    expect(ticks).toBeGreaterThan(10);
  });
});
