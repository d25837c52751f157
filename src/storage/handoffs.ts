import { z } from "zod";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept } from "./days.ts";
import { dropLapsed } from "./lapsed.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { readWriting, type Writing, writingRow } from "./writing.ts";

/** Handed on and waiting (`sent`), `answered`, or never arrived (`failed`). */
const State = z.enum(["sent", "answered", "failed"]);
type State = z.infer<typeof State>;

/** A question that somebody has handed on to a person. */
export type NewHandoff = Writing & {
  /** Where it was sent. */
  readonly expert: string;
};

export type Handoff = NewHandoff & {
  readonly number: number;
  readonly state: State;
  readonly answer?: string | undefined;
  readonly day: string;
};

export type Handoffs = {
  /** @returns its number */
  readonly put: (handoff: NewHandoff) => Promise<number>;
  readonly find: (number: number) => Promise<Handoff | undefined>;
  readonly list: (since?: string) => Promise<readonly Handoff[]>;
  /** The first answer counts. @returns whether it still waited */
  readonly answer: (number: number, expert: string, words: string) => Promise<boolean>;
  /** It did not arrive. */
  readonly fail: (number: number) => Promise<void>;
  /** Drops what this person asked, and what they answered. */
  readonly forget: (person: string) => Promise<void>;
};

const AGED = { table: "handoffs", age: "day", key: "id" } as const;

/** Keeps questions to people in the database, each for `keepDays` days. */
export function sqlHandoffs({ kysely, pruning }: Database, keepDays: number, now: () => number): Handoffs {
  const first = () => firstKept(now(), keepDays);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, first(), most));

  async function put(given: NewHandoff): Promise<number> {
    const row = { ...writingRow(given), expert: given.expert, state: "sent", day: dayOf(now()) };
    const { id } = await kysely.insertInto("handoffs").values(row).returning("id").executeTakeFirstOrThrow();
    prune();
    return Number(id);
  }

  const all = () => kysely.selectFrom("handoffs").selectAll().where("day", ">=", first()).orderBy("id");

  async function change(number: number, to: Partial<Omit<Tables["handoffs"], "id">>): Promise<boolean> {
    const { numUpdatedRows } = await kysely
      .updateTable("handoffs")
      .set(to)
      .where("id", "=", number)
      .where("state", "=", "sent")
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  return {
    put,
    find: async (number) => {
      const row = await all().where("id", "=", number).executeTakeFirst();
      return row && readHandoff(row);
    },
    list: async (since = "") =>
      (await all().where("day", ">=", since).execute()).flatMap((row) => readHandoff(row) ?? []),
    answer: (number, expert, words) =>
      change(number, { state: "answered", answer: toStored(words), answered_by: asKey(expert) }),
    fail: async (number) => {
      await change(number, { state: "failed" });
    },
    forget: async (person) => {
      await kysely.deleteFrom("handoffs").where("person", "=", asKey(person)).execute();
      await kysely
        .updateTable("handoffs")
        .set({ answer: null, answered_by: null })
        .where("answered_by", "=", asKey(person))
        .execute();
    },
  };
}

type Row = Omit<Tables["handoffs"], "id"> & { readonly id: number };

function readHandoff(row: Row): Handoff | undefined {
  const state = State.safeParse(row.state).data;
  const writing = readWriting(row);
  if (state === undefined || writing === undefined) return undefined;
  const answer = fromStored(z.string(), row.answer) ?? undefined;
  return { ...writing, number: Number(row.id), expert: row.expert, state, answer, day: row.day };
}
