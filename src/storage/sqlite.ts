import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Dialect } from "kysely";
import Libsql from "libsql";
import { OneFileDialect } from "./one-file-dialect.ts";
import { guarded, isBusy } from "./sqlite-statements.ts";
import { cannotOpen } from "./store-error.ts";

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
