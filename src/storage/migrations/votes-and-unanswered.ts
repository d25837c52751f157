import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/**
 * Votes, questions without an answer, and whose a keepsake is. Keepsakes that stand here have no person, so nobody
 * could have them forgotten, and they hold what people pasted: they go. A button that leads to one says it has expired.
 */
export async function votesAndUnanswered(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key, milliseconds } = COLUMNS[kind];
  const { schema } = kysely;
  await schema.dropTable("keepsakes").execute();
  await schema
    .createTable("keepsakes")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("thing", "text", (column) => column.notNull())
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("keepsakes_by_age").on("keepsakes").column("at").execute();
  await schema.createIndex("keepsakes_of_person").on("keepsakes").column("person").execute();

  await schema
    .createTable("votes")
    .addColumn("id", counter)
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("answer", key, (column) => column.notNull())
    .addColumn("vote", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("intent", "text")
    .addColumn("language", "text")
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("votes_of_person").unique().on("votes").columns(["person", "answer"]).execute();
  await schema.createIndex("votes_by_day").on("votes").column("day").execute();

  await schema
    .createTable("unanswered")
    .addColumn("id", counter)
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("words", "text")
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("nearest", "text", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("unanswered_of_person").on("unanswered").column("person").execute();
  await schema.createIndex("unanswered_by_day").on("unanswered").column("day").execute();
}
