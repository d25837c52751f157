import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CatalogError } from "../../errors.ts";
import { toMessage } from "../finding.ts";
import type { CatalogData } from "../schema/catalog-data.ts";
import { cached, codeBelow, digestOf } from "./cache.ts";
import type { Layer } from "./entries.ts";
import { readLayer } from "./folder.ts";
import { openParsedFiles } from "./parsed-files.ts";

/** The folder of the shipped catalog, and how messages call it. */
const CATALOG_FOLDER = fileURLToPath(new URL("../catalog/", import.meta.url));
const CATALOG_NAME = "src/knowledge/catalog";
/** Written by `npm run build`, absent in a checkout. */
const COMPILED = new URL("../../data/catalog.json", import.meta.url);

export async function shippedLayer(): Promise<Layer> {
  return readLayer(CATALOG_FOLDER, CATALOG_NAME);
}

/**
 * The shipped catalog, with a company's own folder laid over it when one is given. Built once for each
 * content of its files; an image carries the shipped one ready-made.
 * @throws CatalogError with a line for everything that is wrong
 */
export async function openCatalog(overlay?: string): Promise<CatalogData> {
  if (overlay === undefined && existsSync(COMPILED)) return JSON.parse(await readFile(COMPILED, "utf8"));
  const layers = [
    await shippedLayer(),
    ...(overlay === undefined ? [] : [await readLayer(overlay, overlay)]),
  ];
  const code = codeBelow(new URL("../", import.meta.url));
  return cached("catalog", digestOf(layers, code), () => build(layers));
}

/** The YAML parser and every rule are loaded only where a catalog is really built. */
async function build(layers: readonly Layer[]): Promise<CatalogData> {
  const { buildCatalog } = await import("./build.ts");
  const parsed = openParsedFiles("catalog-files");
  const built = buildCatalog(layers, undefined, parsed);
  if (built.kind === "broken") throw new CatalogError(built.findings.map(toMessage));
  parsed.keep();
  return built.data;
}
