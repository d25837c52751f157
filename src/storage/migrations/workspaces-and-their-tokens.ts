import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/**
 * Where the app is installed, and of which workspace a person is, so that both go when the app is uninstalled. People
 * stand there by a hash, which does not tell their workspace: of those who are there it is filled in at their next use.
 */
export async function workspacesAndTheirTokens(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key, milliseconds } = COLUMNS[kind];
  const { schema } = kysely;
  await schema
    .createTable("installations")
    .addColumn("workspace", key, (column) => column.notNull().primaryKey())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("team", "text")
    .addColumn("enterprise", "text")
    .addColumn("bot_id", "text")
    .addColumn("bot_user", "text", (column) => column.notNull())
    .addColumn("scopes", "text", (column) => column.notNull())
    .addColumn("person", key)
    .addColumn("secrets", "text", (column) => column.notNull())
    .addColumn("key_id", key, (column) => column.notNull())
    .addColumn("expires_at", milliseconds)
    .addColumn("revision", key, (column) => column.notNull())
    .addColumn("renewing_until", milliseconds, (column) => column.notNull())
    .addColumn("refusal", "text")
    .addColumn("installed_at", milliseconds, (column) => column.notNull())
    .addColumn("changed_at", milliseconds, (column) => column.notNull())
    .execute();
  await schema.createIndex("installations_by_key").on("installations").column("key_id").execute();
  await schema.createIndex("installations_of_person").on("installations").column("person").execute();

  await schema.alterTable("people").addColumn("workspace", key).execute();
  await schema.createIndex("people_of_workspace").on("people").column("workspace").execute();
}
