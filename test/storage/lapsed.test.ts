import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { dropLapsed } from "../../src/storage/lapsed.ts";
import { DATABASES } from "../support/databases.ts";

const MANY = 600;
const MOST_AT_ONCE = 250;
const AGED = { table: "keepsakes", age: "at", key: "id" } as const;
const FOUND_MS = 200;

const idOf = (at: number) => String(at).padStart(6, "0");
const rowOf = (at: number) => ({ id: idOf(at), thing: "{}", person: "anna", at });

describe.each(DATABASES)("what has lapsed in $name", ({ fresh }) => {
  async function opened(many: number) {
    const { settings, drop } = await fresh();
    const database = await openDatabase(settings);
    onTestFinished(async () => {
      await database.close();
      await drop();
    });
    // Backwards, so that what was written first is not what is oldest.
    const rows = Array.from({ length: many }, (_, at) => rowOf(many - at));
    for (let from = 0; from < many; from += 500)
      await database.kysely
        .insertInto("keepsakes")
        .values(rows.slice(from, from + 500))
        .execute();
    return { database, kysely: database.kysely };
  }
  const idsIn = async ({ kysely }: Pick<Database, "kysely">) =>
    (await kysely.selectFrom("keepsakes").select("id").orderBy("id").execute()).map(({ id }) => id);

  it("is dropped oldest first, at most so much at once, and it is said how much", async () => {
    const { kysely, database } = await opened(5);
    expect(await dropLapsed(kysely, AGED, 5, 3)).toBe(3);
    expect(await idsIn(database)).toEqual([idOf(4), idOf(5)]);
    expect(await dropLapsed(kysely, AGED, 5, 3)).toBe(1);
    expect(await idsIn(database)).toEqual([idOf(5)]);
  });

  it("stays when somebody renews it while it is being dropped", async () => {
    const { kysely, database } = await opened(2);
    let dropped: Promise<number> | undefined;
    await kysely.transaction().execute(async (inside) => {
      await inside.updateTable("keepsakes").set({ at: 100 }).where("id", "=", idOf(1)).execute();
      dropped = dropLapsed(kysely, AGED, 50, 10);
      await wait(FOUND_MS);
    });
    expect(await dropped).toBe(1);
    expect(await idsIn(database)).toEqual([idOf(1)]);
  });

  it("goes batch by batch, and those who ask are answered between two", async () => {
    const { database } = await opened(MANY);
    const left: number[] = [];
    const ride = database.pruning(
      () => 0,
      async (most) => {
        const dropped = await dropLapsed(database.kysely, AGED, MANY + 1, most);
        left.push((await idsIn(database)).length);
        return dropped;
      },
    );
    ride();
    await vi.waitFor(() => expect(left.at(-1)).toBe(0));
    expect(left).toEqual([MANY - MOST_AT_ONCE, MANY - 2 * MOST_AT_ONCE, 0]);
  });
});
