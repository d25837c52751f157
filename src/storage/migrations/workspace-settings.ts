import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** What administrators settle for their workspace. Curators stand by who they are, so that each can be forgotten. */
export async function workspaceSettings(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key } = COLUMNS[kind];
  const { schema } = kysely;
  await schema
    .createTable("workspace_settings")
    .addColumn("workspace", key, (column) => column.notNull())
    .addColumn("name", key, (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("workspace_settings_pk", ["workspace", "name"])
    .execute();
  await schema
    .createTable("curators")
    .addColumn("person", key, (column) => column.notNull().primaryKey())
    .execute();
}
