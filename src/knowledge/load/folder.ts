import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CatalogError } from "../../errors.ts";
import type { Layer } from "./entries.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Larger files than this are no catalog files, in bytes. */
const MAX_BYTES = 4_000_000;

/**
 * Reads every YAML file of a folder, through links too. `name` is how messages call the folder.
 * @throws CatalogError when the folder or a link in it cannot be read
 */
export async function readLayer(folder: string, name: string): Promise<Layer> {
  const { files, problems } = yamlTree(folder, name);
  if (problems.length > 0) throw new CatalogError(problems);
  const texts = await Promise.all(
    files.map(async (path) => [path, await readText(join(folder, path), `${name}/${path}`)] as const),
  );
  return { name, files: new Map(texts) };
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return await readFile(path, "utf8");
  } catch (cause) {
    throw new CatalogError([`${name}:1: this file cannot be read. Check that it exists and may be read.`], {
      cause,
    });
  }
  throw new CatalogError([`${name}:1: this file is over ${MAX_BYTES} bytes. Split it.`]);
}
