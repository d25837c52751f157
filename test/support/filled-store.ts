import { sql } from "kysely";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";

/** What a text has to survive: line ends of every kind, quotes, and letters of several bytes. */
const AWKWARD = 'één "tekst"\n\r\u2028\u2029 \\n {"a":[1]} 日本 🧭';

/**
 * Puts two rows into every table that the database itself says it has, whatever its columns mean, so that a table which
 * is added later is filled too.
 */
export async function fillEveryTable(
  settings: DatabaseSettings & { readonly kind: "sqlite" },
): Promise<void> {
  const { kysely, close } = await openDatabase(settings);
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'
    and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(kysely);
  for (const { name } of tables) {
    const { rows: columns } = await sql<{ name: string; type: string }>`select name, type
      from pragma_table_info(${name})`.execute(kysely);
    for (const number of [7, 2_000_000_000_000]) {
      const names = sql.join(columns.map((column) => sql.ref(column.name)));
      const values = columns.map(({ type }) => sql`${cellOf(type, number)}`);
      await sql`insert into ${sql.table(name)} (${names}) values (${sql.join(values)})`.execute(kysely);
    }
  }
  await close();
}

function cellOf(type: string, number: number): string | number | Uint8Array {
  switch (type.toLowerCase()) {
    case "integer":
      return number;
    case "real":
      return number / 4;
    case "blob":
      return Buffer.from([0, 255, number % 256]);
    default:
      return `${number} ${AWKWARD}`;
  }
}
