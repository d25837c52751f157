import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  type PostgresCursor,
  PostgresDialect,
  PostgresIntrospector,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
  type TableMetadata,
} from "kysely";
import pg from "pg";
import { bound } from "./binding.ts";
import { asksForTls } from "./postgres-url.ts";
import { refusal, refusalOfTls } from "./store-error.ts";

export type PostgresSettings = {
  readonly url: string;
  /** How long a connection, a query and a lock may each take, in milliseconds. */
  readonly timeoutMs?: number;
};

const TIMEOUT_MS = 5_000;
const MOST_CONNECTIONS = 10;
/** Postgres' `int8`, which the driver hands out as text unless told otherwise. Source: pg_type.dat */
const INT8 = 20;

/** A pool of connections to Postgres. Nothing is connected until the first query. */
export function openPostgres({ url, timeoutMs = TIMEOUT_MS }: PostgresSettings): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "rolwijzer",
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: timeoutMs,
    lock_timeout: timeoutMs,
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: 2 * timeoutMs,
    // Longer than the server's own limits, so that it is reached only when the server is silent.
    query_timeout: timeoutMs + 1_000,
    keepAlive: true,
    types: { getTypeParser: (type: number) => (type === INT8 ? Number : pg.types.getTypeParser(type)) },
  });
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  // Nor does the pool listen while one is in use: between two queries of a transaction nobody waits for its end.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new OwnSchemaDialect({ pool: guarded(pool, asksForTls(url)) });
}

/** Every value of every query, also of one written by hand, passes `bound`; no driver's error comes out as it is. */
function guarded(pool: pg.Pool, withTls: boolean): PostgresPool {
  return {
    connect: async () => {
      try {
        return guardedClient(await pool.connect());
      } catch (error) {
        throw withTls ? refusalOfTls(error) : refusal(error);
      }
    },
    end: () => pool.end(),
  };
}

function guardedClient(client: pg.PoolClient): PostgresPoolClient {
  const inner: PostgresPoolClient = client;
  let broken = false;
  async function ask<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const safe = parameters.map(bound);
    try {
      return await inner.query<Row>(text, safe);
    } catch (error) {
      broken ||= !(error instanceof pg.DatabaseError);
      throw refusal(error);
    }
  }
  function query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(
    asked: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    // Kysely opens a cursor only for a dialect that has been given one.
    if (typeof asked !== "string") throw new TypeError("The store does not use cursors.");
    return ask<Row>(asked, parameters);
  }
  // A connection that fell silent would stay so for the next query, so it is closed and not put back.
  return { query, release: () => client.release(broken) };
}

/** Kysely's dialect, looking for its tables only in the schema in use. */
class OwnSchemaDialect extends PostgresDialect {
  override createIntrospector(kysely: Kysely<unknown>): DatabaseIntrospector {
    return new OwnSchemaIntrospector(kysely);
  }
}

/** Kysely's own reads every column of every schema, and takes a table elsewhere for ours. */
class OwnSchemaIntrospector extends PostgresIntrospector {
  readonly #kysely: Kysely<unknown>;

  constructor(kysely: Kysely<unknown>) {
    super(kysely);
    this.#kysely = kysely;
  }

  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(this.#kysely);
    return rows.map(({ name }) => ({ name, isView: false, columns: [] }));
  }
}
