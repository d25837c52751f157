import type { AttributeId, Form, Intent, SureIntent } from "../../intent.ts";
import type { Language } from "../../language.ts";
import { makeSpeller } from "../../text/spelling.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Classify, makeClassify } from "./classifier/linear.ts";
import { blended, makeNearest } from "./classifier/nearest.ts";
import type { Turn } from "./conversation.ts";
import type { Deciding, Decision, NearReading } from "./judging/asked.ts";
import { corrected } from "./judging/corrected.ts";
import { languageOf, languageWanted } from "./judging/language-of.ts";
import { decide } from "./judging/steps.ts";
import { askedInTheEnd, halfAnswered, twoQuestions } from "./judging/two-questions.ts";
import type { Model } from "./learning/trained.ts";
import { type Lookup, makeLookup } from "./naming/called.ts";
import { makeNear, type Near } from "./naming/near.ts";
import { type Lexicon, makeLexicon } from "./naming/spoken.ts";
import { isGround } from "./needs.ts";
import { isSurelyForBot } from "./overheard.ts";
import { type Gazetteer, makeGazetteer } from "./reading/gazetteer.ts";
import type { Known } from "./reading/known-catalog.ts";
import { stripNoise } from "./reading/noise.ts";
import { makeReader, type Reading } from "./reading/reading.ts";
import { makeWeigh } from "./reading/role-evidence.ts";
import { type Earlier, earlierOf, leansOn } from "./reading/turns.ts";

/** What a text means. `second` is the other question of the same message, or the other reading of a role's name. */
export type Understanding = {
  readonly intent: Intent;
  readonly language: Language;
  readonly second?: SureIntent;
  /** Whether the second was asked as well, and is no other reading of the first. */
  readonly both?: true;
  /** What a refused text came nearest to. */
  readonly near?: readonly NearReading[];
  /** The shape of the question, and what of a role it asks. */
  readonly form?: Form;
  readonly attribute?: AttributeId;
  /** Of an answer that is longer than a message, where a reader asks to go on; from 1. */
  readonly page?: number;
  /** Which words and rules decided, for a curator to read. */
  readonly because: readonly string[];
};

type Given = {
  /** Earlier turns, oldest first. */
  readonly turns?: readonly Turn[];
  /** Used only where the words do not tell. */
  readonly language?: Language;
};

/** Turns a text into one intent. Pure: the same text and turns give the same result. Never throws. */
export type Understand = ((text: string, given?: Given) => Understanding) & {
  /** For words that can only be a name, such as those behind `/role`; made when it is first asked for. */
  readonly naming: () => Naming;
  /** What a text means that nobody said to the bot; undefined where it is not surely for it. */
  readonly overheard: (text: string, given?: Given) => Understanding | undefined;
};

type Naming = Lookup & {
  readonly near: Near;
  readonly lexicon: Lexicon;
  /** Whether vocabulary or catalog use this word, so that it is no slip of another. */
  readonly isSpeltRight: (word: string) => boolean;
};

type Parts = Deciding & { readonly gazetteer: Gazetteer };

export function makeUnderstand(catalog: Known, vocabulary: Vocabulary, model: Model): Understand {
  const gazetteer = makeGazetteer(model.names, vocabulary);
  const parts: Parts = {
    known: catalog,
    gazetteer,
    read: makeReader(gazetteer, makeSpeller(model.spelling)),
    weigh: makeWeigh(catalog, vocabulary),
    common: gazetteer.common,
    entries: vocabulary.attributes,
    attributes: makeClassify(model.attributes),
    described: makeDescribed(model),
    intents: makeClassify(model.intents),
    nearest: makeNearest(model.examples),
    forms: makeClassify(model.forms),
    languages: makeClassify(model.languages),
  };
  const understand = (text: string, given: Given = {}) => understandText(parts, text, given).understood;
  const overheard = (text: string, given: Given = {}) => {
    const { understood, chance } = understandText(parts, text, given);
    return isSurelyForBot(text, understood, chance) ? understood : undefined;
  };
  let made: Naming | undefined;
  const naming = (): Naming => {
    made ??= {
      isSpeltRight: isIn(model.spelling.lexicon),
      ...makeLookup(catalog, model.names),
      near: makeNear(catalog, model.names),
      lexicon: makeLexicon(vocabulary),
    };
    return made;
  };
  return Object.assign(understand, { naming, overheard });
}

function isIn(lexicon: Model["spelling"]["lexicon"]): Naming["isSpeltRight"] {
  const spelt = new Set(lexicon.map(([word]) => word));
  return (word) => spelt.has(word);
}

/** How much the lines most like a description count, beside what its words weigh: measured on lines that were not learned from. */
const ALIKE = 0.4;

function makeDescribed({ described, descriptions }: Model): Classify {
  const [weigh, vote] = [makeClassify(described), makeNearest(descriptions)];
  return (features) => blended(weigh(features), vote(features), ALIKE);
}

/** Runs the earlier user texts through one by one, then the text itself with the turns that gives. */
export function understandAll(
  understand: Understand,
  context: readonly string[],
  text: string,
  language?: Language,
): Understanding {
  const hint = language === undefined ? {} : { language };
  const turns: Turn[] = [];
  for (const earlier of context) {
    const { intent, language: spoken } = understand(earlier, { turns: [...turns], ...hint });
    turns.push({ text: earlier, intent, language: spoken });
  }
  return understand(text, { turns, ...hint });
}

function oneQuestion(parts: Parts, reading: Reading, earlier: Earlier): Decision {
  const whole = decide(parts, reading, earlier);
  return (
    halfAnswered(parts, reading, earlier, whole) ?? askedInTheEnd(parts, reading, earlier, whole) ?? whole
  );
}

/** With how sure it is of that, from 0 to 1. */
function understandText(
  parts: Parts,
  text: string,
  given: Given,
): { readonly understood: Understanding; readonly chance: number } {
  const reading = parts.read(stripNoise(text));
  const language = languageOf(
    reading,
    parts.gazetteer.common,
    parts.languages,
    given.language ?? given.turns?.at(-1)?.language,
  );
  const isReset = (said: string) => parts.read(stripNoise(said)).has("reset");
  const earlier = leansOn(reading, earlierOf(given.turns ?? [], { isReset, isGround }));
  const { chance, ...understood } =
    corrected(parts, reading, earlier) ??
    twoQuestions(parts, reading, earlier) ??
    oneQuestion(parts, reading, earlier);
  return {
    understood: { ...understood, language: languageWanted(reading, understood.intent) ?? language },
    chance,
  };
}
