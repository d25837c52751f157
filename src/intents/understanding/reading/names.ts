import type { BackgroundId, PageId, RoleId, TitleId } from "../../../ids.ts";
import type { AttributeId, Level } from "../../../intent.ts";
import { foldPhrase } from "../../../text/phrases.ts";
import { LEVELS } from "../../../values.ts";
import { CUES, type Cue } from "../../vocabulary/cue-names.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Known } from "./known-catalog.ts";
import { roleNames } from "./role-names.ts";

/** `generic`: a name for any of these developers, such as "AI developer", that settles on one only if it must. */
export type RoleMeaning = {
  readonly role: RoleId;
  readonly others: readonly RoleId[];
  readonly generic?: true;
};
/** `isRole`: another name of the nearest role, so that the same words name that role. */
export type TitleMeaning = {
  readonly title: TitleId;
  readonly nearest: readonly RoleId[];
  readonly isRole: boolean;
};
export type TermMeaning = { readonly term: string; readonly kind: "tool" | "topic" };

type Pair<Meaning> = readonly [phrase: string, meaning: Meaning];

/** Everything that can be looked up in a text, as folded phrases: plain data. */
export type Names = {
  readonly roles: readonly Pair<RoleMeaning>[];
  readonly nearby: readonly Pair<readonly RoleId[]>[];
  readonly titles: readonly Pair<TitleMeaning>[];
  readonly backgrounds: readonly Pair<BackgroundId>[];
  readonly pages: readonly Pair<PageId>[];
  readonly terms: readonly Pair<TermMeaning>[];
  readonly attributes: readonly Pair<AttributeId>[];
  readonly cues: readonly Pair<Cue>[];
  readonly concepts: readonly Pair<string>[];
  readonly levels: readonly Pair<Level>[];
  readonly places: readonly Pair<string>[];
};

/** Gathers the names of the catalog and the words of the vocabulary. */
export function namesOf(known: Known, vocabulary: Vocabulary): Names {
  const exists = new Set(known.roles.map(({ id }) => id));
  const generic = new Set(vocabulary.generic.map(foldPhrase));
  return {
    roles: roleNames(known, vocabulary)
      .filter(({ role }) => exists.has(role))
      .map(({ phrase, role, others }) => {
        const meaning = { role, others: others.filter((other) => exists.has(other)) };
        return [phrase, generic.has(phrase) ? { ...meaning, generic: true } : meaning] as const;
      }),
    nearby: folded(
      Object.entries(vocabulary.nearby).map(
        ([name, roles]) => [name, roles.filter((role) => exists.has(role))] as const,
      ),
    ),
    titles: folded(
      known.titles.flatMap(({ id, relation, nearest, ...title }) => {
        const roles = nearest.filter((role) => exists.has(role));
        const meaning = { title: id, nearest: roles, isRole: relation === "another_name" };
        return textsOf(title).map((text) => [text, meaning] as const);
      }),
    ),
    backgrounds: folded([
      ...known.backgrounds.flatMap(({ id, ...background }) =>
        textsOf(background).map((text) => [text, id] as const),
      ),
      ...vocabulary.backgrounds.flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
    ]),
    pages: folded(
      known.pages.flatMap(({ id, words }) =>
        [...words.nl, ...words.en].map((phrase) => [phrase, id] as const),
      ),
    ),
    terms: folded([...topics(vocabulary), ...tools(known, vocabulary)]),
    attributes: folded(
      Object.entries(vocabulary.attributes).flatMap(([id, { nl, en }]) =>
        [...nl, ...en].map((phrase) => [phrase, id] as const),
      ),
    ),
    cues: folded(
      CUES.flatMap((cue) => {
        const { nl = [], en = [] } = vocabulary.cues[cue] ?? {};
        return [...nl, ...en].map((phrase) => [phrase, cue] as const);
      }),
    ),
    concepts: folded(
      Object.entries(vocabulary.concepts).flatMap(([concept, phrases]) =>
        phrases.map((phrase) => [phrase, concept] as const),
      ),
    ),
    levels: folded(
      LEVELS.flatMap((level) => vocabulary.levels[level].map((phrase) => [phrase, level] as const)),
    ),
    places: folded(vocabulary.places.map((place) => [place, place] as const)),
  };
}

/** The ways to write a name. */
function textsOf({ name, aliases }: Pick<Known["titles"][number], "name" | "aliases">): readonly string[] {
  return [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)];
}

/** Folds the phrases; of the same phrase with the same meaning one is kept. */
function folded<Meaning>(pairs: readonly Pair<Meaning>[]): readonly Pair<Meaning>[] {
  const kept = new Map<string, Pair<Meaning>>();
  for (const [phrase, meaning] of pairs) {
    const text = foldPhrase(phrase);
    const key = `${text}\0${JSON.stringify(meaning)}`;
    if (text !== "" && !kept.has(key)) kept.set(key, [text, meaning]);
  }
  return [...kept.values()];
}

function topics(vocabulary: Vocabulary): readonly Pair<TermMeaning>[] {
  return Object.entries(vocabulary.topics).flatMap(([term, also]) =>
    [term, ...also].map((phrase) => [phrase, { term, kind: "topic" }] as const),
  );
}

function tools(known: Known, { vendors }: Vocabulary): readonly Pair<TermMeaning>[] {
  return known.roles.flatMap((role) =>
    role.tools.flatMap(({ name, seedName, aliases }) => {
      const term = seedName ?? name;
      return [name, seedName, ...(aliases ?? [])].flatMap((text) =>
        text === undefined
          ? []
          : partsOf(text, vendors).map((phrase) => [phrase, { term, kind: "tool" }] as const),
      );
    }),
  );
}

/** `OpenAI / Azure OpenAI (API)` names two tools; `Apache Airflow` is also called by its second word. */
function partsOf(text: string, vendors: readonly string[]): readonly string[] {
  const parts = text.split(/\s*(?:\/|,|\(|\)| en | and | of | or )\s*/u).filter((part) => part.length > 2);
  const bare = parts.map((part) => {
    const vendor = vendors.find((each) => part.toLowerCase().startsWith(`${each} `));
    return vendor === undefined ? part : part.slice(vendor.length + 1);
  });
  return [...new Set([text, ...parts, ...bare])];
}
