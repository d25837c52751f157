import type { Language } from "../../../language.ts";
import { LANGUAGES } from "../../../values.ts";
import type { Lesson, Vocabulary } from "../../vocabulary/vocabulary.ts";
import { bucketOf, hashOf } from "../classifier/hashing.ts";

/** A line of the vocabulary that is learned from, with its blanks, and what it is marked with. */
export type Template = {
  readonly template: string;
  readonly intent: string;
  readonly language: Language;
  readonly followsUp: boolean;
} & Marks;

/** The form of the question, what of a role it asks, and which intent it follows. */
export type Marks = {
  readonly form: string | undefined;
  readonly attribute: string | undefined;
  readonly after: string | undefined;
};

/** Learned as an intent of its own: the earlier question stands, its answer is to be another. */
export const OPERATE: Lesson = "operate";

/** The attribute of a question that asks for the whole. */
export const WHOLE = "whole";

/** How a line is marked: ` | yes_no degree < role_profile`, and with `-` where its form is not said. */
const MARK = / \| (?:-|(?<form>[a-z_]+))(?: (?<attribute>[a-z0-9-]+))?(?: < (?<after>[a-z_]+))?$/u;

/** Every line that is learned from: the examples, and what the attributes add to them. */
export function templatesOf(vocabulary: Vocabulary): readonly Template[] {
  return [
    ...examplesIn(vocabulary.examples, false),
    ...examplesIn(vocabulary.followUps, true),
    ...attributeTemplates(vocabulary),
  ];
}

function examplesIn(source: Vocabulary["followUps"], followsUp: boolean): readonly Template[] {
  return Object.entries(source).flatMap(([intent, both]) =>
    LANGUAGES.flatMap((language) =>
      both[language].map((line) => templateOf(line, intent, language, followsUp)),
    ),
  );
}

/** Every field written out, here and in `training`: a start makes these for every line, and a spread takes far longer. */
function templateOf(line: string, intent: string, language: Language, followsUp: boolean): Template {
  const found = line.includes(" | ") ? MARK.exec(line) : null;
  const { form, attribute, after } = found?.groups ?? {};
  return { template: line.slice(0, found?.index), intent, language, followsUp, form, attribute, after };
}

/** One in so many words for an attribute is learned from beside a role's name: more of them teach no more. */
const SHARE = 4;

/** A role's name and what of it is asked, so that an attribute is understood from its words alone. */
function attributeTemplates({ attributes }: Vocabulary): readonly Template[] {
  return Object.entries(attributes).flatMap(([attribute, entry]) =>
    LANGUAGES.flatMap((language) =>
      entry[language]
        .filter((phrase, at) => at === 0 || bucketOf(hashOf(phrase)) % SHARE === 0)
        .map((phrase) => ({
          ...templateOf(`{role} ${phrase.replaceAll("*", "")}`, entry.intent, language, false),
          attribute,
        })),
    ),
  );
}
