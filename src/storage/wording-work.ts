import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { asKey } from "./binding.ts";
import { sqlCounts } from "./counts.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept } from "./days.ts";
import { dropLapsed } from "./lapsed.ts";
import type { Tables } from "./tables.ts";

const DAY_MS = 86_400_000;

/** Longer than anything rests, so that what was given up again and again is still known. */
const KEEP_DAYS = 14;

const AGED = { table: "wording_work", age: "day", key: "id" } as const;

type Columns = Pick<Tables["wording_work"], "calls" | "given_up" | "rest_until">;

/**
 * What all processes on this database know of wordings that a model is asked for. See `WordingWork` in llm/model/work.ts for
 * its contract; their clocks should agree within seconds.
 */
export function sqlWordingWork(database: Database, now: () => number) {
  const { kysely, pruning } = database;
  const owner = randomUUID();
  const counts = sqlCounts(database, now);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, firstKept(now(), KEEP_DAYS), most));
  const rowOf = (id: string) =>
    kysely.selectFrom("wording_work").selectAll().where("id", "=", asKey(id)).executeTakeFirst();

  return {
    take: async (id: string, leaseMs: number, insists: boolean) => {
      prune();
      const at = now();
      const lease = { owner, leased_until: at + leaseMs, rest_until: at + DAY_MS, day: dayOf(at) };
      const taken = await takeRow(kysely, { id: asKey(id), ...lease }, at, insists);
      if (taken !== undefined) return { isTaken: true as const, ...triedOf({ ...taken, rest_until: 0 }) };
      const { leased_until, rest_until } = (await rowOf(id)) ?? { leased_until: at, rest_until: at };
      return { isTaken: false as const, until: leased_until > at ? leased_until : rest_until };
    },
    read: async (id: string) => {
      const row = await rowOf(id);
      return row && triedOf(row);
    },
    put: async (id: string, tried: ReturnType<typeof triedOf>): Promise<void> => {
      const { calls, givenUp: given_up, restUntil: rest_until } = tried;
      const row = { calls, given_up, rest_until, leased_until: 0, day: dayOf(now()) };
      await kysely
        .insertInto("wording_work")
        .values({ id: asKey(id), owner, ...row })
        .onConflict((clash) =>
          clash
            .column("id")
            .doUpdateSet(row)
            .where(({ or, eb }) =>
              or([eb("wording_work.owner", "=", owner), eb("wording_work.leased_until", "<=", now())]),
            ),
        )
        .execute();
    },
    // Kept a day longer than it is of use, for clocks that do not agree.
    spend: (day: number, tokens: number): Promise<number> =>
      counts.add(`model tokens ${day}`, tokens, (day + 2) * DAY_MS),
  };
}

function triedOf({ calls, given_up, rest_until }: Columns) {
  return { calls, givenUp: given_up, restUntil: rest_until };
}

/** One statement, so that of all who take at once exactly one gets the row back. Calls of another day count no more. */
function takeRow(
  kysely: Kysely<Tables>,
  row: Pick<Tables["wording_work"], "id" | "owner" | "leased_until" | "rest_until" | "day">,
  at: number,
  insists: boolean,
): Promise<Pick<Columns, "calls" | "given_up"> | undefined> {
  const { id: _, ...lease } = row;
  const calls = sql<number>`case when wording_work.day = ${row.day} then wording_work.calls else 0 end`;
  return kysely
    .insertInto("wording_work")
    .values({ ...row, calls: 0, given_up: 0 })
    .onConflict((clash) => {
      const free = clash
        .column("id")
        .doUpdateSet({ ...lease, calls })
        .where("wording_work.leased_until", "<=", at);
      return insists ? free : free.where("wording_work.rest_until", "<=", at);
    })
    .returning(["calls", "given_up"])
    .executeTakeFirst();
}
