import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/**
 * What makes a company own its bot: corrections and what became of them, questions handed to people, who is asked
 * for what, and messages that are still to be sent. Votes learn what was wrong, deliveries which message answered them.
 */
export async function proposalsAndHandoffs(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await proposals(kysely, kind);
  await handoffs(kysely, kind);
  await outboxAndCounts(kysely, kind);
  await newColumns(kysely, kind);
}

async function proposals({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key, milliseconds } = COLUMNS[kind];
  await schema
    .createTable("proposals")
    .addColumn("id", counter)
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("workspace", key, (column) => column.notNull())
    .addColumn("address", "text")
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("fact", key)
    .addColumn("about", "text")
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("curator", key)
    .addColumn("outcome", "text")
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("proposals_of_person").on("proposals").column("person").execute();
  await schema.createIndex("proposals_by_day").on("proposals").column("day").execute();

  await schema
    .createTable("corrections")
    .addColumn("id", counter)
    .addColumn("proposal", milliseconds, (column) => column.notNull().unique())
    .addColumn("correction", "text", (column) => column.notNull())
    .addColumn("day", key, (column) => column.notNull())
    .execute();
}

async function handoffs({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key } = COLUMNS[kind];
  await schema
    .createTable("experts")
    .addColumn("workspace", key, (column) => column.notNull())
    .addColumn("topic", key, (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("person", key, (column) => column.notNull())
    .addPrimaryKeyConstraint("experts_key", ["workspace", "topic"])
    .execute();
  await schema.createIndex("experts_of_person").on("experts").column("person").execute();

  await schema
    .createTable("handoffs")
    .addColumn("id", counter)
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("workspace", key, (column) => column.notNull())
    .addColumn("address", "text")
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("about", "text")
    .addColumn("expert", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("answered_by", key)
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("handoffs_of_person").on("handoffs").column("person").execute();
  await schema.createIndex("handoffs_by_day").on("handoffs").column("day").execute();
}

async function outboxAndCounts({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { counter, key, milliseconds } = COLUMNS[kind];
  await schema
    .createTable("outbox")
    .addColumn("id", counter)
    .addColumn("person", key, (column) => column.notNull())
    .addColumn("platform", key, (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("notice", "text", (column) => column.notNull())
    .addColumn("owner", "text")
    .addColumn("tries", milliseconds, (column) => column.notNull())
    .addColumn("due_at", milliseconds, (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("outbox_of_person").on("outbox").column("person").execute();
  await schema.createIndex("outbox_by_due").on("outbox").columns(["platform", "due_at"]).execute();

  await schema
    .createTable("counts")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("many", milliseconds, (column) => column.notNull())
    .addColumn("lapses_at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("counts_by_age").on("counts").column("lapses_at").execute();
}

async function newColumns({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key } = COLUMNS[kind];
  await schema.alterTable("votes").addColumn("cause", "text").execute();
  await schema.alterTable("deliveries").addColumn("message", key).execute();
  await schema.alterTable("deliveries").addColumn("answer", "text").execute();
  await schema.alterTable("deliveries").addColumn("person", key).execute();
  await schema.createIndex("deliveries_of_message").on("deliveries").column("message").execute();
  await schema.createIndex("deliveries_of_person").on("deliveries").column("person").execute();
}
