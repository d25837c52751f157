import type { Config } from "../config/config.ts";
import { allNames } from "../knowledge/all-names.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { makeCatalogNames } from "../llm/wording/checks/catalog-names.ts";
import type { Grounds } from "../llm/wording/checks/check.ts";
import { openGrammars } from "../llm/wording/grammar/grammars.ts";
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
  { phrasing, model, catalogDir }: Config,
  { work, ...parts }: Omit<WordingParts, "work"> & { readonly work: WordingParts["work"] | undefined },
): Promise<OpenedWording> {
  if (phrasing === "off" || model === undefined || work === undefined)
    return { phraseFor: async (catalog) => phraseFrom(catalog, catalogDir), stop: async () => undefined };
  const { openModelWording } = await import("./model-wording.ts");
  const { wordingsFor, stop } = await openModelWording(model, { ...parts, work });
  async function phraseFor(catalog: Catalog): Promise<Phrase> {
    const grounds = groundsOf(catalog, catalogDir);
    return makePhrase({ grounds, model: await wordingsFor(grounds) });
  }
  return { phraseFor, stop };
}

/**
 * Without a model: the wordings that the grammar writes.
 * @param overlay the company's own folder, which may add constructions
 * @throws CatalogError where these are wrong
 */
export function phraseFrom(catalog: Catalog, overlay: string | undefined): Phrase {
  return makePhrase({ grounds: groundsOf(catalog, overlay) });
}

/** What every wording is held against. @throws CatalogError */
export function groundsOf(catalog: Catalog, overlay: string | undefined): Grounds {
  return { grammarOf: openGrammars(overlay), names: makeCatalogNames(allNames(catalog)) };
}
