import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { People, Preferences } from "../../../src/storage/people.ts";
import { REFUSED_KEYS } from "../../support/awkward.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";

export type OpenedPeople = { readonly store: People; readonly close: () => Promise<void> };

const DAY_MS = 86_400_000;

/** What every implementation of `People` does. */
export function peopleContract(name: string, open: (clock: Clock) => Promise<OpenedPeople>): void {
  describe(`people: ${name}`, () => {
    let clock: Clock;
    let opened: OpenedPeople;
    let store: People;

    beforeEach(async () => {
      clock = stoppedClock();
      opened = await open(clock);
      store = opened.store;
    });
    afterEach(() => opened.close());

    const choose = async (person: string, preferences: Preferences, isWanted = true) => {
      const written = store.rememberBehind(person, preferences, person, () => isWanted);
      await store.flush();
      await written;
    };
    const use = async (person: string) => {
      const preferences = await store.recall(person);
      await store.flush();
      return preferences;
    };

    it("knows nothing of somebody who chose nothing", async () => {
      expect(await store.recall("anna")).toEqual({});
    });

    it("recalls what somebody chose last, and chose themselves", async () => {
      await choose("anna", { language: "nl" });
      await choose("anna", { language: "en" });
      await choose("anna/b", { language: "nl" });
      expect(await store.recall("anna")).toEqual({ language: "en" });
      expect(await store.recall("ann")).toEqual({});
    });

    it("keeps it for 365 days after its last use, and no longer", async () => {
      await choose("anna", { language: "en" });
      clock.pass(300 * DAY_MS);
      expect(await use("anna")).toEqual({ language: "en" });
      clock.pass(365 * DAY_MS);
      expect(await use("anna")).toEqual({ language: "en" });
      clock.pass(366 * DAY_MS);
      expect(await use("anna")).toEqual({});
    });

    it("forgets a person, and nobody else", async () => {
      await choose("anna", { language: "en" });
      await choose("anna/b", { language: "en" });
      await store.forget("anna");
      expect([await store.recall("anna"), await store.recall("anna/b")]).toEqual([{}, { language: "en" }]);
    });

    it.each(["'; delete from people; --", "🙂", "%", "ë".repeat(500)])("keeps apart %j", async (person) => {
      await choose("anna", { language: "nl" });
      await choose(person, { language: "en" });
      expect([await store.recall(person), await store.recall("anna")]).toEqual([
        { language: "en" },
        { language: "nl" },
      ]);
    });

    it.each(REFUSED_KEYS)("refuses a person who is or holds %s", async (_, person) => {
      await expect(choose(person as string, { language: "en" })).rejects.toThrow(TypeError);
      await expect(store.recall(person as string)).rejects.toThrow(TypeError);
      await expect(store.forget(person as string)).rejects.toThrow(TypeError);
    });
  });
}
