import { z } from "zod";
import { Language } from "../language.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { fromStored, toStored } from "./stored.ts";

/** A row of the phrasebook. `Wording` is whatever the phrasebook words a shape with. */
export type WordingRow<Wording> = {
  /** Made of shape, language and versions by the phrasebook. */
  readonly key: string;
  readonly language: Language;
  /** Hash of the shape that it words. */
  readonly shape: string;
  /** The versions of schema, lexicon, checks, prompt and model under which it was accepted. */
  readonly versions: string;
  readonly wording: Wording;
  /** Hash of the wording, as its writer computed it. A row that was edited in the store no longer matches. */
  readonly hash: string;
  /** By a model, or read from a file that a person reviewed. */
  readonly origin: "model" | "imported";
};

/** The rows of the phrasebook. Whether a wording may be used is for the phrasebook to check, on every read. */
export type Phrasings<Wording> = {
  /** Adds the row, in place of the one under its key. */
  readonly put: (row: WordingRow<Wording>) => Promise<void>;
  /** Removes the row under this key while its wording is still the one with this hash. */
  readonly remove: (key: string, hash: string) => Promise<void>;
  /** Those of these versions, by key. A few hundred at most. A row of them that somebody broke is taken away. */
  readonly list: (versions: string) => Promise<readonly WordingRow<Wording>[]>;
};

/** Keeps the rows in this process. */
export function memoryPhrasings<Wording>(): Phrasings<Wording> {
  const kept = new Map<string, WordingRow<Wording>>();
  return {
    put: async (row) => {
      kept.set(asKey(row.key), row);
    },
    remove: async (key, hash) => {
      if (kept.get(asKey(key))?.hash === hash) kept.delete(asKey(key));
    },
    list: async (versions) =>
      [...kept.values()]
        .filter((each) => each.versions === versions)
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))),
  };
}

const Columns = z.object({
  key: z.string(),
  language: Language,
  shape: z.string(),
  versions: z.string(),
  wording: z.string(),
  hash: z.string(),
  origin: z.enum(["model", "imported"]),
});

/**
 * Keeps the rows in the database.
 * @param wording what a stored wording must look like; a row that is broken is not there for a reader
 */
export function sqlPhrasings<Wording>(
  { kysely }: Database,
  wording: z.ZodType<Wording>,
  now: () => number,
): Phrasings<Wording> {
  function read(row: unknown): WordingRow<Wording> | null {
    const parsed = Columns.safeParse(row);
    if (!parsed.success) return null;
    const worded = fromStored(wording, parsed.data.wording);
    return worded === null ? null : { ...parsed.data, wording: worded };
  }

  async function put({ key, ...row }: WordingRow<Wording>): Promise<void> {
    const columns = { ...row, wording: toStored(row.wording), created_at: now() };
    await kysely
      .insertInto("phrasings")
      .values({ key: asKey(key), ...columns })
      .onConflict((clash) => clash.column("key").doUpdateSet(columns))
      .execute();
  }

  return {
    put,
    remove: async (key, hash) => {
      await kysely.deleteFrom("phrasings").where("key", "=", asKey(key)).where("hash", "=", hash).execute();
    },
    list: async (versions) => {
      const rows = await kysely
        .selectFrom("phrasings")
        .selectAll()
        .where("versions", "=", versions)
        .orderBy("key")
        .execute();
      const broken = rows.filter((row) => read(row) === null).map(({ key }) => key);
      if (broken.length > 0) await kysely.deleteFrom("phrasings").where("key", "in", broken).execute();
      return rows.map(read).filter((row) => row !== null);
    },
  };
}
