import type { BackgroundId, PageId, RoleId } from "../../../ids.ts";
import type { AttributeId, Level } from "../../../intent.ts";
import { foldPhrase, makePhrases, type Phrases } from "../../../text/phrases.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Names, RoleMeaning, TermMeaning, TitleMeaning } from "./names.ts";

/** Everything with a name that a text can mention, ready to be looked up. */
export type Gazetteer = {
  readonly roles: Phrases<RoleMeaning>;
  readonly nearby: Phrases<readonly RoleId[]>;
  readonly titles: Phrases<TitleMeaning>;
  readonly backgrounds: Phrases<BackgroundId>;
  readonly pages: Phrases<PageId>;
  readonly terms: Phrases<TermMeaning>;
  readonly attributes: Phrases<AttributeId>;
  readonly cues: Phrases<Cue>;
  readonly concepts: Phrases<string>;
  readonly levels: Phrases<Level>;
  readonly places: Phrases<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly common: { readonly nl: ReadonlySet<string>; readonly en: ReadonlySet<string> };
};

export function makeGazetteer(names: Names, vocabulary: Vocabulary): Gazetteer {
  const nl = new Set(vocabulary.common.nl.map(foldPhrase));
  const en = new Set(vocabulary.common.en.map(foldPhrase));
  return {
    roles: makePhrases(names.roles),
    nearby: makePhrases(names.nearby),
    titles: makePhrases(names.titles),
    backgrounds: makePhrases(names.backgrounds),
    pages: makePhrases(names.pages),
    terms: makePhrases(names.terms),
    attributes: makePhrases(names.attributes),
    cues: makePhrases(names.cues),
    concepts: makePhrases(names.concepts),
    levels: makePhrases(names.levels),
    places: makePhrases(names.places),
    numbers: new Map(Object.entries(vocabulary.numbers).map(([word, value]) => [foldPhrase(word), value])),
    common: { nl: without(nl, en), en: without(en, nl) },
  };
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}
