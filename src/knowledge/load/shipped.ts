import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CatalogError } from "../../errors.ts";
import type { Correction, RefusedCorrection } from "../corrections/correction.ts";
import { toMessage } from "../finding.ts";
import type { CatalogData } from "../schema/catalog-data.ts";
import { cached, codeBelow, digestOf } from "./cache.ts";
import type { Layer } from "./entries.ts";
import { readLayer } from "./folder.ts";
import { readOverlay } from "./overlay.ts";
import { openParsedFiles } from "./parsed-files.ts";
import { RELEASED_FILE } from "./released-file.ts";

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
  return (await openCorrected(overlay)).data;
}

export type OpenedCatalog = { readonly data: CatalogData; readonly refused: readonly RefusedCorrection[] };

/**
 * The same with corrections over all of it that stand in no folder. Those that cannot be laid over it are left out and given back.
 * @throws CatalogError with a line for everything that is wrong without them
 */
export async function openCorrected(
  overlay?: string,
  corrections: readonly Correction[] = [],
): Promise<OpenedCatalog> {
  if (overlay === undefined && corrections.length === 0 && existsSync(COMPILED))
    return { data: JSON.parse(await readFile(COMPILED, "utf8")), refused: [] };
  const layers = [
    await shippedLayer(),
    ...(overlay === undefined ? [] : await readOverlay(overlay, overlay)),
  ];
  const code = codeBelow(new URL("../", import.meta.url));
  // Absent before the first release is written.
  const released = existsSync(RELEASED_FILE) ? readFileSync(RELEASED_FILE, "utf8") : undefined;
  const digest = digestOf(layers, [...code, JSON.stringify(corrections), released ?? ""]);
  return cached("catalog", digest, () => build(layers, corrections, released !== undefined));
}

/** The YAML parser, every rule and the last release are loaded only where a catalog is really built. */
async function build(
  layers: readonly Layer[],
  corrections: readonly Correction[],
  isReleased: boolean,
): Promise<OpenedCatalog> {
  const [{ buildCorrected }, { correctedFacts }, { newsSince }, { readReleased }] = await Promise.all([
    import("../corrections/build-corrected.ts"),
    import("../corrections/corrected-facts.ts"),
    import("../release/news-since.ts"),
    import("../release/released.ts"),
  ]);
  const parsed = openParsedFiles("catalog-files");
  const { built, refused } = buildCorrected(layers, corrections, undefined, parsed);
  if (built.kind === "broken") throw new CatalogError(built.findings.map(toMessage));
  parsed.keep();
  if (!isReleased) return { data: built.data, refused };
  const refusedIds = new Set(refused.map(({ id }) => id));
  const corrected = new Map([
    ...correctedFacts(layers),
    ...corrections.filter(({ id }) => !refusedIds.has(id)).map(({ fact, date }) => [fact, date] as const),
  ]);
  const news = newsSince(await readReleased(), built.data, corrected);
  return { data: { ...built.data, news }, refused };
}
