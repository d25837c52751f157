import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { memoryDeliveries, sqlDeliveries } from "../../src/storage/deliveries.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES, SHARED_DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { deliveriesContract } from "./contracts/deliveries.ts";

deliveriesContract("in this process", async ({ now }) => ({
  store: memoryDeliveries(now),
  close: nothingToClose,
}));
for (const { name, fresh } of DATABASES)
  deliveriesContract(name, ({ now }) => openedIn(fresh, (database) => sqlDeliveries(database, now)));

describe.each(SHARED_DATABASES)("deliveries of several processes in $name", ({ fresh }) => {
  async function ledgers(clock = stoppedClock()) {
    const { settings, drop } = await fresh();
    const databases = [await openDatabase(settings), await openDatabase(settings)] as const;
    onTestFinished(async () => {
      await Promise.all(databases.map((database) => database.close()));
      await drop();
    });
    const [one, other] = databases;
    return { one: sqlDeliveries(one, clock.now), other: sqlDeliveries(other, clock.now), database: one };
  }

  it("gives each delivery to exactly one of them", async () => {
    const { one, other } = await ledgers();
    const ids = Array.from({ length: 25 }, (_, index) => `delivery ${index}`);
    const claims = await Promise.all(
      ids.map((id) => Promise.all([one, other, one, other].map((ledger) => ledger.claim([id], 1_000)))),
    );
    expect(claims.map((each) => each.filter((claim) => claim === "new").length)).toEqual(ids.map(() => 1));
  });

  it("gives a lapsed one to exactly one of them", async () => {
    const clock = stoppedClock();
    const { one, other } = await ledgers(clock);
    await one.claim(["1"], 1_000);
    clock.pass(1_000);
    const claims = await Promise.all([one, other, one, other].map((ledger) => ledger.claim(["1"], 1_000)));
    expect(claims.sort()).toEqual(["busy", "busy", "busy", "new"]);
  });

  it("lets one finish what the other claims again, whatever the order of the ids", async () => {
    const { one, other } = await ledgers();
    // So many that the two are sure to meet half-way.
    const ids = Array.from({ length: 1_000 }, (_, index) => String(2_000 - index));
    await one.claim(ids, 1_000);
    const work = [one.finish(ids, "done"), other.claim(ids, 1_000), one.finish(ids, "done")];
    const ends = await Promise.allSettled(work);
    expect(ends.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  it("shows each what the other finished, a moment later", async () => {
    const { one, other } = await ledgers();
    await one.claim(["1"], 1_000);
    await one.finish(["1"], "done");
    await expect.poll(() => other.claim(["1"], 1_000)).toBe("done");
  });

  it("keeps a colleague's claim when the first who held it gives up late", async () => {
    const clock = stoppedClock();
    const { one, other } = await ledgers(clock);
    await one.claim(["1"], 1_000);
    clock.pass(1_000);
    await other.claim(["1"], 1_000);
    await one.release(["1"]);
    expect(await one.claim(["1"], 1_000)).toBe("busy");
  });

  it("does not leave lapsed deliveries in the database", async () => {
    const clock = stoppedClock();
    const { one, database } = await ledgers(clock);
    for (const id of ["1", "2", "3"]) await one.claim([id], 1_000);
    clock.pass(60_000);
    await one.claim(["4"], 1_000);
    const rows = () => database.kysely.selectFrom("deliveries").select("id").execute();
    await vi.waitFor(async () => expect(await rows()).toEqual([{ id: "4" }]));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses a lease of %s", async (leaseMs) => {
    const { one } = await ledgers();
    await expect(one.claim(["1"], leaseMs)).rejects.toThrow(TypeError);
    expect(await one.claim(["1"], 1_000)).toBe("new");
  });
});
