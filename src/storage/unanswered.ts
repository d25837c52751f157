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
  /** @param delivery that it came with, by its key */
  readonly put: (person: string, question: UnansweredQuestion, delivery?: string) => Promise<void>;
  /** Those of this day (`2026-11-26`) and later, oldest first, without a word of who asked. */
  readonly list: (since?: string) => Promise<readonly OnDay<UnansweredQuestion>[]>;
  /** Drops what this person asked with that delivery: they changed it, or took it back. */
  readonly drop: (person: string, delivery: string) => Promise<void>;
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
    put: async (person, { outcome, words, language, nearest, platform }, delivery) => {
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
          delivery: delivery === undefined ? null : asKey(delivery),
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
    drop: async (person, delivery) => {
      await kysely
        .deleteFrom("unanswered")
        .where("person", "=", asKey(person))
        .where("delivery", "=", asKey(delivery))
        .execute();
    },
    forget: (person) => forgetIn(kysely, "unanswered", person),
  };
}
