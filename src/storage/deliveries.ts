import { randomUUID } from "node:crypto";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { makePruning } from "./pruning.ts";

type Delivery = { readonly state: "busy" | "done"; readonly until: number };

/** How long a finished delivery is remembered: longer than any platform repeats one (Slack: up to 24 hours). */
const DONE_MS = 25 * 3_600_000;
const MOST_KEPT = 100_000;

/** The delivery ledger of one process. See `Deliveries` in adapters/adapter.ts for its contract. */
export function memoryDeliveries(now: () => number) {
  const ledger = new Map<string, Delivery>();

  function prune(): void {
    for (const [id, { until }] of ledger) {
      if (until > now() && ledger.size <= MOST_KEPT) return;
      ledger.delete(id);
    }
  }

  return {
    claim: async (id: string, leaseMs: number): Promise<"new" | "busy" | "done"> => {
      const found = ledger.get(asKey(id));
      if (found !== undefined && found.until > now()) return found.state;
      prune();
      ledger.delete(id);
      ledger.set(id, { state: "busy", until: now() + leaseMs });
      return "new";
    },
    finish: async (id: string): Promise<void> => {
      ledger.delete(asKey(id));
      ledger.set(id, { state: "done", until: now() + DONE_MS });
    },
    release: async (id: string): Promise<void> => {
      if (ledger.get(asKey(id))?.state === "busy") ledger.delete(id);
    },
  };
}

/** The delivery ledger of every process that shares the database; their clocks should agree within seconds. */
export function sqlDeliveries({ kysely }: Database, now: () => number) {
  const owner = randomUUID();
  const prune = makePruning(now, () =>
    kysely.deleteFrom("deliveries").where("lapses_at", "<=", now()).execute(),
  );

  async function claim(id: string, leaseMs: number): Promise<"new" | "busy" | "done"> {
    await prune();
    const busy = { state: "busy", owner, lapses_at: now() + leaseMs };
    // One statement, so that of all who claim at once exactly one gets the row back.
    const claimed = await kysely
      .insertInto("deliveries")
      .values({ id: asKey(id), ...busy })
      .onConflict((clash) => clash.column("id").doUpdateSet(busy).where("deliveries.lapses_at", "<=", now()))
      .returning("id")
      .executeTakeFirst();
    if (claimed !== undefined) return "new";
    const found = await kysely
      .selectFrom("deliveries")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirst();
    // Released in between? Then it is safest to have the platform come back for it.
    return found?.state === "done" ? "done" : "busy";
  }

  async function finish(id: string): Promise<void> {
    const done = { state: "done", owner, lapses_at: now() + DONE_MS };
    await kysely
      .insertInto("deliveries")
      .values({ id: asKey(id), ...done })
      .onConflict((clash) => clash.column("id").doUpdateSet(done))
      .execute();
  }

  /** Only an own claim: after a lapse it may be a colleague's, or answered. */
  async function release(id: string): Promise<void> {
    await kysely
      .deleteFrom("deliveries")
      .where("id", "=", asKey(id))
      .where("owner", "=", owner)
      .where("state", "=", "busy")
      .execute();
  }

  return { claim, finish, release };
}
