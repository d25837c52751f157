import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { USUAL_SETTINGS, type WorkspaceChoice } from "../../../src/settings-asked.ts";
import type { Settled } from "../../../src/storage/settled.ts";
import { REFUSED_KEYS } from "../../support/awkward.ts";

export type OpenedSettled = { readonly store: Settled; readonly close: () => Promise<void> };

const ROLES = "slack/T0ROLES/";

/** What every implementation of `Settled` does. */
export function settledContract(name: string, open: () => Promise<OpenedSettled>): void {
  describe(`what is settled: ${name}`, () => {
    let opened: OpenedSettled;
    let store: Settled;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const settle = (...choices: readonly WorkspaceChoice[]) =>
      choices.reduce((before, choice) => before.then(() => store.settle(ROLES, choice)), Promise.resolve());

    it("is what is usual where nobody said anything", async () => {
      expect(await store.recall(ROLES)).toEqual(USUAL_SETTINGS);
    });

    it("tells of all workspaces together how many curators are named, and whether any goes on in threads", async () => {
      const told = () => Promise.all([store.curatorsNamed(), store.goesOnAnywhere()]);
      expect(await told()).toEqual([0, false]);
      await settle(
        { kind: "curator", person: "U0BOB", isCurator: true },
        { kind: "channel", channel: "C0GENERAL", mode: "off" },
      );
      await store.settle("slack/T0OTHER/", { kind: "curator", person: "U0BOB", isCurator: true });
      expect(await told()).toEqual([2, false]);
      await store.settle("slack/T0OTHER/", { kind: "channel", channel: "C0GENERAL", mode: "threads" });
      expect(await told()).toEqual([2, true]);
    });

    it("is what was said last of each thing", async () => {
      await settle(
        { kind: "mode", mode: "threads" },
        { kind: "channel", channel: "C0GENERAL", mode: "threads" },
        { kind: "channel", channel: "C0GENERAL", mode: "off" },
        { kind: "channel", channel: "C0OTHER", mode: "mentions" },
        { kind: "language", language: "en" },
        { kind: "curator", person: "U0BOB", isCurator: true },
        { kind: "curator", person: "U0ANNA", isCurator: true },
        { kind: "curator", person: "U0ANNA", isCurator: true },
      );
      expect(await store.recall(ROLES)).toEqual({
        mode: "threads",
        channels: { C0GENERAL: "off", C0OTHER: "mentions" },
        language: "en",
        curators: ["U0ANNA", "U0BOB"],
      });
    });

    it("is what is usual again once that is said, and the rest stays", async () => {
      await settle(
        { kind: "mode", mode: "threads" },
        { kind: "channel", channel: "C0GENERAL", mode: "off" },
        { kind: "channel", channel: "C0OTHER", mode: "off" },
        { kind: "language", language: "en" },
        { kind: "curator", person: "U0BOB", isCurator: true },
        { kind: "curator", person: "U0ANNA", isCurator: true },
        { kind: "mode", mode: "mentions" },
        { kind: "channel", channel: "C0GENERAL", mode: undefined },
        { kind: "language", language: undefined },
        { kind: "curator", person: "U0BOB", isCurator: false },
      );
      const { language, ...settings } = await store.recall(ROLES);
      expect([language, settings]).toEqual([
        undefined,
        { mode: "mentions", channels: { C0OTHER: "off" }, curators: ["U0ANNA"] },
      ]);
    });

    it("is that workspace's alone, also of one whose id begins alike", async () => {
      await settle({ kind: "mode", mode: "threads" }, { kind: "curator", person: "U0BOB", isCurator: true });
      for (const other of ["slack/T0ROLE/", "slack/T0ROLES2/", "teams/T0ROLES/"])
        expect(await store.recall(other)).toEqual(USUAL_SETTINGS);
    });

    it("names nobody as a curator who wants to be forgotten, and goes on naming others", async () => {
      await settle(
        { kind: "curator", person: "U0BOB", isCurator: true },
        { kind: "curator", person: "U0ANNA", isCurator: true },
      );
      await store.forget("slack/T0ROLES/U0BOB/");
      await store.forget("slack/T0OTHER/U0ANNA/");
      expect((await store.recall(ROLES)).curators).toEqual(["U0ANNA"]);
    });

    it.each(["29:1-a/b", "💡", "%", "'; drop table curators; --"])(
      "names %j as it is called",
      async (person) => {
        await settle({ kind: "curator", person, isCurator: true });
        expect((await store.recall(ROLES)).curators).toEqual([person]);
      },
    );

    it.each(REFUSED_KEYS)("refuses a workspace or person who is or holds %s", async (_, key) => {
      await expect(store.recall(key as string)).rejects.toThrow(TypeError);
      await expect(store.settle(key as string, { kind: "mode", mode: "threads" })).rejects.toThrow(TypeError);
      await expect(store.forget(key as string)).rejects.toThrow(TypeError);
    });
  });
}
