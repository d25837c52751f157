import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import Libsql from "libsql";
import { LRUCache } from "lru-cache";
import { bound } from "./binding.ts";
import { cannotOpen, codeOf, refusal } from "./store-error.ts";

/**
 * How long a query waits while another process writes, in milliseconds. It waits between tries, for libsql itself
 * would wait with the whole process.
 */
const BUSY_MS = 2_000;
const BUSY_PAUSES_MS = { first: 2, longest: 50 };
/** Statements kept ready, which are a few for each store. */
const MOST_PREPARED = 100;

/** How often, and after how many milliseconds each, opening is tried again while others open the same new file. */
const RETRIES = 80;
const RETRY_MS = 25;

const PRAGMAS = [
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
    await writeAhead(database);
    for (const pragma of PRAGMAS) database.pragma(pragma);
    return new OneFileDialect({ database: guarded(database) });
  } catch (error) {
    throw cannotOpen(dirname(file), error);
  }
}

/** Turns on write-ahead logging, for which SQLite does not wait its turn as it does for all else. */
async function writeAhead(database: Libsql.Database, retries = RETRIES): Promise<void> {
  try {
    database.pragma("journal_mode = WAL");
  } catch (error) {
    if (retries === 0 || codeOf(error) !== "SQLITE_BUSY") throw error;
    await setTimeout(RETRY_MS);
    await writeAhead(database, retries - 1);
  }
}

/** SQLite gives its other files the rights of the first. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
}

/** Another process holds the file: a little later it may go. */
class Busy extends Error {
  override readonly name = "Busy";
}

function orRefuse<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw codeOf(error) === "SQLITE_BUSY" ? new Busy() : refusal(error);
  }
}

/**
 * Every value of every query, also of one written by hand, passes `bound`; no driver's error comes out as it is.
 * A statement is prepared once, and again by SQLite itself when a table has changed.
 */
function guarded(database: SqliteDatabase): SqliteDatabase {
  const prepared = new LRUCache<string, SqliteStatement>({ max: MOST_PREPARED });
  return {
    close: () => {
      prepared.clear();
      // libsql lets go of a file only when its statements are collected, so what was written ahead is put in by hand.
      database.prepare("pragma wal_checkpoint(truncate)").all([]);
      database.close();
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

/** Kysely's dialect, for a file that several processes may open at once. */
class OneFileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection());
  }

  /** A transaction that begins by reading fails, without waiting, when another process writes in the meantime. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** A connection that tries again while another process writes, and lets this one go on meanwhile. */
function patient(connection: DatabaseConnection): DatabaseConnection {
  async function execute<Row>(
    query: CompiledQuery,
    waited = 0,
    pause = BUSY_PAUSES_MS.first,
  ): Promise<QueryResult<Row>> {
    try {
      return await connection.executeQuery<Row>(query);
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      if (waited > BUSY_MS) throw refusal({ code: "SQLITE_BUSY" });
      await setTimeout(pause);
      return execute<Row>(query, waited + pause, Math.min(2 * pause, BUSY_PAUSES_MS.longest));
    }
  }
  return {
    executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => execute<Row>(query),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

/** Lets migrations run in a transaction, which is also what keeps a second process out meanwhile. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
