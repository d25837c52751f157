import { sql } from "kysely";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";

/** Kysely's own hold no rows of ours. */
const OF_MIGRATIONS = ["kysely_migration", "kysely_migration_lock"];

/** Every row of every table that the database itself says it has, as JSON. */
export async function rowsIn(
  settings: DatabaseSettings,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { kysely, close } = await openDatabase(settings);
  const list =
    settings.kind === "sqlite"
      ? sql<{
          name: string;
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
  const { rows: tables } = await list.execute(kysely);
  const found: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    if (OF_MIGRATIONS.includes(name)) continue;
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(kysely);
    found[name] = rows.map((row) => JSON.stringify(row));
  }
  await close();
  return found;
}
