import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import { refusal } from "./store-error.ts";

/**
 * How long a query waits while another process writes, in milliseconds. It waits between tries, for libsql itself
 * would wait with the whole process.
 */
const BUSY_MS = 2_000;
const BUSY_PAUSES_MS = { first: 2, longest: 50 };

/** Another process holds the file: a little later it may go. */
export class Busy extends Error {
  override readonly name = "Busy";
}

/** Kysely's dialect, for a file that several processes may open at once. */
export class OneFileDialect extends SqliteDialect {
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
