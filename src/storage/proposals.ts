import { sql } from "kysely";
import { z } from "zod";
import { FactId } from "../ids.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept } from "./days.ts";
import { dropLapsed } from "./lapsed.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { readWriting, type Writing, writingRow } from "./writing.ts";

/** A proposal waits for a curator (`open`), for whoever proposed it (`asked`), or for nobody any more. */
const State = z.enum(["open", "asked", "approved", "rejected", "withdrawn"]);
type State = z.infer<typeof State>;

const WAITING: readonly State[] = ["open", "asked"];

/** A correction that somebody proposes. */
export type NewProposal = Writing & {
  /** Absent until it is known which. */
  readonly fact?: FactId | undefined;
  /** The facts that the answer showed of which it was said. */
  readonly facts: readonly FactId[];
};

export type Proposal = NewProposal & {
  /** What people call it by. */
  readonly number: number;
  readonly state: State;
  readonly curator?: string | undefined;
  /** Why it was rejected, or what is asked. */
  readonly remark?: string | undefined;
  readonly day: string;
};

type Amendment = { readonly fact?: FactId; readonly words?: string; readonly withdrawn?: true };

/** Corrections that people propose. Each is kept, also one that says the same as another. */
export type Proposals = {
  /** @returns its number */
  readonly put: (proposal: NewProposal) => Promise<number>;
  readonly find: (number: number) => Promise<Proposal | undefined>;
  /** Those of this day and later, oldest first; without a day all. */
  readonly list: (since?: string) => Promise<readonly Proposal[]>;
  /** While it waits, by who proposed it. @returns whether it still waited, and was theirs */
  readonly amend: (number: number, person: string, amendment: Amendment) => Promise<boolean>;
  /** By a curator, once. @returns whether it still waited */
  readonly decide: (
    number: number,
    curator: string,
    state: "asked" | "approved" | "rejected",
    remark?: string,
  ) => Promise<boolean>;
  /** Drops what this person proposed, and from what they decided their name and what they said. */
  readonly forget: (person: string) => Promise<void>;
};

const AGED = {
  table: "proposals",
  age: "day",
  key: "id",
  only: sql`state not in (${sql.join(WAITING)})`,
} as const;

/** Keeps proposals in the database: those that nobody waits for any more for `keepDays` days. */
export function sqlProposals({ kysely, pruning }: Database, keepDays: number, now: () => number): Proposals {
  const first = () => firstKept(now(), keepDays);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, first(), most));

  async function put(given: NewProposal): Promise<number> {
    const { fact = null } = given;
    const about = { fact, facts: toStored(given.facts) };
    const row = { ...writingRow(given), ...about, state: "open", day: dayOf(now()) };
    const { id } = await kysely.insertInto("proposals").values(row).returning("id").executeTakeFirstOrThrow();
    prune();
    return Number(id);
  }

  const all = () =>
    kysely
      .selectFrom("proposals")
      .selectAll()
      .where((is) => is.or([is("day", ">=", first()), is("state", "in", WAITING)]))
      .orderBy("id");

  async function change(number: number, to: Partial<Row>, owner?: string): Promise<boolean> {
    const update = kysely
      .updateTable("proposals")
      .set(to)
      .where("id", "=", number)
      .where("state", "in", WAITING);
    const { numUpdatedRows } = await (owner === undefined
      ? update
      : update.where("person", "=", asKey(owner))
    ).executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  return {
    put,
    find: async (number) => {
      const row = await all().where("id", "=", number).executeTakeFirst();
      return row && readProposal(row);
    },
    list: async (since = "") =>
      (await all().where("day", ">=", since).execute()).flatMap((row) => readProposal(row) ?? []),
    amend: (number, person, amendment) => change(number, amended(amendment), person),
    decide: (number, curator, state, remark) =>
      change(number, {
        state,
        curator: asKey(curator),
        outcome: remark === undefined ? null : toStored(remark),
      }),
    forget: async (person) => {
      await kysely.deleteFrom("proposals").where("person", "=", asKey(person)).execute();
      await kysely
        .updateTable("proposals")
        .set({ curator: null, outcome: null })
        .where("curator", "=", asKey(person))
        .execute();
    },
  };
}

/** What was asked is answered by what is added. */
function amended({ fact, words, withdrawn }: Amendment): Partial<Row> {
  return {
    state: withdrawn ? "withdrawn" : "open",
    ...(fact === undefined ? {} : { fact }),
    ...(words === undefined ? {} : { words: toStored(words) }),
  };
}

type Row = Omit<Tables["proposals"], "id"> & { readonly id: number };

function readProposal(row: Row): Proposal | undefined {
  const state = State.safeParse(row.state).data;
  const writing = readWriting(row);
  if (state === undefined || writing === undefined) return undefined;
  return {
    ...writing,
    number: Number(row.id),
    fact: FactId.safeParse(row.fact).data,
    facts: fromStored(z.array(FactId), row.facts) ?? [],
    state,
    curator: row.curator ?? undefined,
    remark: fromStored(z.string(), row.outcome) ?? undefined,
    day: row.day,
  };
}
