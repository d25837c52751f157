import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  const file = join(folder, `${name}-${digest}.json`);
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    const value = await compute();
    await store(folder, name, file, JSON.stringify(value)).catch(() => undefined);
    return value;
  }
}

/** Written aside and renamed, so that a process killed half-way leaves no half file; older results go. */
async function store(folder: string, name: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, text);
  await rename(aside, file);
  const old = (await readdir(folder)).filter(
    (each) => each.startsWith(`${name}-`) && !file.endsWith(each) && each.endsWith(".json"),
  );
  await Promise.all(old.map((each) => rm(join(folder, each), { force: true })));
}
