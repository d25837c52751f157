import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** A table, the column that says how old a row is, and one that names the row. */
type Aged = {
  [Name in keyof Tables]: {
    readonly table: Name;
    readonly age: Extract<keyof Tables[Name], "at" | "day" | "lapses_at">;
    readonly key: Extract<keyof Tables[Name], "id" | "person">;
    /** Which of the old rows may go, where not all may. */
    readonly only?: RawBuilder<unknown>;
  };
}[keyof Tables];

/**
 * Drops the oldest rows from before a moment or a day, at most so many.
 * @returns how many
 */
export async function dropLapsed(
  kysely: Kysely<Tables>,
  { table, age, key, only = sql`1 = 1` }: Aged,
  before: number | string,
  most: number,
): Promise<number> {
  const [rows, id] = [sql.table(table), sql.ref(key)];
  const lapsed = sql`${sql.ref(age)} < ${before} and ${only}`;
  // Asked of each row again when it is dropped: another process may have renewed it since it was found.
  const { numAffectedRows = 0n } = await sql`delete from ${rows} where ${lapsed} and ${id} in
    (select ${id} from ${rows} where ${lapsed} order by ${sql.ref(age)} limit ${most})`.execute(kysely);
  return Number(numAffectedRows);
}
