import type { Predicate } from "../../../answer/answer.ts";
import type { Language, Localized } from "../../../language.ts";
import type { HoleBase } from "../hole.ts";
import { en } from "./en.ts";
import { type Finders, findersOf } from "./finders.ts";
import type { LexiconSource, PredicateWords, Verb } from "./lexicon.ts";
import { nl } from "./nl.ts";
import { writtenOut } from "./pattern.ts";

export type VerbForm = "one" | "many" | "you" | "participle";

/** What a phrase of glue may be in a sentence about certain predicates. */
export type Licence =
  | { readonly as: "neutral" | "article" | "preposition" | "conjunction" | "copula" | "you" | "category" }
  | { readonly as: "pronoun"; readonly number: "one" | "many" | "thing" }
  | { readonly as: "cue" | "along"; readonly predicate: Predicate }
  | { readonly as: "verb"; readonly predicate: Predicate; readonly verb: Verb; readonly form: VerbForm };

export type Lexicon = Finders & {
  readonly language: Language;
  readonly source: LexiconSource;
  readonly isVerbSecond: boolean;
  /** Licences by phrase, lower case. */
  readonly phrases: ReadonlyMap<string, readonly Licence[]>;
  /** Words in the longest phrase. */
  readonly longest: number;
  /** Every stretch of a licensed phrase: somebody has read it, so it hides no name. */
  readonly stretches: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  /** With "wordt" they make a passive; without one of them it foretells. */
  readonly participles: ReadonlySet<string>;
  readonly adding: ReadonlySet<string>;
  readonly tellers: ReadonlySet<string>;
  /** Verb forms that go with one subject alone, and with several alone. */
  readonly singular: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  /** First words of all verb forms. */
  readonly verbWords: ReadonlySet<string>;
  /** Runs of licensed words that may not occur. */
  readonly neverInARow: readonly string[];
  readonly roleNouns: ReadonlySet<string>;
  /** Phrases that may not stand right before a hole, by `predicate base`. */
  readonly never: ReadonlyMap<string, readonly string[]>;
  /** And right behind one that has no preposition. */
  readonly neverAfter: ReadonlyMap<string, readonly string[]>;
  readonly openers: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
};

const PREDICATES: readonly Predicate[] = [
  "does",
  "has_category",
  "has_focus",
  "rated",
  "uses",
  "counts",
  "takes",
  "hired_or_grown",
  "asks_about",
  "matches",
  "best_fits",
  "second_fits",
  "bridged_in",
  "needs_lead",
];

const SOURCES: Localized<LexiconSource> = { nl, en };
const made = new Map<Language, Lexicon>();

/** Compiled on first use: an answer needs one language, and a start none. */
export function lexiconOf(language: Language): Lexicon {
  const lexicon = made.get(language) ?? compiled(SOURCES[language], language);
  made.set(language, lexicon);
  return lexicon;
}

function compiled(source: LexiconSource, language: Language): Lexicon {
  const phrases = new Map<string, Licence[]>();
  const add = (phrase: string, licence: Licence): void => {
    const known = phrases.get(phrase);
    if (known === undefined) phrases.set(phrase, [licence]);
    else known.push(licence);
  };
  const addAll = (patterns: readonly string[], licence: Licence): void => {
    for (const phrase of patterns.flatMap(writtenOut)) add(phrase, licence);
  };
  const words = (list: string): readonly string[] => list.split(" ");
  addAll(words(source.articles), { as: "article" });
  addAll(words(source.conjunctions), { as: "conjunction" });
  addAll(Object.values(source.copulas), { as: "copula" });
  addAll(words(source.you), { as: "you" });
  addAll(words(source.pronouns.one), { as: "pronoun", number: "one" });
  addAll(words(source.pronouns.many), { as: "pronoun", number: "many" });
  addAll(words(source.pronouns.thing), { as: "pronoun", number: "thing" });
  addAll(source.neutral, { as: "neutral" });
  addAll(source.beforeCategory, { as: "category" });
  for (const [predicate, each] of predicatesOf(source)) {
    addAll(each.cues, { as: "cue", predicate });
    addAll(each.along, { as: "along", predicate });
    for (const [phrase, licence] of verbLicences(predicate, each.verbs)) add(phrase, licence);
    // A preposition that may stand before a hole of this predicate is licensed along with it.
    addAll(prepositionsIn(each, source), { as: "along", predicate });
  }
  for (const [phrase, licences] of phrases) licences.push(...inherited(phrase, phrases));
  const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  return {
    ...findersOf(language),
    language,
    source,
    isVerbSecond: source.isVerbSecond,
    phrases,
    longest,
    stretches: new Set([...phrases.keys()].flatMap(stretchesOf)),
    articles: new Set(words(source.articles)),
    prepositions: new Set(words(source.prepositions)),
    copulas: new Set(Object.values(source.copulas)),
    finite: new Set(words(source.finite)),
    participles: new Set([...words(source.participles), ...participlesOf(source)]),
    roleNouns: new Set(words(source.roleNouns).map((each) => each.toLowerCase())),
    adding: new Set(writtenOut(source.adding)),
    tellers: new Set(words(source.tellers)),
    verbWords: verbWordsOf(source),
    singular: formsOnly(source, "one", "many"),
    plural: formsOnly(source, "many", "one"),
    neverInARow: writtenOut(source.never),
    never: phrasesBy(source, (each) => each.never),
    neverAfter: phrasesBy(source, (each) => each.neverAfter),
    openers: new Set(source.openers.flatMap(writtenOut)),
    closers: new Set(source.closers.flatMap(writtenOut)),
  };
}

/** A phrase says what the words in it say: "de catalogus" is neutral, and says "catalogus". */
function inherited(phrase: string, phrases: ReadonlyMap<string, readonly Licence[]>): readonly Licence[] {
  const own = phrases.get(phrase) ?? [];
  const cues = stretchesOf(phrase)
    .filter((each) => each !== phrase)
    .flatMap((each) => phrases.get(each) ?? [])
    .flatMap((each) => (each.as === "cue" ? [each] : []));
  return cues.filter(
    (cue, index) =>
      !own.some((each) => each.as === "cue" && each.predicate === cue.predicate) &&
      cues.findIndex((each) => each.predicate === cue.predicate) === index,
  );
}

function stretchesOf(phrase: string): readonly string[] {
  const words = phrase.split(" ");
  return words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(" ")),
  );
}

function predicatesOf(source: LexiconSource): readonly (readonly [Predicate, PredicateWords])[] {
  return PREDICATES.map((predicate) => [predicate, source.predicates[predicate]]);
}

function verbLicences(predicate: Predicate, verbs: readonly Verb[]): readonly (readonly [string, Licence])[] {
  return verbs.flatMap((verb) =>
    (["one", "many", "you", "participle"] as const).flatMap((form) => {
      const phrase = verb[form];
      return phrase === undefined
        ? []
        : [[phrase.toLowerCase(), { as: "verb", predicate, verb, form }] as const];
    }),
  );
}

function phrasesBy(
  source: LexiconSource,
  choose: (words: PredicateWords) => Partial<Readonly<Record<HoleBase, string>>> | undefined,
): ReadonlyMap<string, readonly string[]> {
  const entries = predicatesOf(source).flatMap(([predicate, words]) =>
    Object.entries(choose(words) ?? {}).map(
      ([base, list]) => [`${predicate} ${base}`, writtenOut(list)] as const,
    ),
  );
  return new Map(entries);
}

/** First words of verbs in one number that no verb has in the other. */
function formsOnly(
  source: LexiconSource,
  wanted: "one" | "many",
  other: "one" | "many",
): ReadonlySet<string> {
  const formsIn = (number: "one" | "many") => [
    source.copulas[number],
    ...predicatesOf(source).flatMap(([, { verbs }]) =>
      verbs.flatMap((verb) => verb[number]?.split(" ").slice(0, 1) ?? []),
    ),
  ];
  const others = new Set(formsIn(other));
  return new Set(formsIn(wanted).filter((form) => !others.has(form)));
}

function verbWordsOf(source: LexiconSource): ReadonlySet<string> {
  const forms = predicatesOf(source).flatMap(([, { verbs, orders = "" }]) => [
    ...verbs.flatMap(({ one, many, you }) => [one, many, you]),
    ...orders.split("|"),
  ]);
  const first = forms.flatMap((form) => (form ?? "").split(" ").slice(0, 1));
  return new Set(
    [...first, ...source.finite.split(" "), ...Object.values(source.copulas)].filter((word) => word !== ""),
  );
}

function participlesOf(source: LexiconSource): readonly string[] {
  return predicatesOf(source).flatMap(([, { verbs }]) => verbs.flatMap(({ participle }) => participle ?? []));
}

function prepositionsIn(words: PredicateWords, source: LexiconSource): readonly string[] {
  const known = new Set(source.prepositions.split(" "));
  const used = Object.values(words.before).flatMap((list) => list.split(" "));
  return [...new Set(used)].filter((word) => known.has(word));
}
