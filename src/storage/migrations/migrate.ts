import { type Kysely, type Migration, Migrator } from "kysely";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import type { DatabaseKind } from "./column-types.ts";
import { firstStores } from "./first-stores.ts";
import { votesAndUnanswered } from "./votes-and-unanswered.ts";

/** Run in the order of their names. What has been released is never changed; add another. */
const MIGRATIONS: Readonly<Record<string, (kysely: Kysely<unknown>, kind: DatabaseKind) => Promise<void>>> = {
  "001-first-stores": firstStores,
  "002-votes-and-unanswered": votesAndUnanswered,
};

/**
 * Brings the database up to date, all or nothing. When several processes start at once, one does it and the others
 * wait.
 * @throws StoreError when it cannot, or when a newer version has been here
 */
export async function migrate(kysely: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, up]): [string, Migration] => [
    name,
    { up: (database: Kysely<unknown>) => up(database, kind) },
  ]);
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof StoreError) throw error;
  throw new StoreError(
    "The store cannot be brought up to date.",
    "A newer version may have written it: start that version, or give this one a store of its own.",
    { cause: error },
  );
}
