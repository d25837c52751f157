import { inspect } from "node:util";
import { CompiledQuery, sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { bound } from "../../src/storage/binding.ts";
import { DATABASES, freshSqlite } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const REFUSED: readonly (readonly [name: string, value: unknown])[] = [
  ["true", true],
  ["false", false],
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["a whole number beyond 2^53 - 1", 2n ** 53n],
  ["a whole number of more than 64 bits", 2n ** 64n],
  ["a negative one", -(2n ** 63n)],
  ["a Date", new Date(0)],
  ["an object", { a: 1 }],
  ["a list", ["a"]],
  ["a buffer without a view", new ArrayBuffer(2)],
  ["a view that is no bytes", new Float64Array(1)],
  ["a function", () => 1],
  ["a symbol", Symbol("a")],
  ["a NUL character", "secret\0"],
  ["half a character", "secret\udc00"],
];

it.each(REFUSED)("refuses %s before a driver sees it", (_, value) => {
  expect(() => bound(value)).toThrow(TypeError);
});

it("names the kind of what it refuses, and never the value", () => {
  expect(() => bound("secret\0")).toThrow("The store does not take a text with a NUL character.");
});

describe.each(DATABASES)("$name", ({ name, fresh }) => {
  const bytesType = name === "Postgres" ? "bytea" : "blob";

  async function kyselyOf() {
    const { database, close } = await openedIn(fresh, () => undefined);
    onTestFinished(close);
    return database.kysely;
  }

  // Kysely takes a function for an expression and calls it.
  it.each(REFUSED.filter(([kind]) => kind !== "a function"))(
    "never binds %s, and works on",
    async (_, value) => {
      const kysely = await kyselyOf();
      const asked = [
        sql`select ${value} as value`.execute(kysely),
        kysely.executeQuery(CompiledQuery.raw("select 1", [value])),
        kysely
          .selectFrom("keepsakes")
          .select("id")
          .where("id", "=", [value] as never)
          .execute(),
      ];
      const outcomes = await Promise.allSettled(asked);
      expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason)).toEqual([
        expect.any(TypeError),
        expect.any(TypeError),
        expect.any(TypeError),
      ]);
      expect(await kysely.selectFrom("keepsakes").selectAll().execute()).toEqual([]);
    },
  );

  it.each([0, -0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1n, 2n ** 53n - 1n])(
    "gives back the whole number %s",
    async (value) => {
      const kysely = await kyselyOf();
      await kysely
        .insertInto("turns")
        .values({ conversation: "a", turn: "", person: "p", at: value as number })
        .execute();
      expect(await kysely.selectFrom("turns").select("at").execute()).toEqual([{ at: Number(value) + 0 }]);
    },
  );

  it.each([0.5, -1e-7, 1.7e308])("gives back the number %s", async (value) => {
    const kysely = await kyselyOf();
    const { rows } = await sql<{ value: number }>`select cast(${value} as double precision) as value`.execute(
      kysely,
    );
    expect(rows).toEqual([{ value }]);
  });

  it("gives back bytes and null", async () => {
    const kysely = await kyselyOf();
    await kysely.schema.createTable("boxes").addColumn("bytes", bytesType).execute();
    await sql`insert into boxes values (${Uint8Array.of(0, 1, 255)}), (${null})`.execute(kysely);
    const { rows } = await sql<{ bytes: ArrayBuffer | null }>`select bytes from boxes`.execute(kysely);
    expect(rows.map(({ bytes }) => bytes && [...new Uint8Array(bytes)])).toEqual([[0, 1, 255], null]);
  });

  it("shows of a refused query neither its text nor its values", async () => {
    const kysely = await kyselyOf();
    const row = { id: "a secret key", thing: "a secret thing", person: "a secret person", at: 1 };
    await kysely.insertInto("keepsakes").values(row).execute();
    const refused: unknown = await kysely
      .insertInto("keepsakes")
      .values(row)
      .execute()
      .catch((error) => error);
    expect(refused).toMatchObject({
      name: "StoreError",
      code: "STORE",
      message: expect.stringMatching(/\((SQLITE_\w+|23505)\)/u),
    });
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain("secret");
  });
});

it("hands libsql a whole number as an integer, and any other as a real", async () => {
  const { database, close } = await openedIn(freshSqlite, () => undefined);
  onTestFinished(close);
  const { rows } =
    await sql`select typeof(${5}) as whole, typeof(${-0}) as zero, typeof(${0.5}) as half`.execute(
      database.kysely,
    );
  expect(rows).toEqual([{ whole: "integer", zero: "integer", half: "real" }]);
});

it("takes each value by its own type, also where the same statement was prepared for another", async () => {
  const { database, close } = await openedIn(freshSqlite, () => undefined);
  onTestFinished(close);
  const types: string[] = [];
  for (const value of [1, "1", null, 0.5, new Uint8Array([1]), 1]) {
    const { rows } = await sql<{ type: string }>`select typeof(${value}) as type`.execute(database.kysely);
    types.push(...rows.map(({ type }) => type));
  }
  expect(types).toEqual(["integer", "text", "null", "real", "blob", "integer"]);
});
