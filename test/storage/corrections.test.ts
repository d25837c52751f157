import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { sqlCorrections } from "../../src/storage/corrections.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

describe.each(DATABASES)("corrections in $name", ({ fresh }) => {
  async function opened() {
    const all = await openedIn(fresh, (database) => sqlCorrections(database, z.string(), Date.now));
    onTestFinished(all.close);
    return all;
  }

  it("are listed as they were approved, the last of a proposal in place of the one before", async () => {
    const { store } = await opened();
    await store.put(1, "first");
    await store.put(2, "second");
    await store.put(1, "first, otherwise");
    expect(await store.list()).toEqual(["second", "first, otherwise"]);
  });

  it("have another version whenever the list is another", async () => {
    const { store } = await opened();
    const versions = [await store.version()];
    for (const [proposal, text] of [
      [1, "first"],
      [1, "first, otherwise"],
      [2, "second"],
    ] as const) {
      await store.put(proposal, text);
      versions.push(await store.version());
    }
    expect(new Set(versions).size).toBe(4);
    expect(await store.version()).toBe(versions.at(-1));
  });

  it("are passed over where somebody broke them in the store", async () => {
    const { store, database } = await opened();
    await store.put(1, "first");
    await store.put(2, "second");
    await database.kysely
      .updateTable("corrections")
      .set({ correction: "{" })
      .where("proposal", "=", 1)
      .execute();
    expect(await store.list()).toEqual(["second"]);
  });
});
