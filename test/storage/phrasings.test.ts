import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { memoryPhrasings, sqlPhrasings } from "../../src/storage/phrasings.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { phrasingsContract, row, VERSIONS } from "./contracts/phrasings.ts";

const Wording = z.object({ text: z.string() });

const { now } = stoppedClock();

phrasingsContract("in this process", async () => ({
  store: memoryPhrasings(),
  close: nothingToClose,
}));
for (const { name, fresh } of DATABASES)
  phrasingsContract(name, () => openedIn(fresh, (database) => sqlPhrasings(database, Wording, now)));

describe.each(DATABASES)("phrasings in $name", ({ fresh }) => {
  async function opened() {
    const all = await openedIn(fresh, (database) => sqlPhrasings(database, Wording, now));
    onTestFinished(all.close);
    return all;
  }

  it.each([{ wording: "{" }, { wording: '{"words":"x"}' }, { language: "de" }, { origin: "rumour" }])(
    "has no row that was broken: %j",
    async (broken) => {
      const { store, database } = await opened();
      await store.put(row("a"));
      await store.put(row("b"));
      await database.kysely.updateTable("phrasings").set(broken).where("key", "=", "a").execute();
      expect((await store.list(VERSIONS)).map(({ key }) => key)).toEqual(["b"]);
    },
  );

  it("leaves a row of other versions alone, however it looks", async () => {
    const { store, database } = await opened();
    await store.put({ ...row("a"), versions: "newer" });
    await database.kysely.updateTable("phrasings").set({ wording: '{"words":"x"}' }).execute();
    await store.list(VERSIONS);
    expect(await database.kysely.selectFrom("phrasings").select("key").execute()).toEqual([{ key: "a" }]);
  });

  it("mends a broken row by putting another", async () => {
    const { store, database } = await opened();
    await store.put(row("a"));
    await database.kysely.updateTable("phrasings").set({ wording: "{" }).execute();
    await store.put(row("a", "mended"));
    expect((await store.list(VERSIONS)).map(({ wording }) => wording.text)).toEqual(["mended"]);
  });

  it("shows a row that was edited with the hash of what it was", async () => {
    const { store, database } = await opened();
    await store.put(row("a"));
    await database.kysely.updateTable("phrasings").set({ wording: '{"text":"poison"}' }).execute();
    expect(await store.list(VERSIONS)).toMatchObject([{ wording: { text: "poison" }, hash: row("a").hash }]);
  });
});
