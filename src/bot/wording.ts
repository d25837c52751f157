import type { Config } from "../config/config.ts";
import { allNames } from "../knowledge/all-names.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { type CatalogNames, makeCatalogNames } from "../llm/wording/checks/words/catalog-names.ts";
import { makePhrase, type Phrase } from "../llm/wording/phrasing.ts";
import type { WordingParts } from "./model-wording.ts";

/** What rewords leads, made anew for each catalog: its names may stand in no wording. */
export type OpenedWording = {
  readonly phraseFor: (catalog: Catalog) => Promise<Phrase>;
  /** Ends what is under way; before the stores are closed. */
  readonly stop: () => Promise<void>;
};

/** A model's wordings where one is configured, and those that ship. What a model needs is loaded only with one. */
export async function openWording(
  { phrasing, model }: Config,
  { work, ...parts }: Omit<WordingParts, "work"> & { readonly work: WordingParts["work"] | undefined },
): Promise<OpenedWording> {
  if (phrasing === "off" || model === undefined || work === undefined)
    return { phraseFor: async (catalog) => phraseFrom(catalog), stop: async () => undefined };
  const { openModelWording } = await import("./model-wording.ts");
  const { wordingsFor, stop } = await openModelWording(model, { ...parts, work });
  async function phraseFor(catalog: Catalog): Promise<Phrase> {
    const names = catalogNamesOf(catalog);
    return makePhrase({ names, model: await wordingsFor(names) });
  }
  return { phraseFor, stop };
}

/** Without a model: the wordings that ship. */
export function phraseFrom(catalog: Catalog): Phrase {
  return makePhrase({ names: catalogNamesOf(catalog) });
}

export function catalogNamesOf(catalog: Catalog): CatalogNames {
  return makeCatalogNames(allNames(catalog));
}
