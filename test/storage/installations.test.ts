import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import type { Installations } from "../../src/storage/installation.ts";
import { sqlInstallations } from "../../src/storage/installations.ts";
import { memoryInstallations } from "../../src/storage/installations-in-memory.ts";
import { makeKeyring } from "../../src/storage/keyring.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES, freshSqlite, SHARED_DATABASES } from "../support/databases.ts";
import { installedIn, keyOf } from "../support/installed.ts";
import { nothingToClose, openedIn } from "../support/opened.ts";
import { installationsContract } from "./contracts/installations.ts";

const [OLD, NEW, OTHER] = [keyOf(1), keyOf(2), keyOf(3)];
const under = (database: Database, ...keys: readonly Uint8Array[]): Installations =>
  sqlInstallations(database, makeKeyring(keys), Date.now);

installationsContract("in this process", async ({ now }) => ({
  store: memoryInstallations(now),
  close: nothingToClose,
}));
for (const { name, fresh } of DATABASES)
  installationsContract(name, ({ now }) =>
    openedIn(fresh, (database) => sqlInstallations(database, makeKeyring([NEW]), now)),
  );

describe.each(DATABASES)("installations in $name", ({ fresh }) => {
  async function opened() {
    const { database, close } = await openedIn(fresh, () => undefined);
    onTestFinished(close);
    const rows = () => database.kysely.selectFrom("installations").selectAll().orderBy("workspace").execute();
    return { database, rows };
  }

  it("hold no token that could be read", async () => {
    const { database, rows } = await opened();
    await under(database, NEW).put(
      installedIn("T1", {
        secrets: {
          botToken: "xoxb-1",
          botRefreshToken: "xoxe-2",
          userToken: "xoxp-3",
          userRefreshToken: "xoxe-4",
        },
      }),
    );
    expect(JSON.stringify(await rows())).not.toMatch(/xox[a-z]/u);
  });

  it("are encrypted otherwise each time", async () => {
    const { database, rows } = await opened();
    const store = under(database, NEW);
    await store.put(installedIn("T1"));
    const [first] = await rows();
    await store.put(installedIn("T1"));
    expect((await rows())[0]?.secrets).not.toBe(first?.secrets);
  });

  it("blank the one who installed it when they want to be forgotten, and nobody else", async () => {
    const { database, rows } = await opened();
    const store = under(database, NEW);
    for (const key of ["T1", "T2"]) await store.put(installedIn(key));
    await store.forget("slack/T1/U0ADMIN/");
    expect((await rows()).map(({ person }) => person)).toEqual([null, "slack/T2/U0ADMIN/"]);
  });

  it("do not open when their secrets are moved to another workspace, or changed", async () => {
    const { database, rows } = await opened();
    const store = under(database, NEW);
    for (const key of ["T1", "T2"]) await store.put(installedIn(key));
    const [one, two] = await rows();
    const putSecrets = (secrets = "") =>
      database.kysely.updateTable("installations").set({ secrets }).where("key", "=", "T2").execute();
    const changed = Buffer.from(two?.secrets ?? "", "base64url");
    changed[40] = (changed[40] ?? 0) ^ 1;
    for (const secrets of [one?.secrets, changed.toString("base64url"), "", "AAAA"]) {
      await putSecrets(secrets);
      const refusal = await store.find("slack", ["T2"]).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        code: "STORE",
        message: expect.stringMatching(/changed, or was moved/u),
      });
    }
    expect((await store.find("slack", ["T1"]))?.key).toBe("T1");
  });

  it.each([
    ["another key", [OTHER]],
    ["no key", []],
  ])("say what to do with %s, and tell no secret", async (_, keys) => {
    const { database } = await opened();
    await under(database, NEW).put(installedIn("T1"));
    const refusal = await under(database, ...keys)
      .find("slack", ["T1"])
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "STORE", nextStep: expect.stringContaining("STORE_KEY") });
    expect(`${refusal} ${JSON.stringify(refusal)}`).not.toMatch(/xox/u);
  });

  it("are not put without a key", async () => {
    const { database, rows } = await opened();
    await expect(under(database).put(installedIn("T1"))).rejects.toMatchObject({
      code: "STORE",
      nextStep: expect.stringContaining("STORE_KEY"),
    });
    expect(await rows()).toEqual([]);
  });

  it("open with any of several keys, and are encrypted with the first", async () => {
    const { database } = await opened();
    await under(database, OLD).put(installedIn("T1"));
    const both = under(database, NEW, OLD);
    expect((await both.find("slack", ["T1"]))?.key).toBe("T1");
    await both.put(installedIn("T2"));
    expect((await under(database, NEW).find("slack", ["T2"]))?.key).toBe("T2");
  });

  it("are encrypted anew with the first key, many of them, but for those that no key opens", async () => {
    const { database } = await opened();
    const keys = Array.from({ length: 230 }, (_, index) => `T${index}`);
    for (const key of keys) await under(database, OLD).put(installedIn(key));
    await under(database, OTHER).put(installedIn("T0LOST"));
    const revision = (await under(database, OLD).find("slack", ["T7"]))?.revision;

    expect(await under(database, NEW, OLD).rekey()).toEqual({ rekeyed: 230, locked: 1, all: 231 });

    const alone = under(database, NEW);
    for (const key of keys) expect((await alone.find("slack", [key]))?.secrets.botToken).toContain(key);
    // Whoever renews a token at this moment can still keep the new one.
    expect((await alone.find("slack", ["T7"]))?.revision).toBe(revision);
    expect(await alone.rekey()).toEqual({ rekeyed: 0, locked: 1, all: 231 });
  });
});

describe.each(SHARED_DATABASES)("installations of several processes in $name", ({ fresh }) => {
  it("are renewed by exactly one of all who want to at once", async () => {
    const { settings, drop } = await fresh();
    const databases = await Promise.all([openDatabase(settings), openDatabase(settings)]);
    onTestFinished(async () => {
      await Promise.all(databases.map((database) => database.close()));
      await drop();
    });
    const clock = stoppedClock();
    const stores = databases.map((database) => sqlInstallations(database, makeKeyring([NEW]), clock.now));
    for (const key of Array.from({ length: 20 }, (_, index) => `T${index}`)) {
      await stores[0]?.put(installedIn(key));
      const claims = await Promise.all(
        [...stores, ...stores].map(async (store) => {
          const found = await store.find("slack", [key]);
          return found !== null && store.claimRenewal(found, 1_000);
        }),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    }
  });
});

it("no token stands in any file of the store, open or closed", async () => {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  const database = await openDatabase(settings);
  const bytes = () =>
    readdirSync(dirname(file)).map((name) => readFileSync(`${dirname(file)}/${name}`, "latin1"));
  await under(database, NEW).put(installedIn("T1", { secrets: { botToken: "xoxb-MARKER" } }));
  const open = bytes().join("");
  await database.close();
  expect(open + bytes().join("")).not.toContain("MARKER");
});
