import { join } from "node:path";
import type { Brain } from "./assistant.ts";
import { makeRespond } from "./intents/respond.ts";
import { makeSuggest } from "./intents/suggest.ts";
import { openUnderstanding } from "./intents/understand/open.ts";
import { makeUnderstand } from "./intents/understand/understand.ts";
import { type Catalog, makeCatalog } from "./knowledge/catalog.ts";
import { openCatalog } from "./knowledge/load/shipped.ts";

/** What answers, and the catalog it answers from. */
export type OpenedBrain = Brain & { readonly catalog: Catalog };

/**
 * Reads the shipped catalog and vocabulary, with a company's own folder laid over them when one is given.
 * @throws CatalogError with a line for everything that is wrong
 */
export async function openBrain(overlay?: string): Promise<OpenedBrain> {
  const catalog = makeCatalog(await openCatalog(overlay));
  const { vocabulary, model } = await openUnderstanding(
    catalog,
    overlay === undefined ? undefined : join(overlay, "vocabulary"),
  );
  return {
    catalog,
    understand: makeUnderstand(catalog, vocabulary, model),
    respond: makeRespond(catalog),
    suggest: makeSuggest(catalog),
  };
}
