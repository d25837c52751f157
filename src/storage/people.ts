import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import { Language } from "../language.ts";
import { asKey } from "./binding.ts";
import { compiledOnce } from "./compiled-once.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept } from "./days.ts";
import { dropLapsed } from "./lapsed.ts";
import { type BehindStore, makeRecent } from "./recent.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { workspaceHash, workspaceOf } from "./workspace-key.ts";

/** What a person chose, for every conversation on their platform. */
export const Preferences = z.object({ language: Language.optional() });
export type Preferences = z.infer<typeof Preferences>;

/** What people prefer: nothing, until they say so. What is recalled is used, and kept from that day on. */
export type People = BehindStore<Preferences, Preferences>;

/** What people prefer, as whoever answers uses it. */
export type RecentPeople = ReturnType<typeof recentPeople>;

const NOTHING: Preferences = {};

/** Remembers in this process what people prefer. */
export function recentPeople(store: People, onFailure: (error: unknown) => void) {
  const join = (_: Preferences | undefined, chosen: Preferences) => chosen;
  const { remember, ...recent } = makeRecent(store, { nothing: NOTHING, join }, onFailure);
  return {
    ...recent,
    /** As this process knows them, and from the store where it does not. @throws StoreError when that fails */
    recall: async (person: string): Promise<Preferences> => recent.known(person) ?? recent.recall(person),
    /** In place of what this person preferred before. */
    remember: (person: string, preferences: Preferences) => remember(person, preferences, person),
  };
}

/** Keeps in this process what the `most` people prefer who were here last, each for `keepDays` days after that. */
export function memoryPeople(most: number, keepDays: number, now: () => number): People {
  const kept = new Map<string, { readonly preferences: Preferences; readonly day: string }>();
  const put = (person: string, preferences: Preferences): void => {
    kept.delete(person);
    kept.set(asKey(person), { preferences, day: dayOf(now()) });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    recall: async (person) => {
      const found = kept.get(asKey(person));
      if (found === undefined || found.day < firstKept(now(), keepDays)) return NOTHING;
      put(person, found.preferences);
      return found.preferences;
    },
    rememberBehind: async (person, preferences) => put(person, preferences),
    flush: async () => undefined,
    forget: async (person) => {
      kept.delete(asKey(person));
    },
  };
}

const AGED = { table: "people", age: "day", key: "person" } as const;

/**
 * Keeps in the database what people prefer, each for `keepDays` days after they were here last, under a hash of who they
 * are and one of their workspace.
 */
export function sqlPeople(
  { kysely, behind, pruning }: Database,
  keepDays: number,
  now: () => number,
): People {
  const select = compiledOnce(chosenBy);
  const today = () => dayOf(now());
  const first = () => firstKept(now(), keepDays);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, first(), most));

  async function recall(given: string): Promise<Preferences> {
    const person = hashOfPerson(given);
    const [row] = (await select(kysely, person, first())).rows;
    if (row === undefined) return NOTHING;
    const workspace = workspaceHash(workspaceOf(given));
    // Once a day, and nobody waits for it.
    if (row.day < today() || row.workspace === null)
      void behind.later((inside) => use(inside, { person, workspace }));
    return fromStored(Preferences, row.preferences) ?? NOTHING;
  }

  const use = (
    inside: Kysely<Tables>,
    { person, workspace }: { readonly person: string; readonly workspace: string },
  ) => inside.updateTable("people").set({ day: today(), workspace }).where("person", "=", person).execute();

  function rememberBehind(
    person: string,
    preferences: Preferences,
    _: string,
    isWanted: () => boolean,
  ): Promise<void> {
    const key = { person: hashOfPerson(person) };
    const chosen = {
      preferences: toStored(preferences),
      workspace: workspaceHash(workspaceOf(person)),
      day: today(),
    };
    const written = behind.later(async (inside) => {
      if (!isWanted()) return;
      await inside
        .insertInto("people")
        .values({ ...key, ...chosen })
        .onConflict((clash) => clash.column("person").doUpdateSet(chosen))
        .execute();
    });
    return written.then(prune);
  }

  async function forget(person: string): Promise<void> {
    await kysely.deleteFrom("people").where("person", "=", hashOfPerson(person)).execute();
  }

  return { recall, rememberBehind, flush: behind.flush, forget };
}

const chosenBy = (kysely: Kysely<Tables>, person: string, first: string) =>
  kysely
    .selectFrom("people")
    .select(["preferences", "workspace", "day"])
    .where("person", "=", person)
    .where("day", ">=", first);

/** What stands in `people` for a person. */
export function hashOfPerson(person: string): string {
  return createHash("sha256").update(asKey(person)).digest("base64url");
}
