import type { Kysely } from "kysely";
import { asKey } from "./binding.ts";
import type { PersonalTable, Tables } from "./tables.ts";

/** Drops every row that this person caused. */
export async function forgetIn(kysely: Kysely<Tables>, table: PersonalTable, person: string): Promise<void> {
  await kysely.deleteFrom(table).where("person", "=", asKey(person)).execute();
}
