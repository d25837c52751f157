import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Phrasings, WordingRow } from "../../../src/storage/phrasings.ts";
import { AWKWARD_TEXTS, REFUSED_KEYS } from "../../support/awkward.ts";

export type Wording = { readonly text: string };
export type OpenedPhrasings = { readonly store: Phrasings<Wording>; readonly close: () => Promise<void> };

export const VERSIONS = "1.1.1.1.none";

export function row(key: string, text = "[[role1]] uses [[tool1]]."): WordingRow<Wording> {
  return {
    key,
    language: "en",
    shape: "a1b2",
    versions: VERSIONS,
    wording: { text },
    hash: "c3d4",
    origin: "model",
  };
}

/** What every implementation of `Phrasings` does. */
export function phrasingsContract(name: string, open: () => Promise<OpenedPhrasings>): void {
  describe(`phrasings: ${name}`, () => {
    let opened: OpenedPhrasings;
    let store: Phrasings<Wording>;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it("has nothing of versions that it does not know", async () => {
      expect(await store.list(VERSIONS)).toEqual([]);
    });

    it("gives back all that was put", async () => {
      await store.put(row("a"));
      expect(await store.list(VERSIONS)).toEqual([row("a")]);
    });

    it("puts a row in place of the one under its key", async () => {
      await store.put(row("a"));
      const better: WordingRow<Wording> = {
        ...row("a", "better"),
        language: "nl",
        shape: "s2",
        versions: "v2",
        hash: "h2",
        origin: "imported",
      };
      await store.put(better);
      expect(await store.list("v2")).toEqual([better]);
    });

    it("can put back what it gave", async () => {
      await store.put({ ...row("a"), origin: "imported" });
      const given = await store.list(VERSIONS);
      await store.put(given[0] as WordingRow<Wording>);
      expect(await store.list(VERSIONS)).toEqual(given);
    });

    it("removes a row, and takes it lightly when there is none", async () => {
      await store.put(row("a"));
      await store.put(row("b"));
      await store.remove("a", "c3d4");
      await store.remove("a", "c3d4");
      expect((await store.list(VERSIONS)).map(({ key }) => key)).toEqual(["b"]);
    });

    it("leaves a row that took the place of the one to be removed", async () => {
      await store.put({ ...row("a", "mended"), hash: "mended" });
      await store.remove("a", "c3d4");
      expect((await store.list(VERSIONS)).map(({ wording }) => wording.text)).toEqual(["mended"]);
    });

    it("lists those of some versions, and leaves the others where they are", async () => {
      await store.put(row("a"));
      await store.put({ ...row("b"), versions: "newer" });
      expect((await store.list(VERSIONS)).map(({ key }) => key)).toEqual(["a"]);
      expect((await store.list("newer")).map(({ key }) => key)).toEqual(["b"]);
    });

    it("lists by key, byte by byte", async () => {
      for (const key of ["b", "é", "a-2", "B", "a1", "🙂", "\uffee"]) await store.put(row(key));
      const keys = (await store.list(VERSIONS)).map(({ key }) => key);
      expect(keys).toEqual(["B", "a-2", "a1", "b", "é", "\uffee", "🙂"]);
    });

    it("keeps one of many put at the same time under one key", async () => {
      await Promise.all(["x", "y", "z"].map((text) => store.put(row("a", text))));
      expect(await store.list(VERSIONS)).toHaveLength(1);
    });

    it.each(AWKWARD_TEXTS)("gives back %s as it was worded", async (_, text) => {
      await store.put(row("a", text));
      expect((await store.list(VERSIONS))[0]?.wording.text === text).toBe(true);
    });

    it.each(REFUSED_KEYS)("refuses a key that is or holds %s", async (_, key) => {
      await expect(store.put(row(key as string))).rejects.toThrow(TypeError);
      await expect(store.remove(key as string, "c3d4")).rejects.toThrow(TypeError);
    });
  });
}
