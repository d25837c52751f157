import { Kysely, sql } from "kysely";
import { type DatabaseSettings, dialectFor, openDatabase } from "../database.ts";
import { migrationNames, runMigrations } from "../migrations/migrate.ts";
import { type BackupRow, isNewer, readBackup } from "./backup-file.ts";
import { BackupError, DamagedBackup, type Header, rowsOf, type StoredValue } from "./backup-format.ts";
import { type TableShape, tablesAfter } from "./table-shapes.ts";

export type RestoreOptions = {
  readonly file: string;
  /** Takes the place of what the store holds. */
  readonly force: boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** Of one statement: SQLite takes 32,766, Postgres 65,535. */
const MOST_VALUES = 5_000;

/**
 * Puts a backup into a store of either kind, all or nothing, and brings it up to date. The whole file is looked through
 * before anything is touched.
 * @returns what the file holds
 * @throws BackupError or DamagedBackup when the file will not do or the store holds something, StoreError
 */
export async function restore(settings: DatabaseSettings, options: RestoreOptions): Promise<Header> {
  const header = await lookThrough(options.file);
  const shapes = await tablesAfter(header.migrations);
  if (!fits(header, shapes))
    throw new DamagedBackup(`${options.file} holds other tables than its version had.`);
  // Makes the tables of a store that is new, and refuses one that a newer version has changed.
  await (await openDatabase(settings)).close();
  const kysely = new Kysely<unknown>({ dialect: await dialectFor(settings) });
  try {
    await kysely.transaction().execute(async (inside) => {
      const current = await tablesAfter(migrationNames());
      if (settings.kind === "postgres") await lock(inside, current);
      if (!options.force && (await holdsAnything(inside, current))) throw notEmpty();
      await refill(inside, settings.kind, { header, shapes, current }, options);
    });
    return header;
  } finally {
    await kysely.destroy();
  }
}

/** @throws BackupError or DamagedBackup when not all of it can be put back */
async function lookThrough(file: string): Promise<Header> {
  let header: Header | undefined;
  for await (const part of readBackup(file)) if ("rolwijzer" in part) header = understood(part, file);
  if (header === undefined) throw new DamagedBackup(`${file} is no backup.`);
  return header;
}

function understood(header: Header, file: string): Header {
  const known = migrationNames();
  if (header.migrations.every((name, index) => known[index] === name)) return header;
  throw isNewer(file, header.version);
}

function fits(header: Header, shapes: readonly TableShape[]): boolean {
  const columnsOf = (name: string) => shapes.find((each) => each.name === name)?.columns ?? [];
  return (
    header.tables.length === shapes.length &&
    header.tables.every(({ name, columns }) => {
      const known = columnsOf(name);
      return columns.length === known.length && columns.every((column) => known.includes(column));
    })
  );
}

/** Bots that are still running wait, so that nothing of theirs gets in between. */
async function lock(inside: Kysely<unknown>, tables: readonly TableShape[]): Promise<void> {
  const names = sql.join(tables.map(({ name }) => sql.table(name)));
  await sql`lock table ${names} in access exclusive mode`.execute(inside);
}

async function holdsAnything(inside: Kysely<unknown>, tables: readonly TableShape[]): Promise<boolean> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(inside);
    if (rows.length > 0) return true;
  }
  return false;
}

function notEmpty(): BackupError {
  return new BackupError(
    "The store is not empty.",
    "Stop every bot that uses it, and give --force to replace all that it holds; or restore into another store.",
  );
}

type Plan = {
  readonly header: Header;
  /** What the tables were when the backup was made, and what they are now. */
  readonly shapes: readonly TableShape[];
  readonly current: readonly TableShape[];
};

/** The tables are made as they were when the backup was made, filled, and then changed as they have been since. */
async function refill(
  inside: Kysely<unknown>,
  kind: DatabaseSettings["kind"],
  { header, shapes, current }: Plan,
  { file, onProgress }: RestoreOptions,
): Promise<void> {
  // Last made, first dropped: a table may refer to an earlier one.
  for (const { name } of current.toReversed()) await inside.schema.dropTable(name).execute();
  await runMigrations(inside, kind, header.migrations);
  const total = rowsOf(header);
  let done = 0;
  for await (const { table, rows } of batchesOf(file, header)) {
    const columns = header.tables.find(({ name }) => name === table)?.columns ?? [];
    await insert(inside, kind, table, columns, rows);
    done += rows.length;
    onProgress(done, total);
  }
  if (kind === "postgres") for (const shape of shapes) await countOn(inside, shape);
  const since = migrationNames().filter((name) => !header.migrations.includes(name));
  await runMigrations(inside, kind, since);
}

type Batch = { readonly table: string; readonly rows: readonly (readonly StoredValue[])[] };

/** Rows of one table that go into one statement. */
async function* batchesOf(file: string, header: Header): AsyncGenerator<Batch> {
  let batch: { table: string; rows: BackupRow["values"][]; values: number } | undefined;
  for await (const part of readBackup(file)) {
    if ("rolwijzer" in part) {
      // It was looked through a moment ago.
      if (JSON.stringify(part) !== JSON.stringify(header)) throw new DamagedBackup(`${file} was changed.`);
      continue;
    }
    if (batch && (batch.table !== part.table || batch.values + part.values.length > MOST_VALUES)) {
      yield batch;
      batch = undefined;
    }
    batch ??= { table: part.table, rows: [], values: 0 };
    batch.rows.push(part.values);
    batch.values += part.values.length;
  }
  if (batch) yield batch;
}

async function insert(
  inside: Kysely<unknown>,
  kind: DatabaseSettings["kind"],
  table: string,
  columns: readonly string[],
  rows: Batch["rows"],
): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  // Rows keep their numbers, for something else may name them.
  const given = kind === "postgres" ? sql`overriding system value` : sql``;
  await sql`insert into ${sql.table(table)} (${names}) ${given} values ${values}`.execute(inside);
}

/** A column that counts goes on after the highest of what was put in; SQLite does so by itself. */
async function countOn(inside: Kysely<unknown>, { name }: TableShape): Promise<void> {
  const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name = ${name} and is_identity = 'YES'`.execute(inside);
  for (const { column } of rows)
    await sql`select setval(pg_get_serial_sequence(${name}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(name)} having max(${sql.ref(column)}) is not null`.execute(inside);
}
