import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";
import { LRUCache } from "lru-cache";
import { bound } from "./binding.ts";
import { Busy } from "./one-file-dialect.ts";
import { codeOf, refusal } from "./store-error.ts";

/** How long closing waits for others that read, in milliseconds. */
const CLOSING_MS = 2_000;
/** Statements kept ready, which are a few for each store. */
const MOST_PREPARED = 100;

/** Also `SQLITE_BUSY_SNAPSHOT` and the like. */
export function isBusy(error: unknown): boolean {
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
export function guarded(database: Libsql.Database): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: MOST_PREPARED });
  const make = (sql: string): SqliteStatement => {
    if (BOUNDARY.test(sql)) return boundary(() => database.exec(sql));
    const statement = guardedStatement(orRefuse(() => database.prepare(sql)));
    return READS.test(sql) ? statement : inTransaction(database, statement);
  };
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
      const statement = make(sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

const BOUNDARY = /^\s*(?:begin|commit|rollback)\b/iu;
const READS = /^\s*(?:select|pragma)\b/iu;

/** Run without being prepared: one that was prepared and met a lock stays open, and then no transaction can end. */
function boundary(run: () => unknown): SqliteStatement {
  const ran = (): void => {
    orRefuse(run);
  };
  return {
    reader: false,
    all: () => [],
    run: () => {
      ran();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

/** A statement that writes, in a transaction of its own where it stands in none: so a lock is met by its beginning alone. */
function inTransaction(database: Libsql.Database, statement: SqliteStatement): SqliteStatement {
  function within<Result>(run: () => Result): Result {
    if (database.inTransaction) return run();
    orRefuse(() => database.exec("begin immediate"));
    try {
      const result = run();
      orRefuse(() => database.exec("commit"));
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec("rollback");
      throw error;
    }
  }
  return {
    reader: statement.reader,
    all: (parameters) => within(() => statement.all(parameters)),
    run: (parameters) => within(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
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
