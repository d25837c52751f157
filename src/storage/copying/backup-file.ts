import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { codeOf } from "../store-error.ts";
import {
  BackupError,
  DamagedBackup,
  FORMAT,
  Header,
  Maker,
  makeDigest,
  RowLine,
  type StoredValue,
  Trailer,
} from "./backup-format.ts";

/** A row of a table of the header, its values in the order of the columns there. */
export type BackupRow = { readonly table: string; readonly values: readonly StoredValue[] };

/**
 * Reads a backup, first its header and then row by row, whichever way it is packed.
 * @throws BackupError when it cannot be read or a newer version made it; DamagedBackup, at the latest after the last
 * row, when it is not as it was made
 */
export async function* readBackup(file: string): AsyncGenerator<Header | BackupRow> {
  const reading = makeReading(file);
  for await (const line of linesOf(file)) {
    const part = reading.take(line);
    if (part !== undefined) yield part;
  }
  reading.end();
}

/** What is known of a file while its lines come in. */
function makeReading(file: string) {
  const digest = makeDigest();
  const left = new Map<string, number>();
  let header: Header | undefined;
  let written: string | undefined;
  let number = 0;

  function take(line: string): Header | BackupRow | undefined {
    number += 1;
    if (written !== undefined) throw new DamagedBackup(`${file} goes on after its end, in line ${number}.`);
    const content = parse(line);
    const part = header === undefined ? begin(content) : rowIn(content, header, left);
    if (part === undefined) {
      written = Trailer.safeParse(content).data?.sha256;
      if (written === undefined) throw new DamagedBackup(`${file} is damaged in line ${number}.`);
    } else digest.update(`${line}\n`);
    return part;
  }

  function begin(content: unknown): Header {
    header = headerIn(content, file);
    for (const { name, rows } of header.tables) left.set(name, rows);
    return header;
  }

  function end(): void {
    if (header === undefined) throw new DamagedBackup(`${file} is no backup.`);
    if (written === undefined) throw new DamagedBackup(`${file} was cut short.`);
    if (written !== digest.digest("hex") || [...left.values()].some((rows) => rows !== 0))
      throw new DamagedBackup(`${file} is damaged: its digest is another.`);
  }

  return { take, end };
}

function headerIn(content: unknown, file: string): Header {
  const made = Maker.safeParse(content).data;
  // Of a later form nothing else is known.
  if (made !== undefined && made.format > FORMAT) throw isNewer(file, made.version);
  const header = Header.safeParse(content).data;
  if (header === undefined) throw new DamagedBackup(`${file} is no backup.`);
  return header;
}

/** What is told of a file that this version does not understand. */
export function isNewer(file: string, version: string): BackupError {
  return new BackupError(
    `A newer version (${version}) made ${file}.`,
    "Nothing was changed. Restore it with that version.",
  );
}

function rowIn(content: unknown, { tables }: Header, left: Map<string, number>): BackupRow | undefined {
  const [table, ...values] = RowLine.safeParse(content).data ?? [];
  const shape = tables.find(({ name }) => name === table);
  const rows = shape === undefined ? 0 : (left.get(shape.name) ?? 0);
  if (shape === undefined || rows === 0 || values.length !== shape.columns.length) return undefined;
  left.set(shape.name, rows - 1);
  return { table: shape.name, values };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Split at line ends alone: Node's own reader of lines takes more characters for one, which a text may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  try {
    const packed = await isPacked(file);
    const bytes = createReadStream(file);
    const source = packed ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
    for await (const chunk of source.setEncoding("utf8")) {
      const [first = "", ...more] = String(chunk).split("\n");
      rest += first;
      for (const next of more) {
        yield rest;
        rest = next;
      }
    }
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith("Z_")) throw new DamagedBackup(`${file} is damaged, or was cut short (${code}).`);
    throw new BackupError(`${file} cannot be read (${code}).`, "Give the file that a backup was written to.");
  }
  if (rest !== "") yield rest;
}

/** By what stands in it: a name can be changed. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}
