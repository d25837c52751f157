import { z } from "zod";
import { RoleId } from "../ids.ts";
import { IntentKind } from "../intent.ts";
import { Language } from "../language.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept, type OnDay } from "./days.ts";
import { forgetIn } from "./forgetting.ts";
import { dropLapsed } from "./lapsed.ts";
import { fromStored, toStored } from "./stored.ts";

const Nearest = z.array(z.object({ intent: IntentKind, roles: z.array(RoleId) }));

/** A question that got no answer. */
export type UnansweredQuestion = {
  /** What it was taken for. */
  readonly outcome: IntentKind;
  /** What it was asked in, without names, addresses and numbers; absent where words are not kept. */
  readonly words?: string;
  readonly language: Language;
  /** What it could have meant, the nearest first. */
  readonly nearest: Readonly<z.infer<typeof Nearest>>;
  readonly platform: string;
};

/** Questions that got no answer, for curators. */
export type Unanswered = {
  readonly put: (person: string, question: UnansweredQuestion) => Promise<void>;
  /** Those of this day (`2026-11-26`) and later, oldest first, without a word of who asked. */
  readonly list: (since?: string) => Promise<readonly OnDay<UnansweredQuestion>[]>;
  /** Drops the last question of this person that was kept like this: they took it back. */
  readonly drop: (person: string, question: Pick<UnansweredQuestion, "outcome" | "words">) => Promise<void>;
  /** Drops every question of this person. */
  readonly forget: (person: string) => Promise<void>;
};

const Row = z.object({ outcome: IntentKind, language: Language, platform: z.string(), day: z.string() });

const AGED = { table: "unanswered", age: "day", key: "id" } as const;

/** Keeps questions in the database, each for `keepDays` days. */
export function sqlUnanswered(
  { kysely, pruning }: Database,
  keepDays: number,
  now: () => number,
): Unanswered {
  const first = () => firstKept(now(), keepDays);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, first(), most));
  return {
    put: async (person, { outcome, words, language, nearest, platform }) => {
      await kysely
        .insertInto("unanswered")
        .values({
          person: asKey(person),
          outcome,
          words: words === undefined ? null : toStored(words),
          language,
          nearest: toStored(nearest),
          platform,
          day: dayOf(now()),
        })
        .execute();
      prune();
    },
    list: async (since = "") => {
      const rows = await kysely
        .selectFrom("unanswered")
        .select(["outcome", "words", "language", "nearest", "platform", "day"])
        .where("day", ">=", first())
        .where("day", ">=", since)
        .orderBy("id")
        .execute();
      return rows.flatMap((row) => {
        const read = Row.safeParse(row).data;
        const words = fromStored(z.string(), row.words);
        const nearest = fromStored(Nearest, row.nearest) ?? [];
        return read === undefined ? [] : [{ ...read, nearest, ...(words === null ? {} : { words }) }];
      });
    },
    drop: async (person, { outcome, words }) => {
      const alike = kysely
        .selectFrom("unanswered")
        .select(({ fn }) => fn.max("id").as("id"))
        .where("person", "=", asKey(person))
        .where("outcome", "=", outcome)
        .where("words", words === undefined ? "is" : "=", words === undefined ? null : toStored(words));
      await kysely.deleteFrom("unanswered").where("id", "=", alike).execute();
    },
    forget: (person) => forgetIn(kysely, "unanswered", person),
  };
}
