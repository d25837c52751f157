import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Installation, Installations } from "../../../src/storage/installation.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";
import { installedIn } from "../../support/installed.ts";

export type OpenedInstallations = {
  readonly store: Installations;
  readonly close: () => Promise<void>;
};

const LEASE_MS = 1_000;

/** What every implementation of `Installations` does. */
export function installationsContract(
  name: string,
  open: (clock: Clock) => Promise<OpenedInstallations>,
): void {
  describe(`installations: ${name}`, () => {
    let clock: Clock;
    let opened: OpenedInstallations;
    let store: Installations;

    beforeEach(async () => {
      clock = stoppedClock();
      opened = await open(clock);
      store = opened.store;
    });
    afterEach(() => opened.close());

    async function find(key: string): Promise<Installation> {
      const found = await store.find("slack", [key]);
      if (found === null) throw new Error(`${key} is not installed`);
      return found;
    }
    async function installed(key: string): Promise<Installation> {
      await store.put(installedIn(key));
      return find(key);
    }
    const renewed = { secrets: { botToken: "new", botRefreshToken: "newer" }, expiresAt: 5 };

    it("tells all of an installation but who made it", async () => {
      const given = installedIn("T1", { enterprise: "E1", expiresAt: 43_200_000 });
      await store.put(given);
      const { installer: _, ...told } = given;
      expect(await find("T1")).toEqual({
        ...told,
        revision: expect.any(String),
        refusal: null,
        installedAt: clock.now(),
        changedAt: clock.now(),
      });
    });

    it("finds the first of several that is there, and nothing of another platform", async () => {
      await store.put(installedIn("E1"));
      await store.put(installedIn("T1"));
      expect((await store.find("slack", ["T1", "E1"]))?.key).toBe("T1");
      expect((await store.find("slack", ["T9", "E1"]))?.key).toBe("E1");
      expect(await store.find("slack", ["T9"])).toBeNull();
      expect(await store.find("slack", [])).toBeNull();
      expect(await store.find("teams", ["T1"])).toBeNull();
    });

    it("puts one in place of the one before, with another revision", async () => {
      const before = await installed("T1");
      clock.pass(5);
      await store.put(installedIn("T1", { secrets: { botToken: "another" } }));
      const after = await find("T1");
      expect(after.secrets).toEqual({ botToken: "another" });
      expect(after.revision).not.toBe(before.revision);
      expect(after.installedAt).toBe(before.installedAt + 5);
    });

    it("lets one renew at a time, another when the lease has lapsed, and each workspace for itself", async () => {
      const one = await installed("T1");
      expect(await store.claimRenewal(one, LEASE_MS)).toBe(true);
      expect(await store.claimRenewal(one, LEASE_MS)).toBe(false);
      expect(await store.claimRenewal(await installed("T2"), LEASE_MS)).toBe(true);
      clock.pass(LEASE_MS);
      expect(await store.claimRenewal(one, LEASE_MS)).toBe(true);
    });

    it("keeps new tokens, and has none renewed that were", async () => {
      const before = await installed("T1");
      await store.claimRenewal(before, LEASE_MS);
      const after = await store.renew(before, renewed);
      expect(after).toMatchObject({ ...renewed, refusal: null, installedAt: before.installedAt });
      expect(await find("T1")).toEqual(after);
      expect(await store.claimRenewal(before, LEASE_MS)).toBe(false);
      expect(await store.renew(before, renewed)).toBeNull();
      expect(await store.claimRenewal(await find("T1"), LEASE_MS)).toBe(true);
    });

    it("does not write renewed tokens over an installation that was made meanwhile", async () => {
      const before = await installed("T1");
      await store.put(installedIn("T1", { secrets: { botToken: "anew" } }));
      expect(await store.renew(before, renewed)).toBeNull();
      expect((await find("T1")).secrets).toEqual({ botToken: "anew" });
    });

    it("remembers a refusal of these tokens, until there are others", async () => {
      const before = await installed("T1");
      await store.refuse(before, "invalid_refresh_token");
      expect((await find("T1")).refusal).toBe("invalid_refresh_token");
      await store.put(installedIn("T1"));
      await store.refuse(before, "invalid_refresh_token");
      expect((await find("T1")).refusal).toBeNull();
    });

    it("keeps tokens that came late, also after a refusal of what they replace", async () => {
      const before = await installed("T1");
      await store.refuse(before, "invalid_refresh_token");
      expect(await store.renew(before, renewed)).toMatchObject({ ...renewed, refusal: null });
    });

    it("works on when the one who installed it is forgotten", async () => {
      const before = await installed("T1");
      await store.forget("slack/T1/U0ADMIN/");
      expect(await find("T1")).toEqual(before);
    });

    it.each(["'; delete from installations; --", "T1/", "%", "ë"])("keeps apart %j", async (key) => {
      await store.put(installedIn("T1"));
      await store.put(installedIn(key));
      expect([(await find("T1")).key, (await find(key)).key]).toEqual(["T1", key]);
    });
  });
}
