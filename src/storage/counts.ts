import { sql } from "kysely";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { dropLapsed } from "./lapsed.ts";

/** How much of something all processes together used in a window of time. */
export type Counts = {
  /** Adds to it. @returns all that was used, by any process */
  readonly add: (key: string, many: number, lapsesAt: number) => Promise<number>;
};

const AGED = { table: "counts", age: "lapses_at", key: "id" } as const;

/** One small table: an addition that tells the sum, so that no process ever writes what another wrote away. */
export function sqlCounts({ kysely, pruning }: Database, now: () => number): Counts {
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, now(), most));
  return {
    add: async (key, many, lapsesAt) => {
      const row = { id: asKey(key), many, lapses_at: lapsesAt };
      const { many: sum } = await kysely
        .insertInto("counts")
        .values(row)
        .onConflict((clash) =>
          clash.column("id").doUpdateSet({
            many: sql<number>`case when counts.lapses_at <= ${now()} then 0 else counts.many end + ${many}`,
            lapses_at: lapsesAt,
          }),
        )
        .returning("many")
        .executeTakeFirstOrThrow();
      prune();
      return Number(sum);
    },
  };
}

/** Of this process alone. */
export function memoryCounts(now: () => number): Counts {
  const kept = new Map<string, { readonly many: number; readonly lapsesAt: number }>();
  return {
    add: async (key, many, lapsesAt) => {
      for (const [old, { lapsesAt: until }] of kept) if (until <= now()) kept.delete(old);
      const sum = (kept.get(key)?.many ?? 0) + many;
      kept.set(key, { many: sum, lapsesAt });
      return sum;
    },
  };
}
