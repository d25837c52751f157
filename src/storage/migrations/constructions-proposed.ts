import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** Sentences of a language model that no construction says: with placeholders, about shapes of answers, and of no person. */
export async function constructionsProposed({ schema }: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key, milliseconds } = COLUMNS[kind];
  await schema
    .createTable("proposed_constructions")
    .addColumn("id", key, (column) => column.notNull().primaryKey())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("shape", "text", (column) => column.notNull())
    .addColumn("construction", "text", (column) => column.notNull())
    .addColumn("lacks", "text", (column) => column.notNull())
    .addColumn("sentence", "text", (column) => column.notNull())
    .addColumn("times", milliseconds, (column) => column.notNull())
    .addColumn("at", milliseconds, (column) => column.notNull())
    .execute();
}
