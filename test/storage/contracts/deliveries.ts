import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Deliveries } from "../../../src/adapters/adapter.ts";
import { REFUSED_KEYS } from "../../support/awkward.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";

export type OpenedDeliveries = { readonly store: Deliveries; readonly close: () => Promise<void> };

const LEASE_MS = 1_000;
const DAY_MS = 86_400_000;

/** What every implementation of `Deliveries` does. */
export function deliveriesContract(name: string, open: (clock: Clock) => Promise<OpenedDeliveries>): void {
  describe(`deliveries: ${name}`, () => {
    let clock: Clock;
    let opened: OpenedDeliveries;
    let store: Deliveries;

    beforeEach(async () => {
      clock = stoppedClock();
      opened = await open(clock);
      store = opened.store;
    });
    afterEach(() => opened.close());

    it("gives a delivery to the first who claims it", async () => {
      expect([await store.claim(["1"], LEASE_MS), await store.claim(["1"], LEASE_MS)]).toEqual([
        "new",
        "busy",
      ]);
    });

    it("gives it to exactly one of many who claim it at once", async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim(["1"], LEASE_MS)));
      expect(claims.filter((claim) => claim === "new")).toHaveLength(1);
    });

    it("keeps deliveries apart", async () => {
      await store.claim(["1"], LEASE_MS);
      expect(await store.claim(["2"], LEASE_MS)).toBe("new");
    });

    it("gives it anew once the lease has lapsed", async () => {
      await store.claim(["1"], LEASE_MS);
      clock.pass(LEASE_MS - 1);
      expect(await store.claim(["1"], LEASE_MS)).toBe("busy");
      clock.pass(1);
      expect(await store.claim(["1"], LEASE_MS)).toBe("new");
      expect(await store.claim(["1"], LEASE_MS)).toBe("busy");
    });

    it("remembers a finished one for longer than a day", async () => {
      await store.claim(["1"], LEASE_MS);
      await store.finish(["1"], "done");
      clock.pass(DAY_MS);
      expect(await store.claim(["1"], LEASE_MS)).toBe("done");
    });

    it("does not remember a finished one forever", async () => {
      await store.claim(["1"], LEASE_MS);
      await store.finish(["1"], "done");
      clock.pass(2 * DAY_MS);
      expect(await store.claim(["1"], LEASE_MS)).toBe("new");
    });

    it("gives a released one to the next", async () => {
      await store.claim(["1"], LEASE_MS);
      await store.release(["1"]);
      expect(await store.claim(["1"], LEASE_MS)).toBe("new");
    });

    it("keeps a finished one finished when it is released late", async () => {
      await store.claim(["1"], LEASE_MS);
      await store.finish(["1"], "done");
      await store.release(["1"]);
      expect(await store.claim(["1"], LEASE_MS)).toBe("done");
    });

    it("finishes a delivery whose lease has lapsed", async () => {
      await store.claim(["1"], LEASE_MS);
      clock.pass(LEASE_MS + 60_000);
      await store.claim(["2"], LEASE_MS);
      await store.finish(["1"], "done");
      expect(await store.claim(["1"], LEASE_MS)).toBe("done");
    });

    it("is not disturbed by the release of what nobody claimed", async () => {
      await store.release(["1"]);
      expect(await store.claim(["1"], LEASE_MS)).toBe("new");
    });

    it("knows a delivery by any of its ids", async () => {
      expect(await store.claim(["event", "message"], LEASE_MS)).toBe("new");
      expect(await store.claim(["message"], LEASE_MS)).toBe("busy");
      await store.finish(["event", "message"], "done");
      expect([await store.claim(["event"], LEASE_MS), await store.claim(["message"], LEASE_MS)]).toEqual([
        "done",
        "done",
      ]);
    });

    it("claims all ids of a delivery or none", async () => {
      await store.claim(["message"], LEASE_MS);
      expect(await store.claim(["another event", "message"], LEASE_MS)).toBe("busy");
      expect(await store.claim(["another event"], LEASE_MS)).toBe("new");
    });

    it("says done when one of its ids ended, whatever the others do", async () => {
      await store.claim(["event"], LEASE_MS);
      await store.finish(["message"], "done");
      expect(await store.claim(["event", "message"], LEASE_MS)).toBe("done");
      expect(await store.claim(["new", "message"], LEASE_MS)).toBe("done");
      expect(await store.claim(["new"], LEASE_MS)).toBe("new");
    });

    it("gives all ids to exactly one of many who claim some of the same at once, in any order", async () => {
      const asked = Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? ["message", `event ${index}`] : [`event ${index}`, "message"],
      );
      const claims = await Promise.all(asked.map((ids) => store.claim(ids, LEASE_MS)));
      expect(claims.filter((claim) => claim === "new")).toHaveLength(1);
    });

    it("takes an id that is given twice for one", async () => {
      expect(await store.claim(["1", "1"], LEASE_MS)).toBe("new");
      await store.finish(["1", "1"], "done");
      expect(await store.claim(["1"], LEASE_MS)).toBe("done");
    });

    it("takes an uncertain end for an end", async () => {
      await store.claim(["event", "message"], LEASE_MS);
      await store.finish(["event", "message"], "uncertain");
      await store.release(["event", "message"]);
      expect([await store.claim(["event"], LEASE_MS), await store.claim(["message"], LEASE_MS)]).toEqual([
        "done",
        "done",
      ]);
    });

    it("counts the deliveries of the last day that ended uncertain, each once", async () => {
      await store.finish(["event 1", "message 1"], "uncertain");
      clock.pass(DAY_MS / 2);
      await store.finish(["event 2", "message 2"], "uncertain");
      await store.finish(["event 3"], "done");
      await store.claim(["event 4"], LEASE_MS);
      expect(await store.countUncertain()).toBe(2);
      clock.pass(DAY_MS / 2);
      expect(await store.countUncertain()).toBe(1);
    });

    it.each(["'; drop table deliveries; --", "🙂", "", "%"])("takes the id %j for what it is", async (id) => {
      expect([await store.claim([id], LEASE_MS), await store.claim(["1"], LEASE_MS)]).toEqual(["new", "new"]);
      await store.finish([id], "done");
      expect([await store.claim([id], LEASE_MS), await store.claim(["1"], LEASE_MS)]).toEqual([
        "done",
        "busy",
      ]);
    });

    it.each(REFUSED_KEYS)("refuses an id that is or holds %s", async (_, id) => {
      await expect(store.claim([id as string], LEASE_MS)).rejects.toThrow(TypeError);
      await expect(store.finish([id as string], "done")).rejects.toThrow(TypeError);
      await expect(store.release([id as string])).rejects.toThrow(TypeError);
    });
  });
}
