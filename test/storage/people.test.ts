import { describe, expect, it, onTestFinished, vi } from "vitest";
import { memoryPeople, sqlPeople } from "../../src/storage/people.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { peopleContract } from "./contracts/people.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 365;

peopleContract("in this process", async ({ now }) => ({
  store: memoryPeople(100, KEEP_DAYS, now),
  close: nothingToClose,
}));
for (const { name, fresh } of DATABASES)
  peopleContract(name, ({ now }) => openedIn(fresh, (database) => sqlPeople(database, KEEP_DAYS, now)));

it("drops who was here the longest ago when this process keeps too many", async () => {
  const store = memoryPeople(2, KEEP_DAYS, () => 0);
  for (const person of ["anna", "bob"])
    await store.rememberBehind(person, { language: "en" }, person, () => true);
  await store.recall("anna");
  await store.rememberBehind("carl", { language: "en" }, "carl", () => true);
  expect(await store.recall("bob")).toEqual({});
  expect(await store.recall("anna")).toEqual({ language: "en" });
});

describe.each(DATABASES)("people in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlPeople(database, KEEP_DAYS, clock.now));
    onTestFinished(all.close);
    const rows = () => all.database.kysely.selectFrom("people").selectAll().execute();
    return { clock, rows, ...all };
  }

  it("stand there by a hash, one of their workspace, a language and a day, and by nothing else", async () => {
    const { store, rows } = await opened();
    await store.rememberBehind("slack/T0/U0ANNA/", { language: "en" }, "", () => true);
    expect(await rows()).toEqual([
      {
        person: expect.stringMatching(/^[\w-]{43}$/u),
        preferences: '{"language":"en"}',
        workspace: expect.stringMatching(/^[\w-]{43}$/u),
        day: "2026-01-05",
      },
    ]);
  });

  it("who were there before their workspace was known get it at their next use, and lose nothing", async () => {
    const { store, database, rows } = await opened();
    await store.rememberBehind("slack/T0/U0ANNA/", { language: "en" }, "", () => true);
    const [known] = await rows();
    await database.kysely.updateTable("people").set({ workspace: null }).execute();
    expect(await store.recall("slack/T0/U0ANNA/")).toEqual({ language: "en" });
    await store.flush();
    expect(await rows()).toEqual([known]);
  });

  it("are not written when they are not wanted any more", async () => {
    const { store, rows } = await opened();
    await store.rememberBehind("anna", { language: "en" }, "anna", () => false);
    expect(await rows()).toEqual([]);
  });

  it("are not left there when they were away for too long", async () => {
    const { store, clock, rows } = await opened();
    await store.rememberBehind("anna", { language: "en" }, "anna", () => true);
    clock.pass(366 * DAY_MS);
    await store.rememberBehind("bob", { language: "en" }, "bob", () => true);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it.each(["{", '{"language":"fr"}', "null"])(
    "prefer nothing when their row was broken: %s",
    async (broken) => {
      const { store, database } = await opened();
      await store.rememberBehind("anna", { language: "en" }, "anna", () => true);
      await database.kysely.updateTable("people").set({ preferences: broken }).execute();
      expect(await store.recall("anna")).toEqual({});
    },
  );
});
