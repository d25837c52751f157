import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** Where the bot said hello: of no person, for a channel's id says nothing of anyone. */
export async function greetingsSaid(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key } = COLUMNS[kind];
  await kysely.schema
    .createTable("greetings")
    .addColumn("workspace", key, (column) => column.notNull())
    .addColumn("place", key, (column) => column.notNull())
    .addPrimaryKeyConstraint("greetings_pk", ["workspace", "place"])
    .execute();
}
