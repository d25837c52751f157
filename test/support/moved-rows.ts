import type { Kysely } from "kysely";
import type { Tables } from "../../src/storage/tables.ts";

const WRITES = 6_000;

/** Rows under these ids; the same random numbers, from 0 to 1, for the same seed. */
type Moving = { readonly inside: Kysely<Tables>; readonly ids: string[]; readonly next: () => number };

/**
 * Deliveries that come, grow and go in no order, so that SQLite moves them about. One of twenty ends with this marker, and
 * has it in every text.
 */
export async function moveAbout(kysely: Kysely<Tables>, marker: string, seed: number): Promise<void> {
  const next = numbersOf(seed);
  const ids: string[] = [];
  await kysely.transaction().execute(async (inside) => {
    const moving = { inside, ids, next };
    for (let write = 0; write < WRITES; write++) {
      const name = `${Math.floor(next() * 1e9).toString(36)}-${seed}-${write}`;
      if (ids.length === 0 || next() < 0.5) await add(moving, next() < 0.05 ? `${name}-${marker}` : name);
      else await growOrDrop(moving, Math.floor(next() * ids.length));
    }
  });
}

async function add({ inside, ids, next }: Moving, id: string): Promise<void> {
  ids.push(id);
  const row = { id, state: "done", owner: "bot", lapses_at: Math.floor(next() * 1_000) };
  await inside.insertInto("deliveries").values(row).execute();
}

async function growOrDrop({ inside, ids, next }: Moving, at: number): Promise<void> {
  const id = ids[at] ?? "";
  if (next() < 0.6) {
    const longer = " and more of it".repeat(Math.floor(next() * (next() < 0.1 ? 500 : 20)));
    const columns = { answer: `${id}${longer}`, person: `slack/T0/${id}/`, message: id };
    await inside.updateTable("deliveries").set(columns).where("id", "=", id).execute();
  } else {
    ids.splice(at, 1);
    await inside.deleteFrom("deliveries").where("id", "=", id).execute();
  }
}

function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
