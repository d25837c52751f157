import type { z } from "zod";
import type { Database } from "./database.ts";
import { dayOf } from "./days.ts";
import { fromStored, toStored } from "./stored.ts";

/** Corrections that curators approved, for every process to lay over its catalog. They say nothing of people. */
export type Corrections<Correction> = {
  /** Of a proposal, in place of what was approved of it before. */
  readonly put: (proposal: number, correction: Correction) => Promise<void>;
  /** All, in the order in which they were approved. */
  readonly list: () => Promise<readonly Correction[]>;
  /** Changes whenever the list does. */
  readonly version: () => Promise<number>;
};

/** @param correction what a stored one must look like; one that does not is passed over */
export function sqlCorrections<Correction>(
  { kysely }: Database,
  correction: z.ZodType<Correction>,
  now: () => number,
): Corrections<Correction> {
  return {
    put: async (proposal, given) => {
      const row = { proposal, correction: toStored(given), day: dayOf(now()) };
      await kysely.transaction().execute(async (inside) => {
        // A new id, so that the version says that something changed.
        await inside.deleteFrom("corrections").where("proposal", "=", proposal).execute();
        await inside.insertInto("corrections").values(row).execute();
      });
    },
    list: async () => {
      const rows = await kysely.selectFrom("corrections").select("correction").orderBy("id").execute();
      return rows.flatMap((row) => fromStored(correction, row.correction) ?? []);
    },
    version: async () => {
      const { last } = await kysely
        .selectFrom("corrections")
        .select(({ fn }) => fn.max("id").as("last"))
        .executeTakeFirstOrThrow();
      return Number(last ?? 0);
    },
  };
}
