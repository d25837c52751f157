import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Catalog } from "../../knowledge/catalog.ts";
import { cached, codeBelow, digestOf } from "../../knowledge/load/cache.ts";
import { readVocabularySources, SHIPPED_VOCABULARY } from "../vocabulary/sources.ts";
import type { Compiled } from "./model.ts";

/** Written by `npm run build`, absent in a checkout. */
const COMPILED = new URL("../../data/understanding.json", import.meta.url);

/**
 * The words and weights that understanding needs: ready-made in an image, else made once for each content
 * of the vocabulary and the catalog. `overlay` is a folder of a company's own vocabulary.
 * @throws CatalogError when a vocabulary file is wrong
 */
export async function openUnderstanding(catalog: Catalog, overlay?: string): Promise<Compiled> {
  if (overlay === undefined && existsSync(COMPILED)) return JSON.parse(await readFile(COMPILED, "utf8"));
  const sources = readVocabularySources([SHIPPED_VOCABULARY, ...(overlay === undefined ? [] : [overlay])]);
  const layer = { name: "vocabulary", files: new Map(sources.map(({ file, text }) => [file, text])) };
  const digest = digestOf([layer], [catalog.version, ...(await codeBelow(new URL("../", import.meta.url)))]);
  return cached(overlay === undefined ? "understanding" : "understanding-overlay", digest, async () => {
    // The YAML parser and the training are loaded only where something has to be learned.
    const { compile } = await import("./model.ts");
    return compile(sources, catalog);
  });
}
