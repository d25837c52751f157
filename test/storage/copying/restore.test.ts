import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Kysely, sql } from "kysely";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { backUp } from "../../../src/storage/copying/backup.ts";
import { makeDigest } from "../../../src/storage/copying/backup-format.ts";
import { restore } from "../../../src/storage/copying/restore.ts";
import { type DatabaseSettings, dialectFor, openDatabase } from "../../../src/storage/database.ts";
import { sqlDeliveries } from "../../../src/storage/deliveries.ts";
import { migrationNames, runMigrations } from "../../../src/storage/migrations/migrate.ts";
import { sqlVotes } from "../../../src/storage/votes.ts";
import { freshSqlite, SHARED_DATABASES } from "../../support/databases.ts";
import { rowsIn } from "../../support/rows.ts";

const VOTE = { vote: "good", facts: [], platform: "slack" } as const;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-restore-"));
  file = join(folder, "copy.jsonl");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const save = (settings: DatabaseSettings) =>
  backUp(settings, { file, force: true, version: "1.2.3", now: Date.now, onProgress: () => undefined });
const putBack = (settings: DatabaseSettings, force = false) =>
  restore(settings, { file, force, onProgress: () => undefined });

async function fresh(make: () => Promise<{ settings: DatabaseSettings; drop: () => Promise<void> }>) {
  const { settings, drop } = await make();
  onTestFinished(drop);
  return settings;
}

/** Votes of these people on one answer, and a delivery that was answered. */
async function fill(settings: DatabaseSettings, people: readonly string[]): Promise<void> {
  const database = await openDatabase(settings);
  for (const person of people) await sqlVotes(database, 180, Date.now).put(person, "an answer", VOTE);
  await sqlDeliveries(database, Date.now).finish(["answered"], "done");
  await database.close();
}

/** Changes the file, under a digest that fits again. */
function rewrite(change: (lines: string[]) => readonly string[]): void {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(0, -1);
  const text = change(lines)
    .map((line) => `${line}\n`)
    .join("");
  const sha256 = makeDigest().update(text).digest("hex");
  writeFileSync(file, `${text}${JSON.stringify({ sha256 })}\n`);
}

describe.each(SHARED_DATABASES)("restoring into $name", ({ fresh: make }) => {
  it("keeps what was answered answered, and counts on from where it was", async () => {
    const [from, to] = [await fresh(freshSqlite), await fresh(make)];
    await fill(from, ["a", "b", "c"]);
    await save(from);
    await putBack(to);

    const database = await openDatabase(to);
    const claimed = await sqlDeliveries(database, Date.now).claim(["answered"], 1_000);
    await sqlVotes(database, 180, Date.now).put("d", "an answer", VOTE);
    const ids = await database.kysely.selectFrom("votes").select(["id", "person"]).orderBy("id").execute();
    await database.close();
    expect(claimed).toBe("done");
    expect(ids.map(({ id, person }) => [id, person])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
  });

  it("refuses a store that holds something, unless that may go", async () => {
    const [from, to] = [await fresh(freshSqlite), await fresh(make)];
    await fill(from, ["a"]);
    await save(from);
    await fill(to, ["x", "y"]);
    const before = await rowsIn(to);
    await expect(putBack(to)).rejects.toMatchObject({
      code: "BACKUP",
      nextStep: expect.stringContaining("--force"),
    });
    expect(await rowsIn(to)).toEqual(before);
    await putBack(to, true);
    expect(await rowsIn(to)).toEqual(await rowsIn(from));
  });

  it("changes nothing when a row cannot be put in", async () => {
    const [from, to] = [await fresh(freshSqlite), await fresh(make)];
    await fill(from, ["a", "b"]);
    await save(from);
    rewrite((lines) => lines.map((line) => line.replace('["votes",2', '["votes",1')));
    await fill(to, ["x"]);
    const before = await rowsIn(to);
    await expect(putBack(to, true)).rejects.toMatchObject({ code: "STORE" });
    expect(await rowsIn(to)).toEqual(before);
  });

  it("brings up to date what an earlier version saved", async () => {
    const [from, to] = [await fresh(freshSqlite), await fresh(make)];
    const [first = "", second = ""] = migrationNames();
    await oldStore(from, [first, second]);
    await save(from);
    await putBack(to);
    const rows = await rowsIn(to);
    expect(Object.keys(rows).sort()).toEqual(Object.keys(await rowsIn(await fresh(make))).sort());
    expect(rows).toMatchObject({ phrasings: [expect.stringContaining("kept")], turns: [], people: [] });
  });

  it("refuses what a newer version saved", async () => {
    const [from, to] = [await fresh(freshSqlite), await fresh(make)];
    await fill(from, ["a"]);
    await save(from);
    rewrite(([header = "", ...rows]) => [
      header.replace('"migrations":[', '"migrations":["999-of-tomorrow",'),
      ...rows,
    ]);
    await expect(putBack(to)).rejects.toThrow(/A newer version \(1\.2\.3\) made/u);
    rewrite(() => ['{"rolwijzer":"backup","format":2,"version":"9.0.0","pages":[]}']);
    await expect(putBack(to)).rejects.toThrow(/A newer version \(9\.0\.0\) made/u);
  });
});

/** A store as the first versions left it, with a wording and a turn in it. */
async function oldStore(settings: DatabaseSettings, migrations: readonly string[]): Promise<void> {
  const kysely = new Kysely<unknown>({ dialect: await dialectFor(settings) });
  await sql`create table kysely_migration (name text primary key, timestamp text not null)`.execute(kysely);
  for (const name of migrations) await sql`insert into kysely_migration values (${name}, '')`.execute(kysely);
  await runMigrations(kysely, settings.kind, migrations);
  await sql`insert into turns (conversation, turn, at) values ('c', '{}', 1)`.execute(kysely);
  await sql`insert into phrasings values ('kept', 'nl', 's', 'v', 'w', 'h', 'o', 1)`.execute(kysely);
  await kysely.destroy();
}

describe("a file that is not as it was made is refused, and nothing is changed", () => {
  it.each<[string, RegExp, (text: string) => string | Buffer]>([
    ["without its last line", /cut short/u, (text) => text.replace(/\{"sha256".*\n$/u, "")],
    ["cut in a line", /damaged in line/u, (text) => text.slice(0, text.indexOf("an answer"))],
    ["with another letter in it", /its digest is another/u, (text) => text.replace("an answer", "an Answer")],
    ["with a row less", /its digest is another/u, (text) => text.replace(/\["votes",1.*\n/u, "")],
    ["with a row twice", /damaged in line/u, (text) => text.replace(/(\["votes",1.*\n)/u, "$1$1")],
    ["of which rows go on after the end", /goes on after its end/u, (text) => `${text}["votes"]\n`],
    ["with a row of no table", /damaged in line/u, (text) => text.replace('["votes"', '["voters"')],
    ["packed, and cut short", /cut short \(Z_BUF_ERROR\)/u, (text) => gzipSync(text).subarray(0, -20)],
    ["empty", /is no backup/u, () => ""],
    ["of something else", /is no backup/u, () => "hello\n"],
    ["of bytes", /is no backup/u, () => Buffer.from([255, 254, 0, 1])],
  ])("%s", async (_, says, change) => {
    const [from, to] = [await fresh(freshSqlite), await fresh(freshSqlite)];
    await fill(from, ["a", "b"]);
    await save(from);
    writeFileSync(file, change(readFileSync(file, "utf8")));
    await fill(to, ["x"]);
    const before = await rowsIn(to);
    await expect(putBack(to, true)).rejects.toThrow(says);
    expect(await rowsIn(to)).toEqual(before);
  });

  it("with columns that its version did not have", async () => {
    const from = await fresh(freshSqlite);
    await fill(from, ["a"]);
    await save(from);
    rewrite((lines) => lines.map((line) => line.replace('"state"', '"status"')));
    await expect(putBack(await fresh(freshSqlite))).rejects.toThrow(/other tables than its version had/u);
  });

  it("or cannot be read", async () => {
    await expect(putBack(await fresh(freshSqlite))).rejects.toThrow(/cannot be read \(ENOENT\)/u);
  });
});
