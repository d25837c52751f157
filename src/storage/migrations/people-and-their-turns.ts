import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/**
 * What people prefer, and who caused a turn, for a thread has turns of several. Turns that stand here are of the time
 * when each person had a context of their own in every thread: nobody would find them again, so they go.
 */
export async function peopleAndTheirTurns(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key, milliseconds } = COLUMNS[kind];
  const { schema } = kysely;
  await schema.dropTable("turns").execute();
  await schema
    .createTable("turns")
    .addColumn("id", counter)
    .addColumn("conversation", key, (column) => column.notNull())
    .addColumn("turn", "text", (column) => column.notNull())
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("turns_of_conversation").on("turns").columns(["conversation", "id"]).execute();
  await schema.createIndex("turns_of_person").on("turns").column("person").execute();
  await schema.createIndex("turns_by_age").on("turns").column("at").execute();

  await schema
    .createTable("people")
    .addColumn("person", key, (column) => column.notNull().primaryKey())
    .addColumn("preferences", "text", (column) => column.notNull())
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("people_by_day").on("people").column("day").execute();
}
