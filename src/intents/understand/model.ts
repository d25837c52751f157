import { parseVocabulary } from "../vocabulary/load.ts";
import type { VocabularySource } from "../vocabulary/sources.ts";
import { mergeVocabulary, type Vocabulary, withoutExamples } from "../vocabulary/vocabulary.ts";
import { featuresOf } from "./features.ts";
import { makeGazetteer } from "./gazetteer.ts";
import type { Known } from "./known.ts";
import { languageFeatures } from "./language-of.ts";
import { type Linear, train } from "./linear.ts";
import { type Names, namesOf, type Spelling, spellingOf } from "./names.ts";
import { makeReader } from "./reading.ts";
import { makeWeigh } from "./role-evidence.ts";
import { makeSpeller } from "./spelling.ts";
import { trainingLines } from "./training.ts";

/** What was made of catalog and vocabulary: the names to look up, the words that are spelt right, two classifiers. */
export type Model = {
  readonly names: Names;
  readonly spelling: Spelling;
  readonly intents: Linear;
  readonly languages: Linear;
};

/** Vocabulary and model as plain JSON data, to be kept beside a hash of what they were made from. */
export type Compiled = { readonly vocabulary: Vocabulary; readonly model: Model };

/** Parses and adds up vocabulary files, and learns from their example lines. @throws CatalogError */
export function compile(sources: readonly VocabularySource[], known: Known): Compiled {
  const vocabulary = mergeVocabulary(parseVocabulary(sources));
  return { vocabulary: withoutExamples(vocabulary), model: learn(known, vocabulary) };
}

/** The same lines give the same weights, on every machine. */
function learn(known: Known, vocabulary: Vocabulary): Model {
  const names = namesOf(known, vocabulary);
  const spelling = spellingOf(names, vocabulary, exampleLines(vocabulary));
  const read = makeReader(makeGazetteer(names, vocabulary), makeSpeller(spelling));
  const weigh = makeWeigh(known, vocabulary);
  const lines = trainingLines(known, vocabulary).map((line) => ({ line, reading: read(line.text) }));
  // A third is enough to tell two languages apart.
  const telling = lines.filter(({ line }, index) => line.variant === "plain" && index % 3 === 0);
  return {
    names,
    spelling,
    intents: train(
      lines.map(({ line, reading }) => ({
        features: featuresOf(reading, weigh(reading), line),
        label: line.intent,
      })),
    ),
    languages: train(
      telling.map(({ line, reading }) => ({ features: languageFeatures(reading), label: line.language })),
    ),
  };
}

/** Every line that was written as an example, blanks and all. */
function exampleLines(vocabulary: Vocabulary): readonly string[] {
  const taught = [
    ...Object.values(vocabulary.examples),
    ...Object.values(vocabulary.followUps),
    ...vocabulary.roles.map(({ does }) => does),
  ];
  return taught.flatMap(({ nl, en }) => [...nl, ...en]);
}
