import type { BackgroundId, RoleId } from "../../ids.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Known } from "./known.ts";
import { makePhrases, type Phrases } from "./phrases.ts";
import { roleNames } from "./role-names.ts";
import type { Lexicon } from "./spelling.ts";
import { fold, toWords } from "./words.ts";

export type RoleMeaning = { readonly role: RoleId; readonly others: readonly RoleId[] };
export type TermMeaning = { readonly term: string; readonly kind: "tool" | "topic" };
export type Level = "junior" | "medior" | "senior";

/** Everything with a name that a text can mention, ready to be looked up. */
export type Gazetteer = {
  readonly roles: Phrases<RoleMeaning>;
  readonly nearby: Phrases<readonly RoleId[]>;
  readonly backgrounds: Phrases<BackgroundId>;
  readonly terms: Phrases<TermMeaning>;
  readonly cues: Phrases<string>;
  readonly concepts: Phrases<string>;
  readonly levels: Phrases<Level>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly common: { readonly nl: ReadonlySet<string>; readonly en: ReadonlySet<string> };
};

type Pair<Meaning> = readonly [string, Meaning];

/** What can be looked up, as lists: also the source of the words that are spelt right. */
type Names = {
  readonly roles: readonly Pair<RoleMeaning>[];
  readonly nearby: readonly Pair<readonly RoleId[]>[];
  readonly backgrounds: readonly Pair<BackgroundId>[];
  readonly terms: readonly Pair<TermMeaning>[];
  readonly cues: readonly Pair<string>[];
  readonly concepts: readonly Pair<string>[];
  readonly levels: readonly Pair<Level>[];
};

export function namesOf(known: Known, vocabulary: Vocabulary): Names {
  const exists = new Set(known.roles.map(({ id }) => id));
  return {
    roles: roleNames(known, vocabulary)
      .filter(({ role }) => exists.has(role))
      .map(
        ({ phrase, role, others }) =>
          [phrase, { role, others: others.filter((other) => exists.has(other)) }] as const,
      ),
    nearby: Object.entries(vocabulary.nearby).map(
      ([name, roles]) => [name, roles.filter((role) => exists.has(role))] as const,
    ),
    backgrounds: [
      ...known.backgrounds.flatMap(({ id, name, aliases }) =>
        [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)].map((text) => [text, id] as const),
      ),
      ...vocabulary.backgrounds.flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
    ],
    terms: [...topics(vocabulary), ...tools(known)],
    cues: Object.entries(vocabulary.cues).flatMap(([cue, { nl, en }]) =>
      [...nl, ...en].map((phrase) => [phrase, cue] as const),
    ),
    concepts: Object.entries(vocabulary.concepts).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => [phrase, concept] as const),
    ),
    levels: (["junior", "medior", "senior"] as const).flatMap((level) =>
      vocabulary.levels[level].map((phrase) => [phrase, level] as const),
    ),
  };
}

function topics(vocabulary: Vocabulary): readonly Pair<TermMeaning>[] {
  return Object.entries(vocabulary.topics).flatMap(([term, also]) =>
    [term, ...also].map((phrase) => [phrase, { term, kind: "topic" }] as const),
  );
}

function tools(known: Known): readonly Pair<TermMeaning>[] {
  return known.roles.flatMap(({ tools }) =>
    tools.flatMap(({ name, seedName, aliases }) => {
      const term = seedName ?? name;
      return [name, seedName, ...(aliases ?? [])].flatMap((text) =>
        text === undefined ? [] : namesIn(text).map((phrase) => [phrase, { term, kind: "tool" }] as const),
      );
    }),
  );
}

/** `OpenAI / Azure OpenAI (API)` names two tools; `Apache Airflow` is also called by its second word. */
function namesIn(text: string): readonly string[] {
  const parts = text.split(/\s*(?:\/|,|\(|\)| en | and | of | or )\s*/u).filter((part) => part.length > 2);
  return [
    ...new Set([
      text,
      ...parts,
      ...parts.map((part) => part.replace(/^(?:apache|amazon|google|microsoft|aws) /iu, "")),
    ]),
  ];
}

export function makeGazetteer(names: Names, vocabulary: Vocabulary): Gazetteer {
  return {
    roles: makePhrases(names.roles),
    nearby: makePhrases(names.nearby),
    backgrounds: makePhrases(names.backgrounds),
    terms: makePhrases(names.terms),
    cues: makePhrases(names.cues),
    concepts: makePhrases(names.concepts),
    levels: makePhrases(names.levels),
    numbers: new Map(Object.entries(vocabulary.numbers)),
    common: {
      nl: onlyIn(vocabulary.common.nl, vocabulary.common.en),
      en: onlyIn(vocabulary.common.en, vocabulary.common.nl),
    },
  };
}

function onlyIn(words: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const both = new Set(others.map(fold));
  return new Set(words.map((word) => fold(word).replace(/['’]/gu, "")).filter((word) => !both.has(word)));
}

const WEIGHT = { name: 12, cue: 8, common: 5, example: 1 };

/** The words that are spelt right: those of names, cues and concepts above all, and those of the example lines. */
export function lexiconOf(
  names: Names,
  vocabulary: Vocabulary,
  exampleLines: readonly string[],
): { readonly lexicon: Lexicon; readonly core: ReadonlySet<string> } {
  const lexicon = new Map<string, number>();
  const core = new Set<string>();
  const add = (text: string, weight: number, isCore: boolean) => {
    for (const part of text.split(/\s+/u)) {
      if (part.includes("*") && !/^[\p{L}]{6,}\*$/u.test(part)) continue;
      for (const { text: word } of toWords(fold(part.replace("*", "")))) {
        lexicon.set(word, Math.min((lexicon.get(word) ?? 0) + weight, 40));
        if (isCore && word.length > 1) core.add(word);
      }
    }
  };
  for (const [phrase] of [...names.roles, ...names.backgrounds, ...names.terms, ...names.levels])
    add(phrase, WEIGHT.name / 4, true);
  for (const [phrase] of [...names.concepts, ...names.cues]) add(phrase, WEIGHT.cue / 2, true);
  for (const word of [...vocabulary.common.nl, ...vocabulary.common.en, ...Object.keys(vocabulary.numbers)])
    add(word, WEIGHT.common, false);
  for (const line of exampleLines) add(line.replace(/\{\w+\}/gu, " "), WEIGHT.example, false);
  return { lexicon, core };
}
