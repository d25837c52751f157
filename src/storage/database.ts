import type { Dialect, Kysely } from "kysely";
import { checkPostgresUrl } from "./postgres-url.ts";
import { makePruning, type Pruning } from "./pruning.ts";
import type { Tables } from "./tables.ts";
import { makeWiping, type Wiping } from "./wiping.ts";
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
  /** Overwrites in its files what deleted rows left there; nobody waits for it. What a server does is its own. */
  readonly wipe: () => void;
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
  const wiping = await wipingOf(settings, kysely);
  const close = async (): Promise<void> => {
    await behind.flush();
    await Promise.all([stop(), wiping?.stop()]);
    await kysely.destroy();
  };
  return { kysely, behind, pruning, wipe: () => wiping?.soon(), close };
}

async function wipingOf(settings: DatabaseSettings, kysely: Kysely<Tables>): Promise<Wiping | undefined> {
  if (settings.kind === "postgres" || settings.file === ":memory:") return undefined;
  return makeWiping((await import("./sqlite-traces.ts")).wipeTraces(kysely));
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
