import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** Conversations, deliveries, keepsakes and phrasings. */
export async function firstStores(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key, milliseconds } = COLUMNS[kind];
  const { schema } = kysely;
  await schema
    .createTable("turns")
    .addColumn("id", counter)
    .addColumn("conversation", key, (column) => column.notNull())
    .addColumn("turn", "text", (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("turns_of_conversation").on("turns").columns(["conversation", "id"]).execute();
  await schema.createIndex("turns_by_age").on("turns").column("at").execute();

  await schema
    .createTable("deliveries")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("lapses_at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("deliveries_by_age").on("deliveries").column("lapses_at").execute();

  await schema
    .createTable("keepsakes")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("thing", "text", (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("keepsakes_by_age").on("keepsakes").column("at").execute();

  await schema
    .createTable("phrasings")
    .addColumn("key", key, (column) => column.notNull().primaryKey())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("shape", "text", (column) => column.notNull())
    .addColumn("versions", "text", (column) => column.notNull())
    .addColumn("wording", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("created_at", milliseconds, (column) => column.notNull())
    .execute();
}
