import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Layer } from "./entries.ts";

/** Where a checkout keeps what it computed; emptied by a fresh `npm ci`. */
const CACHE_FOLDER = fileURLToPath(new URL("../../../node_modules/.cache/rolwijzer/", import.meta.url));

/** Digest of everything a result depends on, so that a change of data or of code computes it anew. */
export function digestOf(layers: readonly Layer[], code: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const layer of layers) for (const [path, text] of layer.files) hash.update(`${path}\0${text}\0`);
  for (const text of code) hash.update(`${text}\0`);
  return hash.digest("hex").slice(0, 32);
}

/**
 * The code files below a folder: part of what a result depends on. Nobody is served while they are read, and one
 * after the other they take a fifth of the time they take all at once.
 */
export function codeBelow(folder: URL): readonly string[] {
  const root = fileURLToPath(folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[jt]s$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(root, name), "utf8"));
}

/** Results of one kind that are kept: enough for the shipped catalog and a few folders of one's own. */
const KEPT = 4;

/**
 * The value computed for `digest`, from the cache or by `compute`. A cache that cannot be read or written
 * only costs time, so its failures are not errors.
 */
export async function cached<Value>(
  name: string,
  digest: string,
  compute: () => Value | Promise<Value>,
  folder: string = CACHE_FOLDER,
): Promise<Value> {
  const known = find(name, digest, folder);
  if (known !== undefined) return JSON.parse(known);
  const value = await compute();
  keepLater(name, digest, () => JSON.stringify(value), folder);
  return value;
}

/** Keeps it for the next start, behind whoever waits for the answer of this one. */
export function keepLater(
  name: string,
  digest: string,
  content: () => string | Buffer,
  folder?: string,
): void {
  setImmediate(() => void keep(name, digest, content(), folder));
}

/** The text kept for a digest, or undefined. */
export function find(name: string, digest: string, folder: string = CACHE_FOLDER): string | undefined {
  return read(fileOf(name, digest, "json", folder))?.toString("utf8");
}

/** The bytes kept for a digest, or undefined. */
export function findBytes(name: string, digest: string, folder: string = CACHE_FOLDER): Buffer | undefined {
  return read(fileOf(name, digest, "bin", folder));
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function fileOf(name: string, digest: string, ending: "json" | "bin", folder: string): string {
  return join(folder, `${name}-${digest}.${ending}`);
}

/** Written aside and renamed, so that a process killed half-way leaves no half file; the oldest results go. */
async function keep(
  name: string,
  digest: string,
  content: string | Buffer,
  folder: string = CACHE_FOLDER,
): Promise<void> {
  const file = fileOf(name, digest, typeof content === "string" ? "json" : "bin", folder);
  const aside = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, content);
    await rename(aside, file);
    await dropOldest(name, folder);
  } catch {
    // A disk that is full or may not be written leaves us slower, nothing else.
  }
}

async function dropOldest(name: string, folder: string): Promise<void> {
  // The name of another kind may begin as this one's does. What a process that was killed left aside grows old too.
  const files = (await readdir(folder)).filter(
    (each) =>
      each.startsWith(`${name}-`) && /^[^-]+\.(?:json|bin)(?:\.\d+)?$/u.test(each.slice(name.length + 1)),
  );
  if (files.length <= KEPT) return;
  const written = await Promise.all(
    files.map(async (each) => ({ file: join(folder, each), at: (await stat(join(folder, each))).mtimeMs })),
  );
  written.sort((one, other) => other.at - one.at);
  await Promise.all(written.slice(KEPT).map(({ file }) => rm(file, { force: true })));
}
