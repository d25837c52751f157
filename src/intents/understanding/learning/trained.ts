import { makeSpeller, type Spelling } from "../../../text/spelling.ts";
import { type Vocabulary, withoutExamples } from "../../vocabulary/vocabulary.ts";
import { makeLearner } from "../classifier/learner.ts";
import type { Linear } from "../classifier/linear.ts";
import { languageFeatures } from "../judging/language-of.ts";
import { makeGazetteer } from "../reading/gazetteer.ts";
import type { Known } from "../reading/known-catalog.ts";
import { type Names, namesOf, spellingOf } from "../reading/names.ts";
import { makeNameReader, makeReader } from "../reading/reading.ts";
import { makeWeigh } from "../reading/role-evidence.ts";
import { featuresOf, formFeaturesOf } from "./features.ts";
import { languageLines, trainingLines } from "./training.ts";

/** What was made of catalog and vocabulary: the names to look up, the words that are spelt right, two classifiers. */
export type Model = {
  readonly names: Names;
  readonly spelling: Spelling;
  readonly intents: Linear;
  readonly forms: Linear;
  readonly attributes: Linear;
  readonly languages: Linear;
};

/** Vocabulary and model as plain JSON data, to be kept beside a hash of what they were made from. */
export type Compiled = { readonly vocabulary: Vocabulary; readonly model: Model };

/** Learns from the example lines of a vocabulary; `known` is the catalog's part in it. */
export function compile(vocabulary: Vocabulary, known: Known): Compiled {
  return { vocabulary: withoutExamples(vocabulary), model: learn(known, vocabulary) };
}

/** The same lines give the same weights, on every machine. */
function learn(known: Known, vocabulary: Vocabulary): Model {
  const names = namesOf(known, vocabulary);
  const spelling = spellingOf(names, vocabulary, exampleLines(vocabulary));
  const gazetteer = makeGazetteer(names, vocabulary);
  const speller = makeSpeller(spelling);
  const read = makeReader(gazetteer, speller);
  const readNames = makeNameReader(gazetteer, speller);
  const weigh = makeWeigh(known, vocabulary);
  const intents = makeLearner();
  const forms = makeLearner();
  const attributes = makeLearner();
  const languages = makeLearner();
  for (const line of trainingLines(known, vocabulary)) {
    const reading = read(line.text);
    const evidence = weigh(reading);
    intents.add(featuresOf(reading, evidence, line), line.intent);
    const { form, attribute } = line;
    if (form === undefined && attribute === undefined) continue;
    const features = formFeaturesOf(reading, evidence, line);
    if (form !== undefined) forms.add(features, form);
    if (attribute !== undefined) attributes.add(features, attribute);
  }
  for (const { text, language } of languageLines(vocabulary))
    languages.add(languageFeatures(readNames(text)), language);
  return {
    names,
    spelling,
    intents: intents.learn(),
    forms: forms.learn(),
    attributes: attributes.learn(),
    languages: languages.learn(),
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
