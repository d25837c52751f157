import type { Kysely } from "kysely";
import { COLUMNS, type DatabaseKind } from "./column-types.ts";

/** What a question without an answer came with, so that it goes when its writer changes it or takes it back. */
export async function questionsByDelivery(kysely: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { key } = COLUMNS[kind];
  const { schema } = kysely;
  await schema.alterTable("unanswered").addColumn("delivery", key).execute();
  await schema.createIndex("unanswered_by_delivery").on("unanswered").column("delivery").execute();
}
