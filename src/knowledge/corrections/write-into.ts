import { CatalogError } from "../../errors.ts";
import { readEntries } from "../load/entries.ts";
import { readOverlay } from "../load/overlay.ts";
import { openParsedFiles } from "../load/parsed-files.ts";
import { shippedLayer } from "../load/shipped.ts";
import type { Correction } from "./correction.ts";
import { layCorrection } from "./correction-layer.ts";
import { writeCorrection } from "./write-correction.ts";

/**
 * Writes a correction into a company's own folder, as files that a curator can read and keep in git.
 * @throws CatalogError when it cannot be laid over what is there, or the folder cannot be written
 */
export async function writeInto(folder: string, correction: Correction): Promise<void> {
  const layers = [await shippedLayer(), ...(await readOverlay(folder, folder))];
  const laid = layCorrection(correction, readEntries(layers, openParsedFiles("catalog-files")).entries);
  if (laid.kind === "refused") throw new CatalogError([laid.refused.reason.en]);
  await writeCorrection(folder, laid.layer);
}
