import { z } from "zod";
import { BackgroundId, RoleId } from "../../ids.ts";
import { AttributeId, Level, SureKind } from "../../intent.ts";
import { HEADLINE_WORDS, type HeadlineWord } from "../../values.ts";
import { COMMAND_WORDS, type CommandWord } from "./command-words.ts";
import { CUES, type Cue } from "./cue-names.ts";

/** A list, or a text with one phrase a line, which is shorter to write and faster to read. */
const phrases = z.union([z.array(z.string().min(1)), z.string().transform((text) => linesOf(text))]);
const both = z.strictObject({ nl: phrases.optional(), en: phrases.optional() });

const RoleWords = z.strictObject({
  names: phrases
    .optional()
    .describe("names beside those of the catalog; these win where two roles claim one name"),
  keys: phrases
    .optional()
    .describe("what tells the role apart before a word such as role, one or specialist"),
  does: both.optional().describe("the role described without its name, as it stands after 'someone who'"),
  work: z
    .strictObject({ strong: phrases.optional(), normal: phrases.optional(), weak: phrases.optional() })
    .optional()
    .describe("concepts that, close together, point to the role: 3, 2 and 1 points"),
});

/** What can be asked of a role apart. Its words are phrases, as in a cue. */
const Attribute = z.strictObject({
  intent: SureKind.describe("whose answer tells it"),
  also: SureKind.optional().describe("another intent whose answers tell it, where that was asked before"),
  section: z.string().optional().describe("the part of that answer"),
  fields: phrases.describe("where the catalog keeps it"),
  named: z.boolean().optional().describe("asked for by its words alone, and by no likeness to them"),
  nl: phrases,
  en: phrases,
});
type Attribute = z.infer<typeof Attribute>;

/** What a line can be learned as: an intent, or an operation on the answer before it. */
export const Lesson = z.enum([...SureKind.options, "operate"]);
export type Lesson = z.infer<typeof Lesson>;

/** One vocabulary file: every part is optional, and the parts of all files are added up. */
export const VocabularyFile = z.strictObject({
  examples: z
    .partialRecord(SureKind, both)
    .optional()
    .describe(
      "whole questions; {role}, {role2}, {work}, {title}, {background}, {term}, {level}, {count} stand for themselves",
    ),
  followUps: z
    .partialRecord(Lesson, both)
    .optional()
    .describe("questions that only make sense after another one"),
  attributes: z.record(AttributeId, Attribute).optional(),
  cues: z
    .partialRecord(z.enum(CUES), both)
    .optional()
    .describe("words that give something away, by the name the rules use"),
  roles: z.partialRecord(RoleId, RoleWords).optional(),
  concepts: z.record(z.string(), phrases).optional(),
  backgrounds: z.partialRecord(BackgroundId, phrases).optional(),
  topics: z
    .record(z.string(), phrases)
    .optional()
    .describe("subjects people ask the owner of, by canonical spelling"),
  variants: z.record(z.string(), phrases).optional().describe("other words for a word of a role's name"),
  nearby: z
    .record(z.string(), z.array(RoleId))
    .optional()
    .describe("names that are no role, and the roles that come near"),
  vendors: phrases.optional().describe("makers whose name before that of a tool is often left away"),
  generic: phrases
    .optional()
    .describe("names for any developer of this kind, taken for a role only where one is needed"),
  names: phrases.optional().describe("made-up names of people, to fill {name} with"),
  places: phrases.optional().describe("where a vacancy can be: towns as they are written"),
  numbers: z.record(z.string(), z.int()).optional(),
  levels: z.partialRecord(Level, phrases).optional(),
  otherLanguages: z
    .record(z.string().regex(/^[a-z]{2}$/u), phrases)
    .optional()
    .describe("lines in languages that the bot does not speak, by their two letters"),
  common: both.optional().describe("everyday words of one language only"),
  headlineWords: z
    .partialRecord(z.enum(HEADLINE_WORDS), both)
    .optional()
    .describe("words by which the first sentence of an answer is chosen"),
  commands: z
    .partialRecord(z.enum(COMMAND_WORDS), both)
    .optional()
    .describe("words behind a slash command, by what they ask for"),
});
export type VocabularyFile = z.infer<typeof VocabularyFile>;

/** Phrases in both languages. */
export type Both = { readonly nl: readonly string[]; readonly en: readonly string[] };

/** All vocabulary files added up: plain data. */
export type Vocabulary = {
  readonly examples: Readonly<Partial<Record<SureKind, Both>>>;
  readonly followUps: Readonly<Partial<Record<Lesson, Both>>>;
  readonly attributes: Readonly<Record<AttributeId, Attribute>>;
  readonly cues: Readonly<Partial<Record<Cue, Both>>>;
  readonly roles: readonly {
    readonly id: RoleId;
    readonly names: readonly string[];
    readonly keys: readonly string[];
    readonly does: Both;
    readonly work: {
      readonly strong: readonly string[];
      readonly normal: readonly string[];
      readonly weak: readonly string[];
    };
  }[];
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly backgrounds: readonly { readonly id: BackgroundId; readonly names: readonly string[] }[];
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly nearby: Readonly<Record<string, readonly RoleId[]>>;
  readonly vendors: readonly string[];
  readonly generic: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<Level, readonly string[]>>;
  readonly otherLanguages: Readonly<Record<string, readonly string[]>>;
  readonly common: Both;
  readonly headlineWords: Readonly<Partial<Record<HeadlineWord, Both>>>;
  readonly commands: Readonly<Partial<Record<CommandWord, Both>>>;
};

/** What is still needed once the model has learned: the example lines are not. */
export function withoutExamples(vocabulary: Vocabulary): Vocabulary {
  const roles = vocabulary.roles.map((role) => ({ ...role, does: { nl: [], en: [] } }));
  return {
    ...vocabulary,
    examples: {},
    followUps: {},
    cues: {},
    concepts: {},
    backgrounds: [],
    topics: {},
    places: [],
    otherLanguages: {},
    roles,
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
