import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Keepsakes } from "../../../src/storage/keepsakes.ts";
import { AWKWARD_TEXTS } from "../../support/awkward.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";

type Thing = { readonly text: string };
export type OpenedKeepsakes = { readonly store: Keepsakes<Thing>; readonly close: () => Promise<void> };

/** What every implementation of `Keepsakes` does. */
export function keepsakesContract(name: string, open: (clock: Clock) => Promise<OpenedKeepsakes>): void {
  describe(`keepsakes: ${name}`, () => {
    let opened: OpenedKeepsakes;
    let store: Keepsakes<Thing>;

    beforeEach(async () => {
      opened = await open(stoppedClock());
      store = opened.store;
    });
    afterEach(() => opened.close());

    it("gives back what it keeps, as often as it is asked", async () => {
      const id = await store.keep({ text: "one" }, "anna");
      expect([await store.recall(id), await store.recall(id)]).toEqual([{ text: "one" }, { text: "one" }]);
    });

    it("gives every thing an id of its own, short enough for a button", async () => {
      const ids = await Promise.all(Array.from({ length: 50 }, () => store.keep({ text: "same" }, "anna")));
      expect(new Set(ids).size).toBe(50);
      expect(ids.filter((id) => !/^[\w-]{16}$/u.test(id))).toEqual([]);
    });

    it.each(AWKWARD_TEXTS)("gives back %s as it was", async (_, text) => {
      const id = await store.keep({ text }, "anna");
      expect((await store.recall(id))?.text === text).toBe(true);
    });

    it("finds by its name what was kept last under it, and by no id", async () => {
      await store.keepNamed("message 1", { text: "one" }, "anna");
      await store.keepNamed("message 1", { text: "two" }, "anna");
      expect(await store.recallNamed("message 1")).toEqual({ text: "two" });
      expect([await store.recallNamed("message 2"), await store.recall("message 1")]).toEqual([null, null]);
    });

    it("drops what has a name by that, and nothing else", async () => {
      const id = await store.keep({ text: "by id" }, "anna");
      void store.keepNamed("message 1", { text: "one" }, "anna");
      await store.keepNamed("message 2", { text: "two" }, "anna");
      await store.dropNamed("message 1");
      expect([await store.recallNamed("message 1"), await store.recallNamed("message 2")]).toEqual([
        null,
        { text: "two" },
      ]);
      expect(await store.recall(id)).toEqual({ text: "by id" });
    });

    it("forgets all that a person caused, and keeps all of others", async () => {
      const mine = await store.keep({ text: "mine" }, "anna");
      const yours = await store.keep({ text: "yours" }, "anna/b");
      await store.keepNamed("mine", { text: "mine" }, "anna");
      await store.keepNamed("yours", { text: "yours" }, "bob");
      await store.forget("anna");
      expect([await store.recall(mine), await store.recallNamed("mine")]).toEqual([null, null]);
      expect([await store.recall(yours), await store.recallNamed("yours")]).toEqual([
        { text: "yours" },
        { text: "yours" },
      ]);
    });

    it("finds what is still on its way to the store, and keeps nothing of whoever is forgotten meanwhile", async () => {
      const writing = [
        store.keepNamed("mine", { text: "mine" }, "anna"),
        store.keepNamed("yours", { text: "yours" }, "bob"),
      ];
      await store.forget("anna");
      expect(await store.recallNamed("yours")).toEqual({ text: "yours" });
      await Promise.all(writing);
      expect(await store.recallNamed("mine")).toBeNull();
    });

    // An id comes back from outside: whatever it is, it is merely unknown.
    it.each(["", "unknown", "AAAAAAAAAAAAAAAA", "a\0b", "\ud83d", "' or 1=1 --", "x".repeat(1_000_000)])(
      "knows nothing under a forged id (%#)",
      async (id) => {
        await store.keep({ text: "one" }, "anna");
        expect(await store.recall(id)).toBeNull();
      },
    );
  });
}
