import { execFile } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect, promisify } from "node:util";
import { sql } from "kysely";
import Libsql from "libsql";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { type Database, type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { WHOSE } from "../../src/storage/erasing.ts";
import { administer, freshPostgres, freshSqlite, SHARED_DATABASES } from "../support/databases.ts";
import { silentProxy } from "../support/silent-proxy.ts";

const GOODBYE_MS = 200;

const keepsake = { id: "a", thing: "{}", person: "p", at: 1 };
const things = (database: Database) => database.kysely.selectFrom("keepsakes").selectAll().execute();

async function opened(settings: DatabaseSettings): Promise<Database> {
  const database = await openDatabase(settings);
  onTestFinished(database.close);
  return database;
}

async function refusalOf(settings: DatabaseSettings): Promise<unknown> {
  return openDatabase(settings).then(
    () => "opened",
    (error: unknown) => error,
  );
}

describe.each(SHARED_DATABASES)("the store in $name", ({ fresh }) => {
  async function settingsOfNew(): Promise<DatabaseSettings> {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    return settings;
  }

  it("keeps what it holds when it is closed and opened again", async () => {
    const settings = await settingsOfNew();
    const first = await openDatabase(settings);
    await first.kysely.insertInto("keepsakes").values(keepsake).execute();
    await first.close();
    expect(await things(await opened(settings))).toEqual([keepsake]);
  });

  it("refuses what a newer version wrote", async () => {
    const settings = await settingsOfNew();
    const { kysely } = await opened(settings);
    await sql`insert into kysely_migration values ('999-of-the-future', '2027-01-01T00:00:00.000Z')`.execute(
      kysely,
    );
    expect(await refusalOf(settings)).toMatchObject({
      name: "StoreError",
      nextStep: expect.stringMatching(/newer version/u),
    });
  });
});

describe.each(SHARED_DATABASES)("a store of version 0.1 in $name", ({ fresh }) => {
  it("loses its keepsakes and turns, for it does not know whose they are, and keeps its deliveries", async () => {
    const { settings, drop } = await fresh();
    onTestFinished(drop);
    const old = await openDatabase(settings);
    await sql`delete from kysely_migration where name >= '002'`.execute(old.kysely);
    const since = Object.keys(WHOSE).filter((table) => !["deliveries", "phrasings"].includes(table));
    for (const table of since) await sql`drop table ${sql.table(table)}`.execute(old.kysely);
    for (const index of ["deliveries_of_message", "deliveries_of_person"])
      await sql`drop index ${sql.ref(index)}`.execute(old.kysely);
    for (const column of ["message", "answer", "person"])
      await sql`alter table deliveries drop column ${sql.ref(column)}`.execute(old.kysely);
    await sql`create table keepsakes (id text primary key, thing text not null, at bigint not null)`.execute(
      old.kysely,
    );
    await sql`create index keepsakes_by_age on keepsakes (at)`.execute(old.kysely);
    await sql`insert into keepsakes values ('abcdefghijklmnop', '{"text":"pasted lines"}', 1)`.execute(
      old.kysely,
    );
    await sql`create table turns (id integer, conversation text, turn text, at bigint)`.execute(old.kysely);
    await sql`insert into turns values (1, 'a', '{"intent":{"kind":"help"},"language":"nl"}', 1)`.execute(
      old.kysely,
    );
    const delivery = { id: "a", state: "done", owner: "b", lapses_at: 1 };
    const unknown = { message: null, answer: null, person: null };
    await old.kysely.insertInto("deliveries").values(delivery).execute();
    await old.close();

    const { kysely } = await opened(settings);
    expect(await kysely.selectFrom("keepsakes").selectAll().execute()).toEqual([]);
    expect(await kysely.selectFrom("turns").selectAll().execute()).toEqual([]);
    expect(await kysely.selectFrom("deliveries").selectAll().execute()).toEqual([
      { ...delivery, ...unknown },
    ]);
  });
});

describe("SQLite", () => {
  it("makes a folder and a file that nobody else on the machine can read", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    const { kysely } = await opened(settings);
    await kysely.insertInto("keepsakes").values(keepsake).execute();
    const modes = [dirname(file), file, `${file}-wal`].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it("has everything in its one file when it is closed", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    const database = await openDatabase(settings);
    await database.kysely.insertInto("keepsakes").values(keepsake).execute();
    await database.close();
    const copy = join(dirname(file), "copy.db");
    copyFileSync(file, copy);
    expect(await things(await opened({ kind: "sqlite", file: copy }))).toEqual([keepsake]);
    expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it("leaves nothing of what was forgotten in its files when it is closed", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    const database = await openDatabase(settings);
    await database.kysely
      .insertInto("keepsakes")
      .values({ ...keepsake, thing: "MARKER" })
      .execute();
    await database.kysely.deleteFrom("keepsakes").execute();
    await database.close();
    const folder = dirname(file);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    expect(bytes.join("")).not.toContain("MARKER");
  });

  it("writes ahead, checks foreign keys and overwrites what is deleted", async () => {
    const { settings, drop } = await freshSqlite();
    onTestFinished(drop);
    const { kysely } = await opened(settings);
    const read = async (name: string) => (await sql`pragma ${sql.raw(name)}`.execute(kysely)).rows;
    expect(await read("journal_mode")).toEqual([{ journal_mode: "wal" }]);
    expect(await read("foreign_keys")).toEqual([{ foreign_keys: 1 }]);
    expect(await read("secure_delete")).toEqual([{ secure_delete: 1 }]);
  });

  it("keeps nothing of a store in memory", async () => {
    const first = await openDatabase({ kind: "sqlite", file: ":memory:" });
    await first.kysely.insertInto("keepsakes").values(keepsake).execute();
    await first.close();
    expect(await things(await opened({ kind: "sqlite", file: ":memory:" }))).toEqual([]);
    expect(existsSync(":memory:")).toBe(false);
  });

  it.each([
    ["a folder that cannot be made", "file/data/rolwijzer.db"],
    ["a file that is no database", "file"],
    ["a folder in place of a file", "."],
  ])("says what to do about %s", async (_, path) => {
    const folder = mkdtempSync(join(tmpdir(), "rolwijzer-store-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "file"), "no database at all, ".repeat(100));
    chmodSync(join(folder, "file"), 0o600);
    expect(await refusalOf({ kind: "sqlite", file: join(folder, path) })).toMatchObject({
      name: "StoreError",
      nextStep: expect.stringMatching(/DATA_DIR/u),
    });
  });
});

describe("Postgres", () => {
  it.each([
    ["no Postgres URL", "mysql://bot:hunter2@db/x"],
    ["no URL at all", "hunter2"],
    ["half a URL", "postgres://bot:hunter2@[db"],
    ["a # in the password", "postgres://bot:hunter2#x@db/x"],
    ["a # behind what looks like a port", "postgres://bot:12#hunter2@db/x"],
    ["a / behind what looks like a port", "postgres://bot:12/hunter2@db/x"],
    ["a ? behind what looks like a port", "postgres://bot:12?hunter2@db/x"],
    ["a % that begins nothing", "postgres://bot:hunter2%zz@db/x"],
  ])("refuses %s without telling it", async (_, url) => {
    const refused = await refusalOf({ kind: "postgres", url });
    expect(refused).toMatchObject({
      message: "DATABASE_URL is not a Postgres URL.",
      nextStep: expect.stringContaining("write # as %23, / as %2F, ? as %3F"),
    });
    expect(inspect(refused, { depth: 9 })).not.toContain("hunter2");
  });

  it.each(["prefer", "require", "verify-full"])(
    "names TLS where sslmode=%s meets a server without",
    async (mode) => {
      const url = new URL(inject("postgresUrl"));
      url.searchParams.set("sslmode", mode);
      const refused = await refusalOf({ kind: "postgres", url: url.href });
      expect(refused).toMatchObject({
        message: "The database refused or did not answer (no code); DATABASE_URL asks for TLS.",
        nextStep: expect.stringContaining("sslmode=prefer does not go on without"),
      });
    },
  );

  it("takes a password whose signs are encoded", async () => {
    const name = `encoded_${process.pid}`;
    await administer(`create role ${name} login password 'a#b/c?d@e%f'`);
    onTestFinished(() => administer(`drop role ${name}`));
    const url = new URL(inject("postgresUrl"));
    url.username = name;
    url.password = encodeURIComponent("a#b/c?d@e%f");
    // Let in, and then told that it may make no tables: a wrong password has another code.
    expect(await refusalOf({ kind: "postgres", url: url.href })).toMatchObject({
      message: expect.stringMatching(/42501/u),
    });
  });

  it("refuses an address where nobody listens without telling the password", async () => {
    const refused = await refusalOf({ kind: "postgres", url: "postgres://bot:hunter2@127.0.0.1:1/x" });
    expect(refused).toMatchObject({ name: "StoreError", message: expect.stringMatching(/ECONNREFUSED/u) });
    expect(inspect(refused, { depth: 9 })).not.toContain("hunter2");
  });

  it("refuses a wrong password without telling it", async () => {
    const url = new URL(inject("postgresUrl"));
    url.password = "hunter2";
    const refused = await refusalOf({ kind: "postgres", url: url.href });
    expect(refused).toMatchObject({ name: "StoreError", message: expect.stringMatching(/28P01/u) });
    expect(inspect(refused, { depth: 9 })).not.toContain("hunter2");
  });

  it("goes on with a new connection when the server ends an idle one", async () => {
    const { settings } = await freshPostgres();
    const database = await opened(settings);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.kysely);
    await administer(`select pg_terminate_backend(${rows[0]?.pid})`);
    // The goodbye of the server may still be on its way: a query that meets it fails, the next one does not.
    await vi.waitFor(async () => expect(await things(database)).toEqual([]));
  });

  it("outlives that the server ends a connection in the middle of a transaction", async () => {
    const { settings } = await freshPostgres();
    const database = await opened(settings);
    const ended = database.kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await administer(`select pg_terminate_backend(${rows[0]?.pid})`);
      // Nothing is asked while its goodbye comes: nobody's failure, which would be the end of the process.
      await wait(GOODBYE_MS);
      await sql`select 1`.execute(transaction);
    });
    await expect(ended).rejects.toMatchObject({ name: "StoreError" });
    expect(await things(database)).toEqual([]);
  });

  it("gives up on a server that falls silent, and goes on with a new connection", async () => {
    const { url } = await freshPostgres();
    const through = new URL(url);
    const proxy = await silentProxy(through.hostname, Number(through.port));
    onTestFinished(proxy.close);
    through.port = String(proxy.port);
    const database = await opened({ kind: "postgres", url: through.href, timeoutMs: 1_000 });
    proxy.silence();
    await expect(things(database)).rejects.toMatchObject({ name: "StoreError" });
    expect(await things(database)).toEqual([]);
  });

  it("gives up on a query that takes too long", async () => {
    const { url } = await freshPostgres();
    const { kysely } = await opened({ kind: "postgres", url, timeoutMs: 1_000 });
    await expect(sql`select pg_sleep(30)`.execute(kysely)).rejects.toMatchObject({
      message: expect.stringMatching(/57014/u),
    });
  });
});

it("loads a driver only when its database is opened", async () => {
  const script = `
    import { createRequire } from "node:module";
    import { openDatabase } from "./src/storage/database.ts";
    import "./src/storage/conversations.ts";
    import "./src/storage/deliveries.ts";
    import "./src/storage/keepsakes.ts";
    import "./src/storage/people.ts";
    import "./src/storage/phrasings.ts";
    const { cache } = createRequire(import.meta.url);
    const drivers = () => ["pg", "libsql"].filter((name) => Object.keys(cache).some((path) => path.includes("node_modules/" + name + "/")));
    const before = drivers();
    const { close } = await openDatabase({ kind: "sqlite", file: ":memory:" });
    console.log(JSON.stringify([before, drivers()]));
    await close();`;
  const node = ["--import", "tsx/esm", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, node);
  expect(JSON.parse(stdout)).toEqual([[], ["libsql"]]);
});

describe("a file that another process held for longer than a query waits", () => {
  it("is written to at once when it is let go, and left free for others", async () => {
    const { settings, file, drop } = await freshSqlite();
    onTestFinished(drop);
    const database = await opened(settings);
    const { kysely, behind } = database;
    const other = new Libsql(file, { timeout: 0 });
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    await expect(kysely.deleteFrom("keepsakes").execute()).rejects.toMatchObject({ name: "StoreError" });
    other.exec("rollback");

    await behind.later((inside) => inside.insertInto("keepsakes").values(keepsake).execute());
    expect(other.prepare("select id from keepsakes").all()).toEqual([{ id: keepsake.id }]);
    other.exec("begin immediate");
    other.exec("rollback");
  });
});
