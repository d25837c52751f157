import type { Headline } from "../../../answer/answer.ts";
import type { Intent, IntentOf, Level } from "../../../intent.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { isAsking } from "../../../text/asking-words.ts";
import { type HeadlineWord, LEVELS } from "../../../values.ts";
import type { Lookups } from "../lookups.ts";
import type { Writer } from "../writer.ts";
import type { Says } from "./says.ts";
import type { TimeSaid } from "./time-said.ts";

/** Where the catalog keeps each attribute, by its name in the vocabulary. */
export type Fields = Readonly<Record<string, { readonly fields: readonly string[] }>>;

/** What headlines are looked up with. */
export type HeadlineParts = Lookups & { readonly fields: Fields; readonly says: Says };

/** A direct question as its headline sees it. */
export type Asking<Of extends Intent = Intent> = Lookups & {
  readonly writer: Writer;
  readonly intent: Of;
  readonly roles: readonly Role[];
  /** Fields of the attribute that is asked; none where none is. */
  readonly fields: readonly string[];
  /** What is asked about, and whatever else the question says, without the words that only ask. */
  readonly words: string;
  /** Whether any of the words says this. */
  readonly has: (name: HeadlineWord) => boolean;
  /** Where who asks comes from, where one background is known. */
  readonly from?: Background | undefined;
  /** The time that the words name, and for whom. */
  readonly time: TimeSaid;
  /** How many people the company has, where the words say it. */
  readonly people?: number | undefined;
};

/** Kinds that are about one role. */
export type AboutRole = IntentOf<
  | "role_profile"
  | "role_tools"
  | "role_learning"
  | "role_recruiting"
  | "role_relevance"
  | "role_interview"
  | "role_vacancy"
>;

/** A question about one role. */
export type OfRole = Asking<AboutRole>;

/** One way to answer what was asked of a role; nothing where it has no answer. */
export type Attempt = (asking: OfRole, role: Role) => Headline | undefined;

/** Tries one way after the other, as the steps of understanding are tried. */
export function firstOf(attempts: readonly Attempt[]): Attempt {
  return (asking, role) => {
    for (const attempt of attempts) {
      const headline = attempt(asking, role);
      if (headline !== undefined) return headline;
    }
    return undefined;
  };
}

/** The words without those that only say how something is asked. */
export function subjectOf(words: string): string {
  return words
    .split(" ")
    .filter((word) => word !== "" && !isAsking(word.toLowerCase()))
    .join(" ");
}

/** The level that a question is about, where its words name one: the first. */
export function levelIn(words: string): Level | undefined {
  return words.split(" ").flatMap((word) => LEVELS.filter((level) => level === word))[0];
}

/** All levels that the words name, from junior up. */
export function levelsIn(words: string): readonly Level[] {
  const said = words.split(" ");
  return LEVELS.filter((level) => said.some((word) => word === level || word === `${level}s`));
}

/** The statements of these roles that stand in any of the fields. */
export function inFields(roles: readonly Role[], fields: readonly string[]): (said: Said) => boolean {
  return (said) => roles.includes(said.role) && fields.some((field) => isIn(said, field));
}
