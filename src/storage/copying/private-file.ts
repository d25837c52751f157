import { createWriteStream, existsSync } from "node:fs";
import { link, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { codeOf, StoreError } from "../store-error.ts";
import { BackupError } from "./backup-format.ts";

/**
 * Writes a file that only its owner can read, packed when its name ends in `.gz`. It has its name only once it is whole
 * and on the disk.
 * @throws BackupError when it is there and `force` is not given, or cannot be written
 */
export async function writePrivately(
  file: string,
  force: boolean,
  content: AsyncIterable<string>,
): Promise<void> {
  if (!force && existsSync(file)) throw isThere(file);
  const part = `${file}.part`;
  try {
    await rm(part, { force: true });
    await writeWhole(part, file.endsWith(".gz"), content);
    await (force ? rename(part, file) : renameToNew(part, file));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof StoreError || error instanceof BackupError) throw error;
    throw new BackupError(
      `${file} cannot be written (${codeOf(error)}).`,
      "Give a file in a folder that is there, that you can write in and that has room.",
    );
  }
}

async function writeWhole(file: string, isPacked: boolean, content: AsyncIterable<string>): Promise<void> {
  const source = Readable.from(content, { objectMode: false });
  const sink = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await (isPacked ? pipeline(source, createGzip(), sink) : pipeline(source, sink));
}

/** Renaming would take the place of a file that was made in the meantime. */
async function renameToNew(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    switch (codeOf(error)) {
      case "EEXIST":
        throw isThere(file);
      // A disk that knows no second names.
      case "EPERM":
      case "ENOTSUP":
      case "ENOSYS":
        return rename(part, file);
      default:
        throw error;
    }
  }
  await rm(part);
}

function isThere(file: string): BackupError {
  return new BackupError(`${file} is there already.`, "Give another name, or --force to replace it.");
}
