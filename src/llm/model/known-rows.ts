import type { Language } from "../../language.ts";
import type { Draft } from "../wording/draft.ts";

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
  readonly origin: "model" | "imported";
};

/** Where the rows are kept. */
export type WordingRows = {
  /** Those of these versions. */
  readonly list: (versions: string) => Promise<readonly WordingRow[]>;
  readonly put: (row: WordingRow) => Promise<void>;
  /** Removes the row under this key while it still holds the wording with this hash. */
  readonly remove: (key: string, hash: string) => Promise<void>;
};

/** What this process knows of the phrasebook's rows, so that no reader waits for a store. */
export type KnownRows = {
  /** `isSound`: it was trusted since it was last read or changed. */
  readonly find: (key: string) => { readonly row: WordingRow; readonly isSound: boolean } | undefined;
  readonly trust: (row: WordingRow) => void;
  readonly put: (row: WordingRow) => Promise<void>;
  /** @returns whether the store has let go of it */
  readonly remove: (row: WordingRow) => Promise<boolean>;
  /** Reads the store again; other processes write to it too. Fails when the store is away; what is known stays. */
  readonly refresh: () => Promise<void>;
  readonly rows: () => readonly WordingRow[];
};

/** How old what is known may be. */
const FRESH_MS = 60_000;

/** Rows of other versions are left alone: another process may still be using them. */
export function makeKnownRows(rows: WordingRows, versions: string, now: () => number): KnownRows {
  let known = new Map<string, WordingRow>();
  /** Put while the store was being read, so what was read may not hold them. */
  let newer = new Map<string, WordingRow>();
  let sound = new WeakSet<WordingRow>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    readAt = now();
    newer = new Map();
    const all = await rows.list(versions);
    known = new Map([...all.map((row) => [row.key, row] as const), ...newer]);
    sound = new WeakSet();
  }

  function refresh(): Promise<void> {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    refresh,
    find: (key) => {
      // A store that is away leaves us with what we know.
      if (now() - readAt > FRESH_MS) refresh().catch(() => undefined);
      const row = known.get(key);
      return row === undefined ? undefined : { row, isSound: sound.has(row) };
    },
    trust: (row) => {
      sound.add(row);
    },
    put: async (row) => {
      await rows.put(row);
      known.set(row.key, row);
      newer.set(row.key, row);
    },
    remove: async (row) => {
      known.delete(row.key);
      newer.delete(row.key);
      try {
        await rows.remove(row.key, row.hash);
        return true;
      } catch {
        return false;
      }
    },
    rows: () => [...known.values()],
  };
}
