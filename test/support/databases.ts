import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseSettings } from "../../src/storage/database.ts";

/** Settings of a new, empty database, and what takes it away again. */
export type FreshDatabase = { readonly settings: DatabaseSettings; readonly drop: () => Promise<void> };

/** Every database a store runs on, for `describe.each`. */
export const DATABASES: readonly { readonly name: string; readonly fresh: () => Promise<FreshDatabase> }[] = [
  { name: "SQLite in a file", fresh: freshSqlite },
  { name: "SQLite in memory", fresh: async () => ({ settings: inMemory, drop: async () => undefined }) },
  { name: "Postgres", fresh: freshPostgres },
];

/** Those that several processes can open. */
export const SHARED_DATABASES = DATABASES.filter(({ name }) => name !== "SQLite in memory");

const inMemory: DatabaseSettings = { kind: "sqlite", file: ":memory:" };

export async function freshSqlite(): Promise<FreshDatabase & { readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-store-"));
  const file = join(folder, "data", "rolwijzer.db");
  return {
    file,
    settings: { kind: "sqlite", file },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A schema of its own, which takes a tenth of the time of a database. It goes away with the server. */
export async function freshPostgres(): Promise<FreshDatabase & { readonly url: string }> {
  const schema = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create schema ${schema}`);
  const url = new URL(inject("postgresUrl"));
  url.searchParams.set("options", `-c search_path=${schema}`);
  const settings: DatabaseSettings = { kind: "postgres", url: url.href };
  return { url: url.href, settings, drop: async () => undefined };
}

/** Runs one statement as the owner of the whole server. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
