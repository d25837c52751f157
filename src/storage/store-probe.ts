import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Kysely } from "kysely";
import { type Database, type DatabaseSettings, dialectFor } from "./database.ts";
import { cannotOpen } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/**
 * Opens the store and closes it, making no file and no table.
 * @returns what was found, for an operator
 * @throws StoreError as opening it in earnest would
 */
export async function probeStore(settings: DatabaseSettings): Promise<string> {
  const about = settings.kind === "postgres" ? "Postgres" : `SQLite in ${dirname(settings.file)}`;
  if (settings.kind === "sqlite" && !existsSync(settings.file)) {
    checkFolder(dirname(settings.file));
    return `${about}, would be made at the first start`;
  }
  return `${about}, ${(await isCurrent(settings)) ? "up to date" : "its tables are made or changed at the next start"}`;
}

/**
 * Reads from the store without making or changing a table.
 * @returns what was read; undefined where there is no store yet, or one of another version
 * @throws StoreError as opening it in earnest would
 */
export async function readCurrent<Result>(
  settings: DatabaseSettings,
  read: (database: Pick<Database, "kysely">) => Promise<Result>,
): Promise<Result | undefined> {
  if (settings.kind === "sqlite" && !existsSync(settings.file)) return undefined;
  return withKysely(settings, async (kysely, isUpToDate) => (isUpToDate ? read({ kysely }) : undefined));
}

function isCurrent(settings: DatabaseSettings): Promise<boolean> {
  return withKysely(settings, async (_, isUpToDate) => isUpToDate);
}

async function withKysely<Result>(
  settings: DatabaseSettings,
  work: (kysely: Kysely<Tables>, isUpToDate: boolean) => Promise<Result>,
): Promise<Result> {
  const { Kysely: Made } = await import("kysely");
  const kysely = new Made<Tables>({ dialect: await dialectFor(settings) });
  try {
    const { isUpToDate } = await import("./migrations/migrate.ts");
    return await work(kysely, await isUpToDate(kysely, settings.kind));
  } finally {
    await kysely.destroy();
  }
}

/** Whether a file can be made here, or a folder for it. */
function checkFolder(folder: string): void {
  try {
    // With the slash at its end a file does not pass for a folder.
    accessSync(`${nearest(resolve(folder))}/`, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

/** The folder itself, or the first above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
