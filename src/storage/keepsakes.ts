import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Database } from "./database.ts";
import { makePruning } from "./pruning.ts";
import { fromStored, toStored } from "./stored.ts";

/** Things too long for a button, by a short id that cannot be guessed. */
export type Keepsakes<Thing> = {
  readonly keep: (thing: Thing) => Promise<string>;
  /** @returns the thing, or null when it is unknown or was dropped */
  readonly recall: (id: string) => Promise<Thing | null>;
};

const newId = () => randomBytes(12).toString("base64url");
const KeepsakeId = /^[\w-]{16}$/u;

/** Keeps the most recent `most` things in this process. */
export function memoryKeepsakes<Thing>(most: number): Keepsakes<Thing> {
  const kept = new Map<string, Thing>();
  return {
    keep: async (thing) => {
      const id = newId();
      kept.set(id, thing);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    recall: async (id) => kept.get(id) ?? null,
  };
}

export type KeepsakeLimits<Thing> = {
  /** What a stored thing must look like; one that does not is as good as dropped. */
  readonly thing: z.ZodType<Thing>;
  /** How long a thing is kept; the button under which it lies answers no longer after that. */
  readonly maxAgeMs: number;
};

/** Keeps things in the database, so that a button works in every process and after a restart. */
export function sqlKeepsakes<Thing>(
  { kysely }: Database,
  limits: KeepsakeLimits<Thing>,
  now: () => number,
): Keepsakes<Thing> {
  const oldest = () => now() - limits.maxAgeMs;
  const prune = makePruning(now, () => kysely.deleteFrom("keepsakes").where("at", "<", oldest()).execute());
  return {
    keep: async (thing) => {
      const id = newId();
      await kysely
        .insertInto("keepsakes")
        .values({ id, thing: toStored(thing), at: now() })
        .execute();
      await prune();
      return id;
    },
    recall: async (id) => {
      // An id comes back from outside, where a button's content can be forged.
      if (!KeepsakeId.test(id)) return null;
      const row = await kysely
        .selectFrom("keepsakes")
        .select("thing")
        .where("id", "=", id)
        .where("at", ">=", oldest())
        .executeTakeFirst();
      return row === undefined ? null : fromStored(limits.thing, row.thing);
    },
  };
}
