import { personNamed } from "../bot/person-named.ts";
import { readConfig } from "../config/config.ts";
import { backUp } from "../storage/copying/backup.ts";
import { DamagedBackup, type Header, rowsOf } from "../storage/copying/backup-format.ts";
import { keptOfPerson } from "../storage/copying/kept-of-person.ts";
import { restore } from "../storage/copying/restore.ts";
import { complaint, EXIT, print } from "./output.ts";
import { makeProgress, type Progress } from "./progress.ts";

type CopyOptions = { readonly force?: boolean };

/** Writes all that is kept into one file, while bots go on. */
export async function backup(file: string, { force = false }: CopyOptions, version: string): Promise<void> {
  const { database } = readConfig();
  const header = await withProgress((onProgress) =>
    backUp(database, { file, force, version, now: Date.now, onProgress }),
  );
  await print(`${file} holds ${contentOf(header)}.`);
}

/** Puts such a file into the store that is configured; exit code 1 when the file is not as it was made. */
export async function restoreBackup(file: string, { force = false }: CopyOptions): Promise<void> {
  const { database } = readConfig();
  try {
    const header = await withProgress((onProgress) => restore(database, { file, force, onProgress }));
    await print(`The store holds ${contentOf(header)}, as they were on ${header.at}.`);
  } catch (error) {
    if (!(error instanceof DamagedBackup)) throw error;
    process.stderr.write(`${complaint(error)}\n`);
    process.exitCode = EXIT.fallsShort;
  }
}

/** Prints all that is kept of a person as one JSON object. */
export async function exportPerson(named: string): Promise<void> {
  const person = personNamed(named);
  const { database } = readConfig();
  const kept = await keptOfPerson(database, person);
  if (Object.keys(kept).length === 0)
    process.stderr.write(`Nothing is kept of ${person.replace(/\/$/u, "")}.\n`);
  await print(JSON.stringify({ person, kept }, undefined, 2));
}

function contentOf(header: Header): string {
  const filled = header.tables.filter(({ rows }) => rows > 0);
  const each = filled.map(({ name, rows }) => `${name} ${rows}`).join(", ");
  return each === "" ? "no rows" : `${rowsOf(header)} rows (${each})`;
}

/** How many there are is known when work begins. */
async function withProgress<Result>(
  work: (onProgress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  let progress: Progress | undefined;
  try {
    return await work((done, total) => {
      progress ??= makeProgress(total, process.stderr, Date.now);
      progress.tell(done, "rows");
    });
  } finally {
    progress?.end();
  }
}
