import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { backUp } from "../../../src/storage/copying/backup.ts";
import { restore } from "../../../src/storage/copying/restore.ts";
import { type DatabaseSettings, openDatabase } from "../../../src/storage/database.ts";
import { sqlDeliveries } from "../../../src/storage/deliveries.ts";
import { migrationNames } from "../../../src/storage/migrations/migrate.ts";
import { freshPostgres, freshSqlite, SHARED_DATABASES } from "../../support/databases.ts";
import { fillEveryTable } from "../../support/filled-store.ts";
import { rowsIn } from "../../support/rows.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const save = (settings: DatabaseSettings, name = "copy.jsonl", more: { force?: boolean } = {}) =>
  backUp(settings, {
    file: join(folder, name),
    force: false,
    version: "1.2.3",
    now: () => Date.UTC(2026, 10, 27),
    onProgress: () => undefined,
    ...more,
  });
const putBack = (settings: DatabaseSettings, name = "copy.jsonl") =>
  restore(settings, { file: join(folder, name), force: false, onProgress: () => undefined });

async function fresh(make: () => Promise<{ settings: DatabaseSettings; drop: () => Promise<void> }>) {
  const { settings, drop } = await make();
  onTestFinished(drop);
  return settings;
}

async function deliver(settings: DatabaseSettings, ids: readonly string[]): Promise<void> {
  const database = await openDatabase(settings);
  const deliveries = sqlDeliveries(database, Date.now);
  for (const id of ids) await deliveries.finish([id], "done");
  await database.close();
}

const sorted = async (settings: DatabaseSettings) =>
  Object.fromEntries(Object.entries(await rowsIn(settings)).map(([name, rows]) => [name, rows.toSorted()]));

describe("a backup", () => {
  it("carries every row of every table from SQLite to Postgres and back, without a change", async () => {
    const { settings: first, drop } = await freshSqlite();
    onTestFinished(drop);
    await fillEveryTable(first as DatabaseSettings & { kind: "sqlite" });
    const rows = await sorted(first);
    const [postgres, last] = [await fresh(freshPostgres), await fresh(freshSqlite)];

    await save(first, "1.jsonl");
    await putBack(postgres, "1.jsonl");
    await save(postgres, "2.jsonl.gz");
    await putBack(last, "2.jsonl.gz");

    expect(Object.values(rows).map(({ length }) => length)).toEqual(Object.keys(rows).map(() => 2));
    expect(await sorted(postgres)).toEqual(rows);
    expect(await sorted(last)).toEqual(rows);
  });

  it("is lines of JSON: what it is, the rows, and a digest of all that", async () => {
    const settings = await fresh(freshSqlite);
    await deliver(settings, ["a"]);
    await save(settings);
    const [header, row, trailer, ...more] = readFileSync(join(folder, "copy.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({
      rolwijzer: "backup",
      format: 1,
      version: "1.2.3",
      at: "2026-11-27T00:00:00.000Z",
      migrations: migrationNames(),
    });
    expect(header.tables).toContainEqual({
      name: "deliveries",
      columns: ["id", "state", "owner", "lapses_at", "message", "answer", "person"],
      rows: 1,
    });
    expect(row.slice(0, 3)).toEqual(["deliveries", "a", "done"]);
    expect([trailer, more]).toEqual([{ sha256: expect.stringMatching(/^[\da-f]{64}$/u) }, []]);
  });

  it("is packed when its name says so, and only its owner can read it", async () => {
    const settings = await fresh(freshSqlite);
    await deliver(settings, ["a"]);
    await save(settings, "copy.gz");
    const file = join(folder, "copy.gz");
    expect(gunzipSync(readFileSync(file)).toString()).toContain('["deliveries","a","done"');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["copy.gz"]);
  });

  it("takes the place of no file, unless that is asked", async () => {
    const settings = await fresh(freshSqlite);
    await deliver(settings, ["a"]);
    writeFileSync(join(folder, "copy.jsonl"), "dear");
    await expect(save(settings)).rejects.toMatchObject({
      code: "BACKUP",
      nextStep: expect.stringContaining("--force"),
    });
    expect(readFileSync(join(folder, "copy.jsonl"), "utf8")).toBe("dear");
    await save(settings, "copy.jsonl", { force: true });
    expect(readFileSync(join(folder, "copy.jsonl"), "utf8")).toContain('"rolwijzer":"backup"');
  });

  it("says so when it cannot be written, and leaves nothing", async () => {
    const settings = await fresh(freshSqlite);
    await deliver(settings, ["a"]);
    await expect(save(settings, "nowhere/copy.jsonl")).rejects.toThrow(/cannot be written \(ENOENT\)/u);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("makes no store where there is none", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    await expect(save(settings)).rejects.toThrow("There is no store yet");
    expect(existsSync(file)).toBe(false);
    await expect(save(await fresh(freshPostgres))).rejects.toThrow("There is no store yet");
  });
});

describe.each(SHARED_DATABASES)("a backup of $name", ({ fresh: make }) => {
  it("holds more rows than are read at once", async () => {
    const settings = await fresh(make);
    const ids = Array.from({ length: 1_201 }, (_, index) => `id ${index}`);
    await deliver(settings, ids);
    const header = await save(settings);
    const lines = readFileSync(join(folder, "copy.jsonl"), "utf8").split("\n");
    const saved = lines.filter((line) => line.startsWith('["deliveries"')).map((line) => JSON.parse(line)[1]);
    expect(saved.sort()).toEqual(ids.sort());
    expect(header.tables).toContainEqual(expect.objectContaining({ name: "deliveries", rows: 1_201 }));
  });

  it("is not made of a store that a newer version has changed", async () => {
    const settings = await fresh(make);
    const { kysely, close } = await openDatabase(settings);
    onTestFinished(close);
    await sql`insert into kysely_migration values ('999-of-tomorrow', '2027-01-01')`.execute(kysely);
    await expect(save(settings)).rejects.toThrow("A newer version has changed this store");
  });
});
