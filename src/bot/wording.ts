import type { Config } from "../config/config.ts";
import type { SayFacts } from "../intents/answers/say-facts.ts";
import { allNames } from "../knowledge/all-names.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { makeCatalogNames } from "../llm/wording/checks/catalog-names.ts";
import type { Grounds } from "../llm/wording/checks/check.ts";
import { openGrammars } from "../llm/wording/grammar/grammars.ts";
import { makePhrase, type Phrase } from "../llm/wording/phrasing.ts";
import { makeWaysToSay } from "../llm/wording/ways-to-say.ts";
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

/**
 * How headlines say facts: by the constructions that ship, also where a company adds its own, which say nothing that these do not.
 * They are read when the first is asked for, so that whoever asks for none does not wait for them.
 */
export function waysToSayFrom(catalog: Catalog): SayFacts {
  let ways: SayFacts | undefined;
  return (facts, language) => {
    ways ??= makeWaysToSay(groundsOf(catalog, undefined));
    return ways(facts, language);
  };
}

/** What every wording is held against. @throws CatalogError */
export function groundsOf(catalog: Catalog, overlay: string | undefined): Grounds {
  return { grammarOf: openGrammars(overlay), names: makeCatalogNames(allNames(catalog)) };
}
