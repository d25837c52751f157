import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** What came of asking a language model for a wording, and who is asking: of shapes of answers, and of no person. */
export async function workOnWordings({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key, milliseconds } = COLUMNS[kind];
  await schema
    .createTable("wording_work")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("calls", milliseconds, (column) => column.notNull())
    .addColumn("given_up", milliseconds, (column) => column.notNull())
    .addColumn("rest_until", milliseconds, (column) => column.notNull())
    .addColumn("owner", "text")
    .addColumn("leased_until", milliseconds, (column) => column.notNull())
    .addColumn("day", key, (column) => column.notNull())
    .execute();
  await schema.createIndex("wording_work_by_day").on("wording_work").column("day").execute();
}
