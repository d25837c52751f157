import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CatalogError } from "../../errors.ts";
import type { Layer } from "../load/entries.ts";

/**
 * Writes a correction into a company's own folder, all of it or nothing: beside, to the disk, and then under its name. One of
 * the same day and proposal is replaced.
 * @throws CatalogError when the folder cannot be written
 */
export async function writeCorrection(folder: string, { name, files }: Layer): Promise<void> {
  const place = join(folder, name);
  // Names that begin with a dot are read by nobody, also those that a process left that was killed.
  const beside = (what: string): string => join(dirname(place), `.${what}-${randomUUID()}`);
  const fresh = beside("new");
  const old = beside("old");
  try {
    for (const [path, text] of files) await writeThrough(join(fresh, path), text);
    await moveAway(place, old);
    await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
    await flush(dirname(place));
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw new CatalogError([`${place}: this correction cannot be written. Let the bot write there.`], {
      cause,
    });
  }
}

async function writeThrough(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await flush(dirname(path));
}

/** A name is on the disk only once its folder is. */
async function flush(folder: string): Promise<void> {
  // Windows opens no folder, and writes names through by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveAway(place: string, to: string): Promise<void> {
  try {
    await rename(place, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
}
