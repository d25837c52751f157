import { type Kysely, sql } from "kysely";
import { dialectFor } from "../database.ts";
import { runMigrations } from "../migrations/migrate.ts";

/** A table as the migrations make it. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key, in its order. */
  readonly key: readonly string[];
};

/**
 * What tables a store has after these migrations, in the order in which they were made. The migrations themselves are
 * asked, in a database that is thrown away, so that a table which is added to them is copied without being named here.
 */
export async function tablesAfter(migrations: readonly string[]): Promise<readonly TableShape[]> {
  const { Kysely } = await import("kysely");
  const scratch = new Kysely<unknown>({ dialect: await dialectFor({ kind: "sqlite", file: ":memory:" }) });
  try {
    await runMigrations(scratch, "sqlite", migrations);
    const { rows } = await sql<{
      name: string;
    }>`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid`.execute(
      scratch,
    );
    const shapes: TableShape[] = [];
    for (const { name } of rows) shapes.push(await shapeOf(scratch, name));
    return shapes;
  } finally {
    await scratch.destroy();
  }
}

async function shapeOf(kysely: Kysely<unknown>, name: string): Promise<TableShape> {
  const { rows } = await sql<{
    name: string;
    pk: number;
  }>`select name, pk from pragma_table_info(${name}) order by cid`.execute(kysely);
  const key = rows.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  // Without one its rows could not be read in turns: some would come twice, and some not at all.
  if (key.length === 0) throw new TypeError(`The table ${name} has no primary key.`);
  return { name, columns: rows.map((row) => row.name), key: key.map((row) => row.name) };
}
