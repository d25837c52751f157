import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { type Letter, sqlOutbox } from "../../src/storage/outbox.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const LEASE_MS = 1_000;
const letter: Letter<string> = { person: "anna", platform: "slack", address: "there", notice: "hello" };

describe.each(DATABASES)("the outbox in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => ({
      one: sqlOutbox(database, z.string(), clock.now),
      other: sqlOutbox(database, z.string(), clock.now),
    }));
    onTestFinished(all.close);
    return { clock, ...all.store, database: all.database };
  }

  it("gives each letter to one process, once it is due, of the platform that is asked for", async () => {
    const { one, other, clock } = await opened();
    await one.put(letter, clock.now() + 10);
    expect(await one.take("slack", LEASE_MS)).toBeUndefined();
    clock.pass(10);
    expect(await one.take("teams", LEASE_MS)).toBeUndefined();
    const taken = await Promise.all([one.take("slack", LEASE_MS), other.take("slack", LEASE_MS)]);
    expect(taken.filter((each) => each !== undefined)).toMatchObject([{ ...letter, underWay: false }]);
  });

  it("tells of a letter whose sending was never ended, so that it is not sent twice", async () => {
    const { one, other, clock } = await opened();
    expect(await one.begin(await one.putTaken(letter, LEASE_MS))).toBe(true);
    expect(await other.take("slack", LEASE_MS)).toBeUndefined();
    clock.pass(LEASE_MS);
    expect(await other.take("slack", LEASE_MS)).toMatchObject({ underWay: true });
  });

  it("gives a letter whose sending never began to another, and then to nobody else", async () => {
    const { one, other, clock } = await opened();
    const id = await one.putTaken(letter, LEASE_MS);
    clock.pass(LEASE_MS);
    expect(await other.take("slack", LEASE_MS)).toMatchObject({ id, underWay: false });
    expect(await one.begin(id)).toBe(false);
    expect(await other.begin(id)).toBe(true);
  });

  it("drops what waits for a person at an address, of what is asked for, and nothing else", async () => {
    const { one, clock } = await opened();
    const others = [
      { ...letter, notice: "news" },
      { ...letter, address: "elsewhere" },
      { ...letter, person: "bob" },
    ];
    for (const each of [letter, ...others]) await one.put(each, clock.now());
    const { person, platform, address } = letter;
    await one.dropAt({ person, platform, address }, (notice) => notice === letter.notice);
    for (const each of others) expect(await one.take("slack", LEASE_MS)).toMatchObject(each);
    expect(await one.take("slack", LEASE_MS)).toBeUndefined();
  });

  it("gives a delayed letter again, with no try under way, and a dropped one never", async () => {
    const { one, clock } = await opened();
    const id = await one.putTaken(letter, LEASE_MS);
    await one.begin(id);
    await one.delay(id, clock.now() + 5);
    clock.pass(5);
    expect(await one.take("slack", LEASE_MS)).toMatchObject({ id, underWay: false });
    await one.drop(id);
    clock.pass(LEASE_MS);
    expect(await one.take("slack", LEASE_MS)).toBeUndefined();
  });

  it("is not emptied by who holds no letter any more", async () => {
    const { one, other, clock } = await opened();
    const id = await one.putTaken(letter, LEASE_MS);
    clock.pass(LEASE_MS);
    await other.take("slack", LEASE_MS);
    await one.drop(id);
    clock.pass(LEASE_MS);
    expect(await other.take("slack", LEASE_MS)).toMatchObject({ id });
  });

  it("forgets the letters of a person, and drops one that cannot be read", async () => {
    const { one, clock, database } = await opened();
    await one.put(letter, clock.now());
    await one.put({ ...letter, person: "bob" }, clock.now());
    await one.forget("anna");
    await database.kysely.updateTable("outbox").set({ notice: "{" }).execute();
    expect(await one.take("slack", LEASE_MS)).toBeUndefined();
    expect(await database.kysely.selectFrom("outbox").select("id").execute()).toEqual([]);
  });
});
