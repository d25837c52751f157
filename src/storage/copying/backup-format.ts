import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { BotError } from "../../errors.ts";

/** The form of the file, as docs/operations.md describes it. A program reads its own and earlier ones. */
export const FORMAT = 1;

/** What the first line of every backup says, also of a form that is not known here. */
export const Maker = z.object({
  rolwijzer: z.literal("backup"),
  format: z.int().positive(),
  /** Of the program that made it. */
  version: z.string(),
});

/** The first line of a backup. */
export const Header = Maker.extend({
  /** When the store was read; ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** What had been done to the tables. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
});
export type Header = z.infer<typeof Header>;

/** What a row holds: what both databases store alike. */
export type StoredValue = string | number | null | Uint8Array;

const Bytes = z.strictObject({ bytes: z.base64() });

/** A line of a row: its table, and its values in the order of the columns. */
export const RowLine = z.tuple(
  [z.string()],
  z.union([
    z.string(),
    z.number(),
    z.null(),
    Bytes.transform(({ bytes }): Uint8Array => Buffer.from(bytes, "base64")),
  ]),
);

/** The last line: SHA-256 of all lines before it, with their line ends. A file without it was cut short. */
export const Trailer = z.strictObject({ sha256: z.string() });

/** A value as a line holds it. */
export function toWritten(value: StoredValue): unknown {
  return value instanceof Uint8Array ? { bytes: Buffer.from(value).toString("base64") } : value;
}

export function makeDigest(): Hash {
  return createHash("sha256");
}

/** How many rows there are in all. */
export function rowsOf({ tables }: Pick<Header, "tables">): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** A file is no backup, or not the one that was made: nothing of it was used. */
export class DamagedBackup extends BotError {
  readonly code = "BACKUP";

  constructor(problem: string, options?: ErrorOptions) {
    super(problem, "Nothing was changed. Take another backup.", options);
  }
}

/** A backup cannot be written, read or put back as it was asked. */
export class BackupError extends BotError {
  readonly code = "BACKUP";
}
