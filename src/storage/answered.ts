import { z } from "zod";
import { FactId } from "../ids.ts";
import { Intent } from "../intent.ts";
import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { fromStored, toStored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** `asOf` tells which of several versions of a question it answers, in the words of its adapter; the later sorts behind. */
const Said = z.object({ intent: Intent, facts: z.array(FactId), asOf: z.string().optional() });

/** The message that answered a delivery, what it says, and who was answered. */
type DeliveryAnswer = {
  readonly message: string;
  readonly answer: z.infer<typeof Said>;
  readonly person: string;
};

/** What deliveries were answered with, for as long as they are remembered. An edit, a deletion or a reaction leads to it. */
export type Answered = {
  /** By the key of a delivery that was claimed. Nobody need wait for it. */
  readonly put: (delivery: string, answer: DeliveryAnswer) => Promise<void>;
  readonly to: (delivery: string) => Promise<DeliveryAnswer | undefined>;
  readonly in: (message: string) => Promise<DeliveryAnswer | undefined>;
  /** A delivery stays answered; by what, and for whom, is gone. */
  readonly drop: (delivery: string) => Promise<void>;
  /** The same, of all that this person was answered. */
  readonly forget: (person: string) => Promise<void>;
};

/** Beside the ledger of deliveries in the database. */
export function sqlAnswered({ kysely, behind }: Database): Answered {
  return {
    put: (id, { message, answer, person }) => {
      const columns = { message: asKey(message), answer: toStored(answer), person: asKey(person) };
      return behind.later((inside) =>
        inside.updateTable("deliveries").set(columns).where("id", "=", id).execute(),
      );
    },
    to: async (id) => {
      await behind.flush();
      return answerOf(
        await kysely.selectFrom("deliveries").selectAll().where("id", "=", id).executeTakeFirst(),
      );
    },
    in: async (message) => {
      await behind.flush();
      const found = kysely.selectFrom("deliveries").selectAll().where("message", "=", asKey(message));
      return answerOf(await found.executeTakeFirst());
    },
    drop: async (id) => {
      await behind.flush();
      await kysely.updateTable("deliveries").set(NOTHING).where("id", "=", id).execute();
    },
    forget: async (person) => {
      await behind.flush();
      await kysely.updateTable("deliveries").set(NOTHING).where("person", "=", asKey(person)).execute();
    },
  };
}

const NOTHING = { message: null, answer: null, person: null };

function answerOf(row: Tables["deliveries"] | undefined): DeliveryAnswer | undefined {
  const answer = fromStored(Said, row?.answer);
  if (row === undefined || answer === null || row.message === null || row.person === null) return undefined;
  return { message: row.message, answer, person: row.person };
}
