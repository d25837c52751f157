import type { CompiledQuery, Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { z } from "zod";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { prefixEnd } from "./prefix.ts";
import { makePruning } from "./pruning.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** A turn, and when it was, in milliseconds since 1970. */
export type Dated<Turn> = { readonly turn: Turn; readonly at: number };

/** What is kept of conversations. `Turn` is whatever the assistant remembers of one. */
export type Conversations<Turn> = {
  /** Turns still remembered, oldest first. */
  readonly recall: (key: string) => Promise<readonly Dated<Turn>[]>;
  /**
   * Remembers a turn behind the answer, if it is still wanted then.
   * @returns when it is written, or was given up on
   * @throws TypeError at once, for a key or a turn that cannot be kept
   */
  readonly remember: (key: string, turn: Turn, isWanted?: () => boolean) => Promise<void>;
  /** Forgets every conversation whose key begins so. */
  readonly forgetAll: (prefix: string) => Promise<void>;
  /** Writes what waits. */
  readonly flush: () => Promise<void>;
};

export type MemoryLimits = {
  readonly turns: number;
  readonly conversations: number;
  /** How long a turn is remembered. */
  readonly maxAgeMs: number;
};

/** Keeps conversations in this process: the last few turns each, the least recently used dropped first. */
export function memoryConversations<Turn>(limits: MemoryLimits, now: () => number): Conversations<Turn> {
  const kept = new Map<string, readonly Dated<Turn>[]>();
  const fresh = (key: string) =>
    (kept.get(asKey(key)) ?? []).filter(({ at }) => now() - at <= limits.maxAgeMs);
  const remember = (key: string, turn: Turn): Promise<void> => {
    const turns = [...fresh(key), { turn, at: now() }].slice(-limits.turns);
    kept.delete(key);
    kept.set(key, turns);
    const [oldest] = kept.keys();
    if (kept.size > limits.conversations && oldest !== undefined) kept.delete(oldest);
    return Promise.resolve();
  };
  return {
    recall: async (key) => fresh(key),
    remember,
    flush: async () => undefined,
    forgetAll: async (prefix) => {
      for (const key of [...kept.keys()].filter((each) => each.startsWith(prefix))) kept.delete(key);
    },
  };
}

export type SqlLimits<Turn> = {
  /** What a stored turn must look like; one that does not is as good as forgotten. */
  readonly turn: z.ZodType<Turn>;
  readonly turns: number;
  /** How long a turn is remembered. */
  readonly maxAgeMs: number;
};

/**
 * Keeps conversations in the database. Each turn is a row, so that two processes never overwrite each other's. Of a
 * long conversation some more rows stand there than are recalled: dropping them costs a write as well.
 */
export function sqlConversations<Turn>(
  { kysely, behind }: Database,
  limits: SqlLimits<Turn>,
  now: () => number,
): Conversations<Turn> {
  const oldest = () => now() - limits.maxAgeMs;
  const prune = makePruning(now, () => kysely.deleteFrom("turns").where("at", "<", oldest()).execute());
  let compiled: CompiledQuery | undefined;
  const sinceDropped = new LRUCache<string, number>({ max: MOST_COUNTED });

  async function recall(key: string): Promise<readonly Dated<Turn>[]> {
    const rows = await kysely
      .selectFrom("turns")
      .select(["turn", "at"])
      .where("conversation", "=", asKey(key))
      .where("at", ">=", oldest())
      .orderBy("id", "desc")
      .limit(limits.turns)
      .execute();
    return rows.reverse().flatMap(({ turn, at }) => {
      const read = fromStored(limits.turn, turn);
      return read === null ? [] : [{ turn: read, at }];
    });
  }

  function remember(key: string, turn: Turn, isWanted = () => true): Promise<void> {
    const row = rowOf(key, turn);
    const written = behind.later(async (transaction) => {
      if (isWanted()) await insert(transaction, row);
    });
    return written.then(prune);
  }

  const rowOf = (key: string, turn: Turn) => ({ conversation: asKey(key), turn: toStored(turn), at: now() });

  async function insert(inside: Kysely<Tables>, row: ReturnType<typeof rowOf>): Promise<void> {
    // Compiling takes longer than writing: of all queries this one is made most often.
    compiled ??= inside.insertInto("turns").values(row).compile();
    await inside.executeQuery({ ...compiled, parameters: [row.conversation, row.turn, row.at] });
    const count = (sinceDropped.get(row.conversation) ?? 0) + 1;
    if (count >= limits.turns) await dropSurplus(inside, row.conversation, limits.turns);
    sinceDropped.set(row.conversation, count % limits.turns);
  }

  async function forgetAll(prefix: string): Promise<void> {
    const end = prefixEnd(prefix);
    const begun = kysely.deleteFrom("turns").where("conversation", ">=", asKey(prefix));
    await (end === null ? begun : begun.where("conversation", "<", end)).execute();
  }

  return { recall, remember, forgetAll, flush: behind.flush };
}

/** Conversations whose turns are counted until the next drop. One that is forgotten here is dropped a little later. */
const MOST_COUNTED = 5_000;

async function dropSurplus(inside: Kysely<Tables>, key: string, turns: number): Promise<void> {
  const newestSurplus = inside
    .selectFrom("turns")
    .select("id")
    .where("conversation", "=", key)
    .orderBy("id", "desc")
    .limit(1)
    .offset(turns);
  await inside.deleteFrom("turns").where("conversation", "=", key).where("id", "<=", newestSurplus).execute();
}
