import { existsSync } from "node:fs";
import type { Kysely } from "kysely";
import { type DatabaseSettings, dialectFor } from "../database.ts";
import { migrationNames, migrationsIn } from "../migrations/migrate.ts";
import { StoreError } from "../store-error.ts";
import { type TableShape, tablesAfter } from "./table-shapes.ts";

/** An open store that is read and left as it is, also where this version would change its tables. */
export type StoreAsItIs = {
  readonly kysely: Kysely<unknown>;
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
};

/**
 * Reads a store within one transaction, so that all that is read is of one moment, and keeps nobody from writing.
 * @throws StoreError when there is no store, or one that a newer version has changed
 */
export async function readAsItIs<Result>(
  settings: DatabaseSettings,
  work: (store: StoreAsItIs) => Promise<Result>,
): Promise<Result> {
  // Opening it would make it.
  if (settings.kind === "sqlite" && !existsSync(settings.file)) throw noStore();
  const { CompiledQuery, Kysely } = await import("kysely");
  const kysely = new Kysely<unknown>({ dialect: await dialectFor(settings) });
  try {
    return await kysely.connection().execute(async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(BEGIN[settings.kind]));
      try {
        return await work(await describe(connection));
      } finally {
        await connection.executeQuery(CompiledQuery.raw("rollback"));
      }
    });
  } finally {
    await kysely.destroy();
  }
}

/** Of a file that begins by reading nobody waits; a Postgres that reads the same throughout has to be told so. */
const BEGIN = {
  sqlite: "begin",
  postgres: "begin isolation level repeatable read read only",
} as const;

async function describe(kysely: Kysely<unknown>): Promise<StoreAsItIs> {
  const migrations = await migrationsIn(kysely);
  if (migrations.length === 0) throw noStore();
  const known = migrationNames();
  if (!migrations.every((name) => known.includes(name)))
    throw new StoreError(
      "A newer version has changed this store.",
      "Use that version, which knows all that is in it.",
    );
  return { kysely, migrations, tables: await tablesAfter(migrations) };
}

function noStore(): StoreError {
  return new StoreError(
    "There is no store yet: nothing is kept here.",
    "Check DATA_DIR or DATABASE_URL, and the folder that this is run in.",
  );
}
