import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import Libsql from "libsql";
import { bound } from "./binding.ts";
import { codeOf, refusal, StoreError } from "./store-error.ts";

/** How long a query waits, and with it this process, while another process writes, in milliseconds. */
const BUSY_MS = 2_000;

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
    const database = new Libsql(file, { timeout: BUSY_MS });
    await writeAhead(database);
    for (const pragma of PRAGMAS) database.pragma(pragma);
    return new OneFileDialect({ database: guarded(database) });
  } catch (error) {
    throw new StoreError(
      `The store cannot be opened in ${dirname(file)} (${codeOf(error)}).`,
      "Make that folder writable and its file a SQLite database, set DATA_DIR to another folder, or set DATABASE_URL.",
    );
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

/** Every value of every query, also of one written by hand, passes `bound`; no driver's error comes out as it is. */
function guarded(database: SqliteDatabase): SqliteDatabase {
  const orRefuse = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw refusal(error);
    }
  };
  return {
    close: () => {
      // libsql lets go of a file only when its statements are collected, so what was written ahead is put in by hand.
      database.prepare("pragma wal_checkpoint(truncate)").all([]);
      database.close();
    },
    prepare: (sql) => {
      const statement = orRefuse(() => database.prepare(sql));
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
    },
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
  /** A transaction that begins by reading fails, without waiting, when another process writes in the meantime. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Lets migrations run in a transaction, which is also what keeps a second process out meanwhile. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
