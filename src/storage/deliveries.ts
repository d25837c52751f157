import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { asKey } from "./binding.ts";
import { compiledOnce } from "./compiled-once.ts";
import type { Database } from "./database.ts";
import { dropLapsed } from "./lapsed.ts";
import type { Tables } from "./tables.ts";

type Claimed = "new" | "busy" | "done";
type End = "done" | "uncertain";
type Delivery = { readonly state: "busy" | End; readonly until: number };

const HOUR_MS = 3_600_000;
/** How long a finished delivery is remembered: longer than any platform repeats one (Slack: up to 24 hours). */
const ENDED_MS = 25 * HOUR_MS;
/** What ended within the last day lapses after this. */
const dayOld = (now: number) => now + ENDED_MS - 24 * HOUR_MS;
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

  /** Anew at the end, so that the oldest stand first. */
  function put(id: string, delivery: Delivery): void {
    ledger.delete(id);
    ledger.set(id, delivery);
  }

  return {
    claim: async (ids: readonly string[], leaseMs: number): Promise<Claimed> => {
      const keys = keysOf(ids);
      const known = keys.flatMap((id) => ledger.get(id) ?? []).filter(({ until }) => until > now());
      if (known.length > 0) return foundAs(known.map(({ state }) => state));
      prune();
      for (const id of keys) put(id, { state: "busy", until: now() + leaseMs });
      return "new";
    },
    finish: async (ids: readonly string[], end: End): Promise<void> => {
      for (const { id, state } of endsOf(ids, end)) put(id, { state, until: now() + ENDED_MS });
    },
    release: async (ids: readonly string[]): Promise<void> => {
      for (const id of keysOf(ids)) if (ledger.get(id)?.state === "busy") ledger.delete(id);
    },
    countUncertain: async (): Promise<number> =>
      [...ledger.values()].filter(({ state, until }) => state === "uncertain" && until > dayOld(now()))
        .length,
  };
}

const AGED = { table: "deliveries", age: "lapses_at", key: "id" } as const;

/** The delivery ledger of every process that shares the database; their clocks should agree within seconds. */
export function sqlDeliveries({ kysely, behind, pruning }: Database, now: () => number) {
  const owner = randomUUID();
  const claimAll = compiledOnce(claimRows);
  const endings = endingsBehind(behind, owner, now);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, now(), most));

  async function claim(ids: readonly string[], leaseMs: number): Promise<Claimed> {
    prune();
    const keys = keysOf(ids);
    if (keys.some(endings.has)) return "done";
    const at = now();
    const rows = keys.map((id) => [id, "busy", owner, at + leaseMs] as const);
    const { rows: claimed } = await claimAll(kysely, rows, at);
    if (claimed.length === keys.length) return "new";
    // Under one of its ids it was known: what was got under another is given back.
    await release(claimed.map(({ id }) => id));
    const known = await kysely
      .selectFrom("deliveries")
      .select("state")
      .where("id", "in", keys)
      .where("lapses_at", ">", now())
      .execute();
    return foundAs(known.map(({ state }) => state));
  }

  /** Only own claims: after a lapse one may be a colleague's, or answered. */
  async function release(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await kysely
      .deleteFrom("deliveries")
      .where("id", "in", keysOf(ids))
      .where("owner", "=", owner)
      .where("state", "=", "busy")
      .execute();
  }

  async function countUncertain(): Promise<number> {
    await behind.flush();
    return countUncertainIn(kysely, now());
  }

  return { claim, finish: endings.put, release, countUncertain };
}

/** Ends are written behind the answer. Until then a delivery is busy for other processes, and ended for this one. */
function endingsBehind(behind: Database["behind"], owner: string, now: () => number) {
  const finishAll = compiledOnce(finishRows);
  const waiting = new Map<string, { readonly lapses_at: number }>();
  return {
    has: (id: string): boolean => (waiting.get(id)?.lapses_at ?? 0) > now(),
    put: async (ids: readonly string[], end: End): Promise<void> => {
      const ended = { lapses_at: now() + ENDED_MS };
      const ends = endsOf(ids, end);
      const rows = ends.map(({ id, state }) => [id, state, owner, ended.lapses_at] as const);
      for (const { id } of ends) waiting.set(id, ended);
      void behind
        .later((transaction) => finishAll(transaction, rows))
        .then(() => {
          for (const { id } of ends) waiting.delete(id);
        });
    },
  };
}

/** Under the names of their columns, in the order in which they stand in a query. */
type Row = readonly [id: string, state: string, owner: string, lapses_at: number];

/** In place of rows of the same id: of every one, or of those that lapsed until then. */
const putRows = (kysely: Kysely<Tables>, rows: readonly Row[], lapsed?: number) =>
  kysely
    .insertInto("deliveries")
    .values(rows.map(([id, state, owner, lapses_at]) => ({ id, state, owner, lapses_at })))
    .onConflict((clash) => {
      const replaced = clash.column("id").doUpdateSet(({ ref }) => ({
        state: ref("excluded.state"),
        owner: ref("excluded.owner"),
        lapses_at: ref("excluded.lapses_at"),
      }));
      return lapsed === undefined ? replaced : replaced.where("deliveries.lapses_at", "<=", lapsed);
    });

/** One statement, so that of all who claim at once exactly one gets the rows back. */
const claimRows = (kysely: Kysely<Tables>, rows: readonly Row[], lapsed: number) =>
  putRows(kysely, rows, lapsed).returning("id");

const finishRows = (kysely: Kysely<Tables>, rows: readonly Row[]) => putRows(kysely, rows);

async function countUncertainIn(kysely: Database["kysely"], now: number): Promise<number> {
  const { many } = await kysely
    .selectFrom("deliveries")
    .select(({ fn }) => fn.countAll().as("many"))
    .where("state", "=", "uncertain")
    .where("lapses_at", ">", dayOld(now))
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** Sorted, so that two who claim or finish some of the same at once never wait for each other. */
function keysOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map(asKey))].sort();
}

/** What to answer who claims a delivery that is known. Released in between? Then the platform had better come back. */
function foundAs(states: readonly string[]): "busy" | "done" {
  return states.some((state) => state !== "busy") ? "done" : "busy";
}

/** Of the ids of one delivery only the first says that it is uncertain, so that it counts as one. */
function endsOf(ids: readonly string[], end: End): { readonly id: string; readonly state: End }[] {
  return keysOf(ids).map((id) => ({ id, state: id === ids[0] ? end : "done" }));
}
