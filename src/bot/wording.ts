import { allNames } from "../knowledge/all-names.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { type Gazetteer, makeGazetteer } from "../llm/wording/checks/words/catalog-names.ts";
import { makePhrase, type Phrase } from "../llm/wording/phrasing.ts";

/** Without a model: the wordings that ship. */
export function phraseFrom(catalog: Catalog): Phrase {
  return makePhrase({ gazetteer: gazetteerOf(catalog) });
}

export function gazetteerOf(catalog: Catalog): Gazetteer {
  return makeGazetteer(allNames(catalog));
}
