import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Dialect, SqliteDatabase, SqliteStatement } from "kysely";
import Libsql from "libsql";
import { LRUCache } from "lru-cache";
import { bound } from "./binding.ts";
import { Busy, OneFileDialect } from "./one-file-dialect.ts";
import { cannotOpen, codeOf, refusal } from "./store-error.ts";

/** How long closing waits for others that read, in milliseconds. */
const CLOSING_MS = 2_000;
/** Statements kept ready, which are a few for each store. */
const MOST_PREPARED = 100;

/** How often, and after how many milliseconds each, opening is tried again while others open the same new file. */
const RETRIES = 80;
const RETRY_MS = 25;

const PRAGMAS = [
  "journal_mode = WAL",
  // With WAL this survives the end of a process at any moment; only a power cut may take the last few writes.
  "synchronous = NORMAL",
  "foreign_keys = ON",
  // What a reader wants forgotten is overwritten, not merely marked as free.
  "secure_delete = ON",
];

/**
 * Opens a SQLite file, or `:memory:`. The folder is made when it is not there; others on this machine cannot read it.
 * @throws StoreError when the file cannot be opened or is no database
 */
export async function openSqlite(file: string): Promise<Dialect> {
  try {
    if (file !== ":memory:") makePrivate(file);
    const database = new Libsql(file, { timeout: 0 });
    for (const pragma of PRAGMAS) await setPragma(database, pragma);
    return new OneFileDialect({ database: guarded(database) });
  } catch (error) {
    throw cannotOpen(dirname(file), error);
  }
}

/** Others may open the same new file at this moment; for write-ahead logging SQLite itself would not wait its turn. */
async function setPragma(database: Libsql.Database, pragma: string, retries = RETRIES): Promise<void> {
  try {
    database.pragma(pragma);
  } catch (error) {
    if (retries === 0 || !isBusy(error)) throw error;
    await setTimeout(RETRY_MS);
    await setPragma(database, pragma, retries - 1);
  }
}

/** SQLite gives its other files the rights of the first. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
}

/** Also `SQLITE_BUSY_SNAPSHOT` and the like. */
function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY");
}

function orRefuse<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw isBusy(error) ? new Busy() : refusal(error);
  }
}

/**
 * Every value of every query, also of one written by hand, passes `bound`; no driver's error comes out as it is.
 * A statement is prepared once, and again by SQLite itself when a table has changed; a value has its type of its own
 * each time, so that one statement serves values of every type.
 */
function guarded(database: SqliteDatabase): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: MOST_PREPARED });
  return {
    close: () => {
      prepared.clear();
      try {
        // libsql lets go of a file only when its statements are collected, so what was written ahead is put in by
        // hand. Nobody is answered any more, so it may wait for others that read.
        database.prepare(`pragma busy_timeout = ${CLOSING_MS}`).all([]);
        database.prepare("pragma wal_checkpoint(truncate)").all([]);
      } finally {
        database.close();
      }
    },
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = guardedStatement(orRefuse(() => database.prepare(sql)));
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function guardedStatement(statement: SqliteStatement): SqliteStatement {
  const guard =
    <Result>(run: (parameters: readonly unknown[]) => Result) =>
    (parameters: readonly unknown[]): Result => {
      const safe = parameters.map(bound);
      return orRefuse(() => run(safe));
    };
  return {
    reader: statement.reader,
    all: guard((parameters) => statement.all(parameters)),
    run: guard((parameters) => statement.run(parameters)),
    iterate: guard((parameters) => statement.iterate(parameters)),
  };
}
