import type { Language } from "../language.ts";
import type { Draft } from "./draft.ts";

/** A wording as it is stored. */
export type WordingRow = {
  readonly key: string;
  readonly language: Language;
  /** Hash of the shape. */
  readonly shape: string;
  readonly versions: string;
  readonly wording: Draft;
  /** Of the wording: a row that somebody edited no longer matches. */
  readonly hash: string;
  readonly origin: "written" | "model" | "imported";
};

/** Where the rows are kept. */
export type WordingRows = {
  readonly list: () => Promise<readonly WordingRow[]>;
  readonly put: (row: WordingRow) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** What this process knows of the stored rows, so that no reader waits for a store. */
export type WordingShelf = {
  /** `isSound`: it was trusted since it was last read or changed. */
  readonly find: (key: string) => { readonly row: WordingRow; readonly isSound: boolean } | undefined;
  readonly trust: (row: WordingRow) => void;
  readonly put: (row: WordingRow) => Promise<void>;
  readonly remove: (key: string) => void;
  /** Reads the store again; other processes write to it too. A store that is away leaves us with what we know. */
  readonly refresh: () => Promise<void>;
  readonly rows: () => readonly WordingRow[];
};

/** How old what is known may be. */
const FRESH_MS = 60_000;

/** Rows of other versions are left alone: another process may still be using them. */
export function makeWordingShelf(rows: WordingRows, versions: string, now: () => number): WordingShelf {
  let known = new Map<string, WordingRow>();
  let sound = new WeakSet<WordingRow>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    readAt = now();
    const all = await rows.list();
    known = new Map(all.filter((row) => row.versions === versions).map((row) => [row.key, row]));
    sound = new WeakSet();
  }

  async function refresh(): Promise<void> {
    reading ??= read()
      .catch(() => undefined)
      .finally(() => {
        reading = undefined;
      });
    await reading;
  }

  return {
    refresh,
    find: (key) => {
      if (now() - readAt > FRESH_MS) refresh();
      const row = known.get(key);
      return row === undefined ? undefined : { row, isSound: sound.has(row) };
    },
    trust: (row) => {
      sound.add(row);
    },
    put: async (row) => {
      await rows.put(row);
      known.set(row.key, row);
    },
    remove: (key) => {
      known.delete(key);
      rows.remove(key).catch(() => undefined);
    },
    rows: () => [...known.values()],
  };
}
