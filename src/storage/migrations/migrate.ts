import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import type { DatabaseKind } from "./column-types.ts";
import { constructionsProposed } from "./constructions-proposed.ts";
import { firstStores } from "./first-stores.ts";
import { greetingsSaid } from "./greetings-said.ts";
import { peopleAndTheirTurns } from "./people-and-their-turns.ts";
import { proposalsAndHandoffs } from "./proposals-and-handoffs.ts";
import { questionsByDelivery } from "./questions-by-delivery.ts";
import { votesAndUnanswered } from "./votes-and-unanswered.ts";
import { workOnWordings } from "./work-on-wordings.ts";
import { workspaceSettings } from "./workspace-settings.ts";
import { workspacesAndTheirTokens } from "./workspaces-and-their-tokens.ts";

/** Run in the order of their names. What has been released is never changed; add another. */
const MIGRATIONS: Readonly<Record<string, (kysely: Kysely<unknown>, kind: DatabaseKind) => Promise<void>>> = {
  "001-first-stores": firstStores,
  "002-votes-and-unanswered": votesAndUnanswered,
  "003-people-and-their-turns": peopleAndTheirTurns,
  "004-proposals-and-handoffs": proposalsAndHandoffs,
  "005-installations": workspacesAndTheirTokens,
  "006-workspace-settings": workspaceSettings,
  "007-greetings": greetingsSaid,
  "008-questions-by-delivery": questionsByDelivery,
  "009-work-on-wordings": workOnWordings,
  "010-proposed-constructions": constructionsProposed,
};

/**
 * Brings the database up to date, all or nothing. When several processes start at once, one does it and the others
 * wait.
 * @throws StoreError when it cannot, or when a newer version has been here
 */
export async function migrate(kysely: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const migrator = migratorFor(kysely, kind);
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof StoreError) throw error;
  throw cannotMigrate(error);
}

/**
 * Whether the tables are as this version wants them. Changes nothing.
 * @throws StoreError when a newer version has been here
 */
export async function isUpToDate(kysely: Kysely<Tables>, kind: DatabaseKind): Promise<boolean> {
  const migrations = await migratorFor(kysely, kind).getMigrations();
  if (migrations.every(({ executedAt }) => executedAt === undefined)) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely);
  if (rows.some(({ name }) => !(name in MIGRATIONS))) throw cannotMigrate();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

function cannotMigrate(cause?: unknown): StoreError {
  return new StoreError(
    "The store cannot be brought up to date.",
    "A newer version may have written it: start that version, or give this one a store of its own.",
    { cause },
  );
}

function migratorFor(kysely: Kysely<Tables>, kind: DatabaseKind): Migrator {
  const migrations = Object.entries(MIGRATIONS).map(([name, up]): [string, Migration] => [
    name,
    { up: (database: Kysely<unknown>) => up(database, kind) },
  ]);
  return new Migrator({
    db: kysely,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  });
}

/** Every migration of this version, in the order in which they run. */
export const migrationNames = (): readonly string[] => Object.keys(MIGRATIONS).sort();

/** Runs these on a database or in a transaction, and notes nothing of it. */
export async function runMigrations(
  kysely: Kysely<unknown>,
  kind: DatabaseKind,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await MIGRATIONS[name]?.(kysely, kind);
}

/** The migrations that a store has had; none where there is no store. Changes nothing. */
export async function migrationsIn(kysely: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    kysely,
  );
  return rows.map(({ name }) => name);
}
