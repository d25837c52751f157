import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { sqlWordingWork } from "../../src/storage/wording-work.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";

const DAY_MS = 86_400_000;
const LEASE_MS = 1_000;

const taken = (calls = 0, givenUp = 0) => ({ isTaken: true, calls, givenUp, restUntil: 0 });

describe.each(DATABASES)("the work on wordings in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const { settings, drop } = await fresh();
    const database: Database = await openDatabase(settings);
    onTestFinished(async () => {
      await database.close();
      await drop();
    });
    /** As each process has one. */
    const start = () => sqlWordingWork(database, clock.now);
    return { clock, database, start };
  }

  it("gives a shape to one of all who take it at once, and tells the others how long", async () => {
    const { start, clock } = await opened();
    const all = await Promise.all([start(), start(), start()].map(({ take }) => take("a", LEASE_MS, false)));
    expect(all.filter(({ isTaken }) => isTaken)).toEqual([taken()]);
    const until = clock.now() + LEASE_MS;
    expect(all.filter(({ isTaken }) => !isTaken)).toEqual([
      { isTaken: false, until },
      { isTaken: false, until },
    ]);
    expect(await start().take("b", LEASE_MS, false)).toEqual(taken());
  });

  it("knows what came of it, also for a process that starts later", async () => {
    const { start, clock } = await opened();
    const one = start();
    await one.take("a", LEASE_MS, false);
    await one.put("a", { calls: 1, givenUp: 2, restUntil: clock.now() + 10 });
    const later = start();
    expect(await later.take("a", LEASE_MS, false)).toEqual({ isTaken: false, until: clock.now() + 10 });
    clock.pass(10);
    expect(await later.take("a", LEASE_MS, false)).toEqual(taken(1, 2));
  });

  it("gives a shape that rests to who insists, but not one that another process has", async () => {
    const { start, clock } = await opened();
    const [one, other] = [start(), start()];
    await one.put("a", { calls: 2, givenUp: 1, restUntil: clock.now() + DAY_MS });
    expect(await one.take("a", LEASE_MS, true)).toEqual(taken(2, 1));
    expect(await other.take("a", LEASE_MS, true)).toMatchObject({ isTaken: false });
  });

  it("lets a shape rest a day whose process was killed", async () => {
    const { start, clock } = await opened();
    await start().take("a", LEASE_MS, false);
    clock.pass(LEASE_MS);
    const later = start();
    expect(await later.take("a", LEASE_MS, false)).toEqual({
      isTaken: false,
      until: clock.now() - LEASE_MS + DAY_MS,
    });
    clock.pass(DAY_MS - LEASE_MS);
    expect(await later.take("a", LEASE_MS, false)).toEqual(taken());
  });

  it("counts the calls of one day, and how often it was given up over all", async () => {
    const { start, clock } = await opened();
    const { put, take } = start();
    await put("a", { calls: 1, givenUp: 3, restUntil: 0 });
    clock.pass(DAY_MS);
    expect(await take("a", LEASE_MS, false)).toEqual(taken(0, 3));
  });

  it("keeps what a process says that was too slow from one that has taken it since", async () => {
    const { start, clock } = await opened();
    const [slow, quick] = [start(), start()];
    await slow.take("a", LEASE_MS, true);
    clock.pass(LEASE_MS);
    expect(await quick.take("a", LEASE_MS, true)).toEqual(taken());
    await slow.put("a", { calls: 0, givenUp: 0, restUntil: 0 });
    expect(await start().take("a", LEASE_MS, true)).toMatchObject({ isTaken: false });
  });

  it("reads what was put, by any process, and nothing of what was never tried", async () => {
    const { start } = await opened();
    expect(await start().read("server")).toBeUndefined();
    const tried = { calls: 4, givenUp: 0, restUntil: 5 };
    await start().put("server", { ...tried, calls: 3 });
    await start().put("server", tried);
    expect(await start().read("server")).toEqual(tried);
  });

  it("adds up tokens by day, whoever spends at once, and takes back what was not spent", async () => {
    const { start, clock } = await opened();
    const today = Math.floor(clock.now() / DAY_MS);
    const sums = await Promise.all([start(), start()].map(({ spend }) => spend(today, 600)));
    expect(Math.max(...sums)).toBe(1_200);
    expect(await start().spend(today, -600)).toBe(600);
    expect(await start().spend(today + 1, 1)).toBe(1);
  });

  it("forgets what was not tried for two weeks", async () => {
    const { start, clock, database } = await opened();
    const { put, take } = start();
    await put("old", { calls: 2, givenUp: 9, restUntil: 0 });
    clock.pass(10 * DAY_MS);
    await put("newer", { calls: 2, givenUp: 1, restUntil: 0 });
    clock.pass(5 * DAY_MS);
    await take("another", LEASE_MS, false);
    const ids = async () =>
      (await database.kysely.selectFrom("wording_work").select("id").execute()).map(({ id }) => id).sort();
    await expect.poll(ids).toEqual(["another", "newer"]);
  });
});
