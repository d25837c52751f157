import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { z } from "zod";
import { asKey } from "./binding.ts";
import { compiledOnce } from "./compiled-once.ts";
import type { Database } from "./database.ts";
import { dropLapsed } from "./lapsed.ts";
import { type BehindStore, makeRecent, type Recent } from "./recent.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** What is kept of conversations. `Turn` is whatever the assistant remembers of one. */
export type Conversations<Turn> = BehindStore<readonly Turn[], Turn> & {
  /** Turns still remembered, oldest first, whoever caused them. */
  readonly recall: (key: string) => Promise<readonly Turn[]>;
  readonly remember: (key: string, turn: Turn, person: string) => Promise<void>;
  /** The same turns, each with who caused it. */
  readonly caused: (key: string) => Promise<readonly Caused<Turn>[]>;
  /** Puts another turn in the place of one, or without another takes it away. Nothing where it does not stand. */
  readonly change: (key: string, isIt: (turn: Turn) => boolean, another?: Turn) => Promise<void>;
  /** The last turns that this person caused, in whatever conversation, newest first. */
  readonly lastOf: (person: string, most: number) => Promise<readonly Turn[]>;
};

type Caused<Turn> = { readonly turn: Turn; readonly person: string };

/** Conversations as whoever answers uses them. */
export type RecentConversations<Turn> = Recent<readonly Turn[], Turn> &
  Pick<Conversations<Turn>, "caused" | "change" | "lastOf">;

/** Remembers the last turns of recent conversations in this process. */
export function recentConversations<Turn>(
  store: Conversations<Turn>,
  most: number,
  onFailure: (error: unknown) => void,
): RecentConversations<Turn> {
  // Of a conversation that is not known here the turns before stand in the store alone.
  const join = (turns: readonly Turn[] | undefined, turn: Turn) => turns && [...turns, turn].slice(-most);
  const recent = makeRecent(store, { nothing: [], join }, onFailure);
  return {
    ...recent,
    caused: async (key) => {
      await store.flush();
      return store.caused(key);
    },
    change: async (key, isIt, another) => {
      // What is still to be written here can be the turn itself.
      await store.flush();
      await store.change(key, isIt, another);
      recent.disbelieve(key);
    },
    // What is still to be written belongs to it.
    lastOf: async (person, count) => {
      await store.flush();
      return store.lastOf(person, count);
    },
  };
}

export type MemoryLimits = {
  readonly turns: number;
  readonly conversations: number;
  /** How long a turn is remembered. */
  readonly maxAgeMs: number;
};

/** Keeps conversations in this process: the last few turns each, the least recently used dropped first. */
export function memoryConversations<Turn>(limits: MemoryLimits, now: () => number): Conversations<Turn> {
  type Kept = { readonly turn: Turn; readonly person: string; readonly at: number };
  const kept = new Map<string, readonly Kept[]>();
  const fresh = (key: string) =>
    (kept.get(asKey(key)) ?? []).filter(({ at }) => now() - at <= limits.maxAgeMs);
  const put = (key: string, turn: Turn, person: string): void => {
    const turns = [...fresh(key), { turn, person: asKey(person), at: now() }].slice(-limits.turns);
    kept.delete(key);
    kept.set(key, turns);
    const [oldest] = kept.keys();
    if (kept.size > limits.conversations && oldest !== undefined) kept.delete(oldest);
  };
  return {
    recall: async (key) => fresh(key).map(({ turn }) => turn),
    caused: async (key) => fresh(key),
    change: async (key, isIt, another) => {
      const changed = fresh(key).flatMap((each) => {
        if (!isIt(each.turn)) return [each];
        return another === undefined ? [] : [{ ...each, turn: another }];
      });
      kept.set(asKey(key), changed);
    },
    remember: async (key, turn, person) => put(key, turn, person),
    rememberBehind: async (key, turn, person) => put(key, turn, person),
    flush: async () => undefined,
    lastOf: async (person, most) => {
      const all = [...kept.keys()].flatMap(fresh).filter((each) => each.person === asKey(person));
      return all
        .sort((one, other) => other.at - one.at)
        .slice(0, most)
        .map(({ turn }) => turn);
    },
    forget: async (person) => {
      for (const [key, turns] of kept)
        kept.set(
          key,
          turns.filter((each) => each.person !== person),
        );
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

const AGED = { table: "turns", age: "at", key: "id" } as const;

/**
 * Keeps conversations in the database. Each turn is a row, so that two processes never overwrite each other's. Of a
 * long conversation some more rows stand there than are recalled: dropping them costs a write as well.
 */
export function sqlConversations<Turn>(
  { kysely, behind, pruning }: Database,
  limits: SqlLimits<Turn>,
  now: () => number,
): Conversations<Turn> {
  const oldest = () => now() - limits.maxAgeMs;
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, oldest(), most));
  const select = compiledOnce(lastTurns);
  const insertTurn = compiledOnce(oneTurn);
  const sinceDropped = new LRUCache<string, number>({ max: MOST_COUNTED });

  async function recall(key: string): Promise<readonly Turn[]> {
    const { rows } = await select(kysely, asKey(key), oldest(), limits.turns);
    return rows.reverse().flatMap(({ turn }) => fromStored(limits.turn, turn) ?? []);
  }

  async function lastOf(person: string, most: number): Promise<readonly Turn[]> {
    const rows = await turnsBy(kysely, asKey(person), oldest(), most).execute();
    return rows.flatMap(({ turn }) => fromStored(limits.turn, turn) ?? []);
  }

  async function remember(key: string, turn: Turn, person: string): Promise<void> {
    await insert(kysely, rowOf(key, turn, person));
    prune();
  }

  function rememberBehind(key: string, turn: Turn, person: string, isWanted: () => boolean): Promise<void> {
    const row = rowOf(key, turn, person);
    const written = behind.later(async (transaction) => {
      if (isWanted()) await insert(transaction, row);
    });
    return written.then(prune);
  }

  const rowOf = (key: string, turn: Turn, person: string) => ({
    conversation: asKey(key),
    turn: toStored(turn),
    person: asKey(person),
    at: now(),
  });

  async function insert(inside: Kysely<Tables>, row: ReturnType<typeof rowOf>): Promise<void> {
    await insertTurn(inside, row.conversation, row.turn, row.person, row.at);
    const count = (sinceDropped.get(row.conversation) ?? 0) + 1;
    if (count >= limits.turns) await dropSurplus(inside, row.conversation, limits.turns);
    sinceDropped.set(row.conversation, count % limits.turns);
  }

  async function forget(person: string): Promise<void> {
    await kysely.deleteFrom("turns").where("person", "=", asKey(person)).execute();
  }

  async function flush(): Promise<void> {
    await behind.flush();
    prune();
  }

  return { recall, remember, rememberBehind, lastOf, forget, flush, ...turnByTurn(kysely, limits, oldest) };
}

/** Turns with the rows that they stand in. */
function turnByTurn<Turn>(
  kysely: Kysely<Tables>,
  { turn: schema, turns }: SqlLimits<Turn>,
  oldest: () => number,
): Pick<Conversations<Turn>, "caused" | "change"> {
  async function caused(key: string) {
    const rows = await turnsOf(kysely, asKey(key), oldest(), turns)
      .select(["id", "turn", "person"])
      .execute();
    return rows.reverse().flatMap(({ id, turn: text, person }) => {
      const turn = fromStored(schema, text);
      return turn === null ? [] : [{ id, turn, person }];
    });
  }

  async function change(key: string, isIt: (turn: Turn) => boolean, another?: Turn): Promise<void> {
    const it = (await caused(key)).find(({ turn }) => isIt(turn));
    if (it === undefined) return;
    if (another === undefined) await kysely.deleteFrom("turns").where("id", "=", it.id).execute();
    else
      await kysely
        .updateTable("turns")
        .set({ turn: toStored(another) })
        .where("id", "=", it.id)
        .execute();
  }

  return { caused, change };
}

const lastTurns = (...which: Parameters<typeof turnsOf>) => turnsOf(...which).select("turn");

const turnsOf = (kysely: Kysely<Tables>, conversation: string, oldest: number, turns: number) =>
  kysely
    .selectFrom("turns")
    .where("conversation", "=", conversation)
    .where("at", ">=", oldest)
    .orderBy("id", "desc")
    .limit(turns);

const turnsBy = (kysely: Kysely<Tables>, person: string, oldest: number, most: number) =>
  kysely
    .selectFrom("turns")
    .select("turn")
    .where("person", "=", person)
    .where("at", ">=", oldest)
    .orderBy("id", "desc")
    .limit(most);

const oneTurn = (kysely: Kysely<Tables>, conversation: string, turn: string, person: string, at: number) =>
  kysely.insertInto("turns").values({ conversation, turn, person, at });

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
