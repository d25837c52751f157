import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { CatalogError } from "../../errors.ts";
import type { Layer } from "./entries.ts";

/** Larger files than this are no catalog files, in bytes. */
const MAX_BYTES = 4_000_000;

/**
 * Reads every YAML file of a folder. `name` is how messages call the folder.
 * @throws CatalogError when the folder cannot be read
 */
export async function readLayer(folder: string, name: string): Promise<Layer> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((each) => each.isFile() && /\.ya?ml$/u.test(each.name))
      .map((each) => join(each.parentPath, each.name));
    const files = await Promise.all(
      paths
        .sort()
        .map(async (path) => [relative(folder, path).split(sep).join("/"), await readText(path)] as const),
    );
    return { name, files: new Map(files) };
  } catch (cause) {
    if (cause instanceof CatalogError) throw cause;
    throw new CatalogError([`${name}:1: this folder cannot be read. Check that it exists and may be read.`], {
      cause,
    });
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.byteLength > MAX_BYTES)
    throw new CatalogError([`${path}:1: this file is over ${MAX_BYTES} bytes. Split it.`]);
  return bytes.toString("utf8");
}
