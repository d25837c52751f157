import type { Dialect, Kysely } from "kysely";
import { checkPostgresUrl } from "./postgres-url.ts";
import { makePruning, type Pruning } from "./pruning.ts";
import type { Tables } from "./tables.ts";
import { makeWriteBehind, type WriteBehind } from "./write-behind.ts";

/** Where the store is: a file (or `:memory:`) for one machine, or a Postgres that many share. */
export type DatabaseSettings =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string; readonly timeoutMs?: number };

/** An open store, up to date. Every store queries it; nobody else does. */
export type Database = {
  readonly kysely: Kysely<Tables>;
  readonly behind: WriteBehind;
  readonly pruning: Pruning;
  /** Writes what waits first. */
  readonly close: () => Promise<void>;
};

/** What hears of writes that nobody waited for and that had to be given up on. */
export type OnLost = (error: unknown, writes: number) => void;

/**
 * Opens the store and brings it up to date.
 * Kysely and the drivers are loaded here, since most commands need no store and Postgres few deployments.
 * @throws StoreError when it cannot be reached or brought up to date; its message never holds the password
 */
export async function openDatabase(
  settings: DatabaseSettings,
  onLost: OnLost = () => undefined,
): Promise<Database> {
  const dialect = await dialectFor(settings);
  const { Kysely } = await import("kysely");
  const kysely = new Kysely<Tables>({ dialect });
  try {
    const { migrate } = await import("./migrations/migrate.ts");
    await migrate(kysely, settings.kind);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const behind = makeWriteBehind(kysely, onLost);
  const { pruning, stop } = makePruning();
  const close = async (): Promise<void> => {
    await behind.flush();
    await stop();
    await kysely.destroy();
  };
  return { kysely, behind, pruning, close };
}

/** What speaks with the database, of which nothing is asked yet. */
export async function dialectFor(settings: DatabaseSettings): Promise<Dialect> {
  switch (settings.kind) {
    case "sqlite":
      return await (await import("./sqlite.ts")).openSqlite(settings.file);
    case "postgres":
      checkPostgresUrl(settings.url);
      return (await import("./postgres.ts")).openPostgres(settings);
  }
}
