import { once } from "../../../text/once.ts";
import { makeSpeller, type Spelling } from "../../../text/spelling.ts";
import { type Vocabulary, withoutExamples } from "../../vocabulary/vocabulary.ts";
import { type Examples, makeCollector } from "../classifier/examples.ts";
import type { Bucket } from "../classifier/hashing.ts";
import { type Learner, makeLearner } from "../classifier/learner.ts";
import type { Linear } from "../classifier/linear.ts";
import { languageFeatures } from "../judging/language-of.ts";
import { makeGazetteer } from "../reading/gazetteer.ts";
import type { Known } from "../reading/known-catalog.ts";
import { type Names, namesOf } from "../reading/names.ts";
import { makeNameReader, makeReader, type Reading } from "../reading/reading.ts";
import { type Evidence, makeWeigh } from "../reading/role-evidence.ts";
import { spellingOf } from "../reading/spelt-right.ts";
import { featuresOf, formFeaturesOf, nearFeaturesOf } from "./features.ts";
import { makeSense } from "./sense.ts";
import { WHOLE } from "./templates.ts";
import { languageLines, type TrainingLine, trainingLines } from "./training.ts";
import { workFeaturesOf } from "./work-features.ts";

/** What was made of catalog and vocabulary: the names to look up, the words that are spelt right, the classifiers. */
export type Model = {
  readonly names: Names;
  readonly spelling: Spelling;
  readonly intents: Linear;
  /** The example lines, to compare a text with. */
  readonly examples: Examples;
  readonly forms: Linear;
  readonly attributes: Linear;
  /** Which role a description of work means, and the lines that describe it, to compare a text with. */
  readonly described: Linear;
  readonly descriptions: Examples;
  readonly languages: Linear;
};

/** Vocabulary and model as plain JSON data, to be kept beside a hash of what they were made from. */
export type Compiled = { readonly vocabulary: Vocabulary; readonly model: Model };

/** What was read and learned before, by all that it hangs on: it saves time, and changes nothing. */
export type Earlier = {
  readonly features: (senseOf: (word: string) => string) => FeaturesOf;
  readonly weights: (learner: Learner) => Linear;
};

/** The features of a text; `learnedAs` is all else that they hang on, beside the senses of its words. */
export type FeaturesOf = (
  learnedAs: string,
  text: string,
  read: () => readonly Bucket[],
) => ArrayLike<Bucket>;

const NOTHING_EARLIER: Earlier = {
  features: () => (_, __, read) => read(),
  weights: ({ learn }) => learn(),
};

/** Learns from the example lines of a vocabulary; `known` is the catalog's part in it. */
export function compile(vocabulary: Vocabulary, known: Known, earlier: Earlier = NOTHING_EARLIER): Compiled {
  return { vocabulary: withoutExamples(vocabulary), model: learn(known, vocabulary, earlier) };
}

/** Enough for what is learned from fewer lines: a start loads every weight. */
const FEW_BUCKETS = 8_192;

/** The same lines give the same weights, on every machine. */
function learn(known: Known, vocabulary: Vocabulary, earlier: Earlier): Model {
  const names = namesOf(known, vocabulary);
  const spelling = spellingOf(names, vocabulary, exampleLines(vocabulary));
  const gazetteer = makeGazetteer(names, vocabulary);
  const speller = makeSpeller(spelling);
  const read = makeReader(gazetteer, speller);
  const readNames = makeNameReader(gazetteer, speller);
  const weigh = makeWeigh(known, vocabulary);
  const { numbers } = gazetteer;
  const featuresIn = earlier.features(
    makeSense({ names, numbers, spell: speller, weightsOf: weigh.weightsOf }),
  );
  const classes = makeClasses();
  const roles = new Map<string | undefined, string>(known.roles.map(({ id }) => [id, id]));
  for (const line of trainingLines(known, vocabulary)) {
    const reading = once(() => read(line.text));
    const evidence = once(() => weigh(reading()));
    take(classes, featuresIn, { line, reading, evidence, role: roles.get(line.attribute) });
  }
  for (const { text, language } of languageLines(vocabulary))
    classes.languages.add(
      featuresIn("language", text, () => languageFeatures(readNames(text))),
      language,
    );
  return { names, spelling, ...learned(classes, earlier) };
}

/** What is learned from the lines. */
function makeClasses() {
  return {
    intents: makeLearner(),
    examples: makeCollector(),
    forms: makeLearner(FEW_BUCKETS),
    attributes: makeLearner(FEW_BUCKETS),
    described: makeLearner(),
    descriptions: makeCollector(),
    languages: makeLearner(),
  };
}

type Classes = ReturnType<typeof makeClasses>;

function learned({ examples, descriptions, ...learners }: Classes, { weights }: Earlier) {
  return {
    intents: weights(learners.intents),
    examples: examples.collect(),
    forms: weights(learners.forms),
    attributes: weights(learners.attributes),
    described: weights(learners.described),
    descriptions: descriptions.collect(),
    languages: weights(learners.languages),
  };
}

/** A line as it is read, and the role whose work it describes where it is marked with one. */
type Lesson = {
  readonly line: TrainingLine;
  readonly reading: () => Reading;
  readonly evidence: () => readonly Evidence[];
  readonly role: string | undefined;
};

/** Every class takes of a line what it learns from. */
function take(to: Classes, featuresIn: FeaturesOf, { line, reading, evidence, role }: Lesson): void {
  const { text, followsUp, after = "", form, attribute } = line;
  const own = once(() => featuresOf(reading(), evidence(), line));
  to.intents.add(featuresIn(`intent ${followsUp} ${after}`, text, own), line.intent);
  const near = () => nearFeaturesOf(reading(), evidence(), line);
  to.examples.add(featuresIn(`near ${followsUp} ${after}`, text, near), line.intent);
  if (role !== undefined) {
    const work = featuresIn("work", text, () => workFeaturesOf(reading()));
    to.described.add(work, role);
    to.descriptions.add(work, role);
  }
  if (form === undefined && attribute === undefined) return;
  const ofForm = featuresIn(`form ${followsUp} ${after}`, text, () => formFeaturesOf(reading(), own()));
  if (form !== undefined) to.forms.add(ofForm, form);
  if (attribute !== undefined) to.attributes.add(ofForm, role === undefined ? attribute : WHOLE);
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
