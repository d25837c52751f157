import { type Kysely, sql } from "kysely";
import type { DatabaseSettings } from "../database.ts";
import { readAsItIs } from "./as-it-is.ts";
import { FORMAT, type Header, makeDigest, rowsOf, type StoredValue, toWritten } from "./backup-format.ts";
import { writePrivately } from "./private-file.ts";
import type { TableShape } from "./table-shapes.ts";

export type BackupOptions = {
  readonly file: string;
  /** Takes the place of a file that is there. */
  readonly force: boolean;
  /** Of this program. */
  readonly version: string;
  readonly now: () => number;
  readonly onProgress: (done: number, total: number) => void;
};

/** Rows read at once. */
const PAGE = 500;

/**
 * Writes all that the store holds into one file, as it was at one moment, while others go on using it.
 * @returns what the file holds
 * @throws StoreError when the store cannot be read, BackupError when the file is there or cannot be written
 */
export function backUp(settings: DatabaseSettings, options: BackupOptions): Promise<Header> {
  return readAsItIs(settings, async ({ kysely, migrations, tables }) => {
    const header: Header = {
      rolwijzer: "backup",
      format: FORMAT,
      version: options.version,
      at: new Date(options.now()).toISOString(),
      migrations: [...migrations],
      tables: [],
    };
    for (const { name, columns } of tables)
      header.tables.push({ name, columns: [...columns], rows: await count(kysely, name) });
    await writePrivately(options.file, options.force, contentOf(kysely, header, tables, options.onProgress));
    return header;
  });
}

async function* contentOf(
  kysely: Kysely<unknown>,
  header: Header,
  tables: readonly TableShape[],
  onProgress: BackupOptions["onProgress"],
): AsyncGenerator<string> {
  const digest = makeDigest();
  const noted = (lines: readonly unknown[]): string => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    digest.update(text);
    return text;
  };
  const total = rowsOf(header);
  let done = 0;
  yield noted([header]);
  for (const table of tables) {
    for await (const rows of pagesOf(kysely, table)) {
      yield noted(
        rows.map((row) => [table.name, ...table.columns.map((name) => toWritten(row[name] ?? null))]),
      );
      done += rows.length;
      onProgress(done, total);
    }
  }
  yield `${JSON.stringify({ sha256: digest.digest("hex") })}\n`;
}

type StoredRow = Readonly<Record<string, StoredValue>>;

/** All rows in the order of their key, some at a time: each turn goes on after the last. */
async function* pagesOf(
  kysely: Kysely<unknown>,
  { name, columns, key }: TableShape,
): AsyncGenerator<readonly StoredRow[]> {
  const keys = sql.join(key.map((each) => sql.ref(each)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<StoredRow>`select ${sql.join(columns.map((each) => sql.ref(each)))}
      from ${sql.table(name)} ${after} order by ${keys} limit ${PAGE}`.execute(kysely);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < PAGE) return;
    after = sql`where (${keys}) > (${sql.join(key.map((each) => sql`${last[each]}`))})`;
  }
}

async function count(kysely: Kysely<unknown>, table: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*) as many from ${sql.table(table)}`.execute(
    kysely,
  );
  return Number(rows[0]?.many ?? 0);
}
