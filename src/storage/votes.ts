import { z } from "zod";
import { Intent } from "../intent.ts";
import { Language } from "../language.ts";
import { FaultKind } from "../settings-asked.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { dayOf, firstKept, type OnDay } from "./days.ts";
import { forgetIn } from "./forgetting.ts";
import { dropLapsed } from "./lapsed.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** A judgement of an answer. Without an intent it is not known which: it was of a message that nobody remembers. */
export type KeptVote = {
  readonly vote: "good" | "bad";
  /** What was wrong. */
  readonly cause?: FaultKind;
  /** Why, in words without names, addresses and numbers. */
  readonly reason?: string;
  readonly intent?: Intent;
  readonly language?: Language;
  /** Ids of the facts that the answer showed. */
  readonly facts: readonly string[];
  readonly platform: string;
};

/** Votes of readers, for curators: one a person and answer. */
export type Votes = {
  /** Keeps a vote, in place of what this person said of the same answer before. */
  readonly put: (person: string, answer: string, vote: KeptVote) => Promise<void>;
  /** Takes back what this person said of an answer, where that is still what they say. @returns whether it was */
  readonly takeBack: (person: string, answer: string, vote: KeptVote["vote"]) => Promise<boolean>;
  /** Those of this day (`2026-11-26`) and later, oldest first, without a word of who gave them. */
  readonly list: (since?: string) => Promise<readonly OnDay<KeptVote>[]>;
  /** Drops every vote of this person. */
  readonly forget: (person: string) => Promise<void>;
};

const Facts = z.array(z.string());

const AGED = { table: "votes", age: "day", key: "id" } as const;

/** Keeps votes in the database, each for `keepDays` days. */
export function sqlVotes({ kysely, pruning }: Database, keepDays: number, now: () => number): Votes {
  const first = () => firstKept(now(), keepDays);
  const prune = pruning(now, (most) => dropLapsed(kysely, AGED, first(), most));

  async function put(person: string, answer: string, vote: KeptVote): Promise<void> {
    const columns = {
      vote: vote.vote,
      cause: vote.cause ?? null,
      reason: vote.reason === undefined ? null : toStored(vote.reason),
      intent: vote.intent === undefined ? null : toStored(vote.intent),
      language: vote.language ?? null,
      facts: toStored(vote.facts),
      platform: vote.platform,
      day: dayOf(now()),
    };
    // Who says afterwards what was wrong goes on from what they said before.
    const reason = vote.cause !== undefined && vote.reason === undefined ? { reason: undefined } : {};
    await kysely
      .insertInto("votes")
      .values({ person: asKey(person), answer: asKey(answer), ...columns })
      .onConflict((clash) => clash.columns(["person", "answer"]).doUpdateSet({ ...columns, ...reason }))
      .execute();
    prune();
  }

  async function list(since = ""): Promise<readonly OnDay<KeptVote>[]> {
    const rows = await kysely
      .selectFrom("votes")
      .select(["vote", "cause", "reason", "intent", "language", "facts", "platform", "day"])
      .where("day", ">=", first())
      .where("day", ">=", since)
      .orderBy("id")
      .execute();
    return rows.map(readVote);
  }

  return {
    put,
    takeBack: async (person, answer, vote) => {
      const given = kysely.deleteFrom("votes").where("person", "=", asKey(person)).where("vote", "=", vote);
      const { numDeletedRows } = await given.where("answer", "=", asKey(answer)).executeTakeFirst();
      return numDeletedRows > 0;
    },
    list,
    forget: (person) => forgetIn(kysely, "votes", person),
  };
}

type Row = Omit<Tables["votes"], "id" | "person" | "answer">;

function readVote({ vote, cause, reason, intent, language, facts, platform, day }: Row): OnDay<KeptVote> {
  const why = fromStored(z.string(), reason);
  const about = fromStored(Intent, intent);
  const fault = FaultKind.safeParse(cause).data;
  const spoken = Language.safeParse(language).data;
  return {
    vote: vote === "good" ? "good" : "bad",
    facts: fromStored(Facts, facts) ?? [],
    platform,
    day,
    ...(fault === undefined ? {} : { cause: fault }),
    ...(why === null ? {} : { reason: why }),
    ...(about === null ? {} : { intent: about }),
    ...(spoken === undefined ? {} : { language: spoken }),
  };
}
