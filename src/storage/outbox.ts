import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { forgetIn } from "./forgetting.ts";
import { dropLapsed } from "./lapsed.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** A message to be sent. */
export type Letter<Notice> = {
  /** Whose words or whose answer it is: it goes when they are forgotten. */
  readonly person: string;
  readonly platform: string;
  readonly address: string;
  readonly notice: Notice;
};

/** `underWay`: it was being sent before, and its end was never told. It may have been taken. */
export type DueLetter<Notice> = Letter<Notice> & {
  readonly id: number;
  readonly underWay: boolean;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
};

/** Messages that nobody waits for, until a platform has said what became of them. */
export type Outbox<Notice> = {
  /** @param dueAt when it may be sent first, in milliseconds since 1970 */
  readonly put: (letter: Letter<Notice>, dueAt: number) => Promise<void>;
  /** For who sends it at once: no other process gets it while the lease lasts. @returns its id */
  readonly putTaken: (letter: Letter<Notice>, leaseMs: number) => Promise<number>;
  /** One that is due on this platform, which no other process gets while the lease lasts. */
  readonly take: (platform: string, leaseMs: number) => Promise<DueLetter<Notice> | undefined>;
  /**
   * It is sent from now on. Only by who took it, while the lease lasts.
   * @returns whether it is still theirs to send
   */
  readonly begin: (id: number) => Promise<boolean>;
  /** It was sent, or never can be. Only by who took it, while the lease lasts. */
  readonly drop: (id: number) => Promise<void>;
  /** It was not taken, and may be from then on. */
  readonly delay: (id: number, dueAt: number) => Promise<void>;
  /** Drops what waits for this person at an address, of the notices that are asked for. */
  readonly dropAt: (
    where: Pick<Letter<Notice>, "person" | "platform" | "address">,
    isIt: (notice: Notice) => boolean,
  ) => Promise<void>;
  readonly forget: (person: string) => Promise<void>;
};

type Row = Tables["outbox"];

const DAY_MS = 86_400_000;

/** How long a letter is kept whatever becomes of it: who sends it gives up before. */
const KEEP_MS = 2 * DAY_MS;

const AGED = { table: "outbox", age: "at", key: "id" } as const;

/** @param notice what a stored one must look like; one that does not is dropped */
export function sqlOutbox<Notice>(
  { kysely, pruning }: Database,
  notice: z.ZodType<Notice>,
  now: () => number,
): Outbox<Notice> {
  const owner = randomUUID();
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, now() - KEEP_MS, most));

  async function take(platform: string, leaseMs: number): Promise<DueLetter<Notice> | undefined> {
    const at = now();
    const row = await takeDue(kysely, asKey(platform), at, { owner, due_at: at + leaseMs });
    if (row === undefined) return undefined;
    const read = fromStored(notice, row.notice);
    if (read === null) {
      await drop(row.id);
      return undefined;
    }
    const { id, person, address, at: writtenAt } = row;
    return { id, underWay: row.tries > 0, person, platform, address, notice: read, at: writtenAt };
  }

  async function insert(
    letter: Letter<Notice>,
    state: Pick<Row, "owner" | "tries" | "due_at">,
  ): Promise<number> {
    const { address } = letter;
    const whose = { person: asKey(letter.person), platform: asKey(letter.platform) };
    const row = { ...whose, address, notice: toStored(letter.notice), at: now(), ...state };
    const { id } = await kysely.insertInto("outbox").values(row).returning("id").executeTakeFirstOrThrow();
    prune();
    return Number(id);
  }

  /** Of one that is this owner's. @returns how many there were */
  async function change(id: number, to: Partial<Pick<Row, "tries" | "due_at">>): Promise<number> {
    const letters = kysely.updateTable("outbox").set(to).where("id", "=", id).where("owner", "=", owner);
    const { numUpdatedRows } = await letters.executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async function drop(id: number): Promise<void> {
    await kysely.deleteFrom("outbox").where("id", "=", id).where("owner", "=", owner).execute();
  }

  return {
    put: async (letter, dueAt) => {
      await insert(letter, { owner: null, tries: 0, due_at: dueAt });
    },
    putTaken: (letter, leaseMs) => insert(letter, { owner, tries: 0, due_at: now() + leaseMs }),
    take,
    begin: async (id) => (await change(id, { tries: 1 })) > 0,
    drop,
    delay: async (id, dueAt) => void (await change(id, { due_at: dueAt, tries: 0 })),
    dropAt: async (where, isIt) => {
      const waiting = await waitingAt(kysely, where);
      const ids = waiting.flatMap(({ id, notice: kept }) => {
        const read = fromStored(notice, kept);
        return read !== null && isIt(read) ? [id] : [];
      });
      if (ids.length > 0) await kysely.deleteFrom("outbox").where("id", "in", ids).execute();
    },
    forget: (person) => forgetIn(kysely, "outbox", person),
  };
}

function waitingAt(
  kysely: Kysely<Tables>,
  { person, platform, address }: Pick<Letter<unknown>, "person" | "platform" | "address">,
) {
  return kysely
    .selectFrom("outbox")
    .select(["id", "notice"])
    .where("person", "=", asKey(person))
    .where("platform", "=", asKey(platform))
    .where("address", "=", address)
    .execute();
}

/** Of two who take at once the second finds the row no longer due: the outer condition is looked at again. */
function takeDue(
  kysely: Kysely<Tables>,
  platform: string,
  at: number,
  lease: { readonly owner: string; readonly due_at: number },
) {
  return kysely
    .updateTable("outbox")
    .set(lease)
    .where("due_at", "<=", at)
    .where("id", "=", ({ selectFrom }) =>
      selectFrom("outbox")
        .select("id")
        .where("platform", "=", platform)
        .where("due_at", "<=", at)
        .orderBy("due_at")
        .orderBy("id")
        .limit(1),
    )
    .returning(["id", "person", "address", "notice", "tries", "at"])
    .executeTakeFirst();
}
