import { sql } from "kysely";
import type { DatabaseSettings } from "../database.ts";
import { hashOfPerson } from "../people.ts";
import { readAsItIs } from "./as-it-is.ts";
import type { StoredValue } from "./backup-format.ts";

/** Rows by their table, as they stand there; what is stored as JSON is read. Tables with none are left out. */
export type KeptOfPerson = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The column of every table in which a row is somebody's: it holds who it is, or a hash of that. */
const COLUMN = "person";

/**
 * All that is kept of a person, in every table that says whose its rows are.
 * @param person as the stores know them
 * @throws StoreError when the store cannot be read
 */
export function keptOfPerson(settings: DatabaseSettings, person: string): Promise<KeptOfPerson> {
  return readAsItIs(settings, async ({ kysely, tables }) => {
    const kept: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
    for (const { name, columns, key } of tables) {
      if (!columns.includes(COLUMN)) continue;
      const { rows } = await sql<Record<string, StoredValue>>`select * from ${sql.table(name)}
        where ${sql.ref(COLUMN)} in (${person}, ${hashOfPerson(person)})
        order by ${sql.join(key.map((each) => sql.ref(each)))}`.execute(kysely);
      if (rows.length > 0) kept[name] = rows.map(readable);
    }
    return kept;
  });
}

function readable(row: Readonly<Record<string, StoredValue>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, opened(value)]));
}

/** Objects and lists are stored as JSON; a text that merely looks like a number stays one. */
function opened(value: StoredValue): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value !== "string" || !/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
