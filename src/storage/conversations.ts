import type { z } from "zod";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { prefixEnd } from "./prefix.ts";
import { makePruning } from "./pruning.ts";
import { fromStored, toStored } from "./stored.ts";

/** What the assistant keeps of conversations. `Turn` is whatever the assistant remembers of one. */
export type Conversations<Turn> = {
  /** Turns still remembered, oldest first. */
  readonly recall: (key: string) => Promise<readonly Turn[]>;
  readonly remember: (key: string, turn: Turn) => Promise<void>;
  /** Forgets every conversation whose key begins so. */
  readonly forgetAll: (prefix: string) => Promise<void>;
};

export type MemoryLimits = {
  readonly turns: number;
  readonly conversations: number;
  /** How long a turn is remembered. */
  readonly maxAgeMs: number;
};

/** Keeps conversations in this process: the last few turns each, the least recently used dropped first. */
export function memoryConversations<Turn>(limits: MemoryLimits, now: () => number): Conversations<Turn> {
  const kept = new Map<string, readonly { readonly turn: Turn; readonly at: number }[]>();
  const fresh = (key: string) =>
    (kept.get(asKey(key)) ?? []).filter(({ at }) => now() - at <= limits.maxAgeMs);
  return {
    recall: async (key) => fresh(key).map(({ turn }) => turn),
    remember: async (key, turn) => {
      const turns = [...fresh(key), { turn, at: now() }].slice(-limits.turns);
      kept.delete(key);
      kept.set(key, turns);
      const [oldest] = kept.keys();
      if (kept.size > limits.conversations && oldest !== undefined) kept.delete(oldest);
    },
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

/** Keeps conversations in the database. Each turn is a row, so that two processes never overwrite each other's. */
export function sqlConversations<Turn>(
  { kysely }: Database,
  limits: SqlLimits<Turn>,
  now: () => number,
): Conversations<Turn> {
  const oldest = () => now() - limits.maxAgeMs;
  const prune = makePruning(now, () => kysely.deleteFrom("turns").where("at", "<", oldest()).execute());

  async function recall(key: string): Promise<readonly Turn[]> {
    const rows = await kysely
      .selectFrom("turns")
      .select("turn")
      .where("conversation", "=", asKey(key))
      .where("at", ">=", oldest())
      .orderBy("id", "desc")
      .limit(limits.turns)
      .execute();
    return rows
      .reverse()
      .map((row) => fromStored(limits.turn, row.turn))
      .filter((turn) => turn !== null);
  }

  async function remember(key: string, turn: Turn): Promise<void> {
    await kysely
      .insertInto("turns")
      .values({ conversation: asKey(key), turn: toStored(turn), at: now() })
      .execute();
    await dropSurplus(key);
    await prune();
  }

  async function dropSurplus(key: string): Promise<void> {
    const newestSurplus = kysely
      .selectFrom("turns")
      .select("id")
      .where("conversation", "=", key)
      .orderBy("id", "desc")
      .limit(1)
      .offset(limits.turns);
    await kysely
      .deleteFrom("turns")
      .where("conversation", "=", key)
      .where("id", "<=", newestSurplus)
      .execute();
  }

  async function forgetAll(prefix: string): Promise<void> {
    const end = prefixEnd(prefix);
    const begun = kysely.deleteFrom("turns").where("conversation", ">=", asKey(prefix));
    await (end === null ? begun : begun.where("conversation", "<", end)).execute();
  }

  return { recall, remember, forgetAll };
}
