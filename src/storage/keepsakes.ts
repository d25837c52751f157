import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { asKey } from "./binding.ts";
import { compiledOnce } from "./compiled-once.ts";
import type { Database } from "./database.ts";
import { forgetIn } from "./forgetting.ts";
import { dropLapsed } from "./lapsed.ts";
import { whatIsOnItsWay } from "./on-its-way.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** Things too long for a button, by a short id that cannot be guessed; or of a message, by a name we can make again. */
export type Keepsakes<Thing> = {
  /** Keeps a thing that this person caused, and returns its id. */
  readonly keep: (thing: Thing, person: string) => Promise<string>;
  /** @returns the thing, or null when it is unknown or was dropped */
  readonly recall: (id: string) => Promise<Thing | null>;
  /** Keeps a thing under a name, in place of what stood there. No id leads to it. Nobody need wait for it. */
  readonly keepNamed: (name: string, thing: Thing, person: string) => Promise<void>;
  readonly recallNamed: (name: string) => Promise<Thing | null>;
  readonly dropNamed: (name: string) => Promise<void>;
  /** Drops all that this person caused. */
  readonly forget: (person: string) => Promise<void>;
  /** Writes no more of what these persons caused, before it is erased in the store. */
  readonly letGo: (isTheirs: (person: string) => boolean) => Promise<void>;
};

const newId = () => randomBytes(12).toString("base64url");
const KeepsakeId = /^[\w-]{16}$/u;

/** Longer than any id, so that a forged button cannot lead to what has a name; a hash, for a name holds ids of people. */
function idOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url");
}

/** Keeps the most recent `most` things in this process. */
export function memoryKeepsakes<Thing>(most: number): Keepsakes<Thing> {
  const kept = new Map<string, { readonly thing: Thing; readonly person: string }>();
  const put = (id: string, thing: Thing, person: string): void => {
    kept.delete(id);
    kept.set(id, { thing, person: asKey(person) });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    keep: async (thing, person) => {
      const id = newId();
      put(id, thing, person);
      return id;
    },
    recall: async (id) => (KeepsakeId.test(id) ? (kept.get(id)?.thing ?? null) : null),
    keepNamed: async (name, thing, person) => put(idOf(name), thing, person),
    recallNamed: async (name) => kept.get(idOf(name))?.thing ?? null,
    dropNamed: async (name) => void kept.delete(idOf(name)),
    forget: async (person) => {
      for (const [id, each] of [...kept]) if (each.person === person) kept.delete(id);
    },
    letGo: async (isTheirs) => {
      for (const [id, each] of [...kept]) if (isTheirs(each.person)) kept.delete(id);
    },
  };
}

export type KeepsakeLimits<Thing> = {
  /** What a stored thing must look like; one that does not is as good as dropped. */
  readonly thing: z.ZodType<Thing>;
  /** How long a thing is kept; the button under which it lies answers no longer after that. */
  readonly maxAgeMs: number;
};

const AGED = { table: "keepsakes", age: "at", key: "id" } as const;

/** Keeps things in the database, so that a button works in every process and after a restart. */
export function sqlKeepsakes<Thing>(
  { kysely, behind, pruning }: Database,
  limits: KeepsakeLimits<Thing>,
  now: () => number,
): Keepsakes<Thing> {
  const oldest = () => now() - limits.maxAgeMs;
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, oldest(), most));

  const insert = compiledOnce(keepsake);
  const onItsWay = whatIsOnItsWay();

  async function put(id: string, thing: Thing, person: string): Promise<string> {
    await insert(kysely, ...columnsOf(id, thing, person));
    prune();
    return id;
  }

  /** With what else is written behind the answers: a commit of its own costs as much as all of them. */
  async function putBehind(id: string, thing: Thing, person: string): Promise<void> {
    const columns = columnsOf(id, thing, person);
    await onItsWay.write(id, person, (isWanted) =>
      behind.later(async (inside) => {
        if (isWanted()) await insert(inside, ...columns);
      }),
    );
    prune();
  }

  const columnsOf = (id: string, thing: Thing, person: string) =>
    [id, toStored(thing), asKey(person), now()] as const;

  async function find(id: string): Promise<Thing | null> {
    const row = await kysely
      .selectFrom("keepsakes")
      .select("thing")
      .where("id", "=", id)
      .where("at", ">=", oldest())
      .executeTakeFirst();
    return row === undefined ? null : fromStored(limits.thing, row.thing);
  }

  async function letGo(isTheirs: (person: string) => boolean): Promise<void> {
    onItsWay.drop(isTheirs);
    // What is being written right now is written before it is erased.
    await behind.flush();
  }

  return {
    keep: (thing, person) => put(newId(), thing, person),
    // An id comes back from outside, where a button's content can be forged.
    recall: async (id) => (KeepsakeId.test(id) ? find(id) : null),
    keepNamed: (name, thing, person) => putBehind(idOf(name), thing, person),
    recallNamed: async (name) => {
      const id = idOf(name);
      if (onItsWay.has(id)) await behind.flush();
      return find(id);
    },
    dropNamed: (name) => behind.flush().then(() => dropOne(kysely, idOf(name))),
    letGo,
    forget: (person) => letGo((each) => each === person).then(() => forgetIn(kysely, "keepsakes", person)),
  };
}

async function dropOne(kysely: Kysely<Tables>, id: string): Promise<void> {
  await kysely.deleteFrom("keepsakes").where("id", "=", id).execute();
}

const keepsake = (kysely: Kysely<Tables>, id: string, thing: string, person: string, at: number) =>
  kysely
    .insertInto("keepsakes")
    .values({ id, thing, person, at })
    .onConflict((clash) =>
      clash.column("id").doUpdateSet(({ ref }) => ({
        thing: ref("excluded.thing"),
        person: ref("excluded.person"),
        at: ref("excluded.at"),
      })),
    );
