import type { Predicate } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import type { Hole, HoleBase, HoleForm } from "../hole.ts";

/** A stretch of a sentence as a grammar knows it. Names are resolved: a pattern is a graph without cycles. */
export type Pattern = WordPattern | HolePattern | UnderstoodPattern | RowPattern | ChoicePattern;

/** A word or a mark, with what stands in its place when its subject is many. */
export type WordPattern = { readonly kind: "word"; readonly one: string; readonly many: string };

export type HolePattern = {
  readonly kind: "hole";
  /** What it stands for in the heads of the construction. */
  readonly variable: string;
  readonly base: HoleBase;
  /** The first that a hole has is the one that is written. */
  readonly forms: readonly HoleForm[];
  /** It is the subject, with whose number the verb agrees. */
  readonly agrees: boolean;
};

/** Takes no room: the one thing of this kind that the lead is about, which must have been named before. */
export type UnderstoodPattern = {
  readonly kind: "understood";
  readonly variable: string;
  readonly base: HoleBase;
  /** What stands in its place is the subject. */
  readonly agrees: boolean;
};

type RowPattern = { readonly kind: "row"; readonly items: readonly Pattern[] };

/** The first is the one that is written. */
type ChoicePattern = { readonly kind: "choice"; readonly options: readonly Pattern[] };

/** A predicate of a construction, with a variable for each place that its facts have. */
export type Head = { readonly predicate: Predicate; readonly variables: readonly string[] };

/** An order in which a sentence may be said. */
export type Order = {
  readonly pattern: Pattern;
  /** It begins with its subject, so that a second verb may follow: "A uses B and focuses on C". */
  readonly sharesSubject: boolean;
};

/** A way to say facts: the sentence, and what it denotes. */
export type Construction = {
  /** Such as `has_focus 3`: the third that begins with this predicate. */
  readonly name: string;
  readonly heads: readonly [Head, ...Head[]];
  /** What the value of each head may be; a sentence that has none of these does not say it. */
  readonly values: readonly ReadonlySet<HoleBase>[];
  /** The plain one first. */
  readonly orders: readonly Order[];
  /** Verb and rest, for a sentence whose subject the clause before has named. */
  readonly withoutSubject: readonly Pattern[];
  /** Of the subject that it leaves out: "use tools" follows many alone, though no word of it shows that. */
  readonly subjectNumbers: ReadonlySet<Hole["number"]>;
  /** What a later member of a row says, leaving out what it shares with the member before. */
  readonly shortened: readonly Pattern[];
  /** The predicate that the sentence before must have ended with. */
  readonly after?: Predicate;
  /** A row of it ends with "and", never with a comma alone. */
  readonly endsWithAnd: boolean;
  /** Read by a person, and written to readers. */
  readonly ships: boolean;
  /** As it stands in its file. */
  readonly text: string;
  /** Its file, line and column, for whoever has to mend it. */
  readonly where: string;
};

export type Grammar = {
  readonly language: Language;
  /** Of what it says; a comment changes nothing. */
  readonly version: string;
  readonly constructions: readonly Construction[];
  /** Before the first claim: "in short:". */
  readonly intro: Pattern;
  readonly opener: Pattern;
  readonly closer: Pattern;
  readonly joiner: string;
  /** Words that, at the beginning of a clause, hold for all that follows: "for", "in". */
  readonly scoping: ReadonlySet<string>;
  /** Words that say of a list that it names some of many. */
  readonly someOfMany: ReadonlySet<string>;
  /** Every word that it knows, in lower case. */
  readonly words: ReadonlySet<string>;
};

/** The places of a predicate's facts, in the order of its variables. */
export type Place = "subject" | "audience" | "to" | "value" | "within";

const SUBJECT_VALUE: readonly Place[] = ["subject", "value"];

/** Which places the facts of a predicate have. `counts` is also said of the catalog itself, without a subject. */
export const PLACES: Readonly<Record<Predicate, readonly Place[]>> = {
  has_category: SUBJECT_VALUE,
  has_focus: SUBJECT_VALUE,
  does: SUBJECT_VALUE,
  uses: SUBJECT_VALUE,
  rated: ["subject", "value", "within"],
  takes: ["subject", "audience", "value"],
  hired_or_grown: SUBJECT_VALUE,
  asks_about: SUBJECT_VALUE,
  counts: SUBJECT_VALUE,
  best_fits: SUBJECT_VALUE,
  second_fits: SUBJECT_VALUE,
  bridged_in: ["subject", "to", "value"],
  needs_lead: SUBJECT_VALUE,
  matches: SUBJECT_VALUE,
};

/** Places of a head: one with a single variable is said of the catalog itself. */
export function placesOf({ predicate, variables }: Head): readonly Place[] {
  return variables.length === 1 ? ["value"] : PLACES[predicate];
}
