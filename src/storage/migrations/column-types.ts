import { type RawBuilder, sql } from "kysely";

export type DatabaseKind = "sqlite" | "postgres";

type Columns = {
  /** Counts up, so that what was written later sorts later. */
  readonly counter: RawBuilder<unknown>;
  /** Text compared by its bytes, as everything under a prefix must lie together whatever the locale. */
  readonly key: RawBuilder<unknown>;
  readonly milliseconds: RawBuilder<unknown>;
};

/** The column types for which the two databases have different names. */
export const COLUMNS: Readonly<Record<DatabaseKind, Columns>> = {
  sqlite: {
    counter: sql`integer primary key autoincrement`,
    key: sql`text`,
    milliseconds: sql`integer`,
  },
  postgres: {
    counter: sql`bigint generated always as identity primary key`,
    key: sql`text collate "C"`,
    milliseconds: sql`bigint`,
  },
};
