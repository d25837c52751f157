import type { BackgroundId, CapabilityId, FactId, RoleId, SourceId } from "../ids.ts";
import type { Intent, SureIntent } from "../intent.ts";
import type { Language } from "../language.ts";

/** How sure a fact is: said by a source, counted by somebody, our judgement (a guideline), or law. */
export type Confidence = "sourced" | "counted" | "judgement" | "law";

/**
 * Where a fact comes from. `url` is absent for the user's own text and for our own judgement; `sample` says in what was
 * counted, where a source is a count.
 */
export type Source = {
  readonly id: SourceId;
  readonly title: string;
  readonly url?: string;
  readonly sample?: string;
};

/** What an answer cites: a fact's id, its sources, how sure it is and the day it was checked. */
export type Citation = {
  readonly id: FactId;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
  /** ISO day. */
  readonly checked: string;
  /** Set for duties: the article, and from when it applies (ISO day). */
  readonly law?: { readonly name: string; readonly article: string; readonly appliesFrom?: string };
};

/** A name of something in the catalog, in the answer's language, with what grammar needs. */
export type Term = {
  readonly kind: "role" | "tool" | "background" | "capability" | "level" | "phrase";
  readonly id: RoleId | BackgroundId | CapabilityId | string;
  readonly text: string;
  readonly article?: string;
  readonly plural?: string;
};

/** What a lead can say of a subject. A small set, so that wordings can be written for every shape. */
export const PREDICATES = [
  "has_category",
  "has_focus",
  "does",
  "uses",
  "rated",
  "takes",
  "hired_or_grown",
  "asks_about",
  "counts",
  "best_fits",
  "second_fits",
  "bridged_in",
  "needs_lead",
  "matches",
] as const;
export type Predicate = (typeof PREDICATES)[number];

export type Value =
  | { readonly kind: "text"; readonly text: string }
  /** `open`: the catalog names more than these, so no sentence may sound as if they were all. */
  | { readonly kind: "terms"; readonly terms: readonly Term[]; readonly open?: true }
  | { readonly kind: "number"; readonly number: number; readonly unit?: string }
  | { readonly kind: "weeks"; readonly from: number; readonly to: number; readonly hoursPerWeek: number };

/** A fact that a lead puts into a sentence. */
export type Fact = Citation & {
  readonly subject: Term;
  /** For whom it holds, where it holds for some: a novice developer, an experienced one. */
  readonly audience?: Term;
  /** What it leads to, where it depends on that: the weeks of a move are those of a move to one role. */
  readonly to?: Term;
  readonly predicate: Predicate;
  readonly value: Value;
};

/** The sentences that may be reworded; nothing below them ever is. */
export type Lead = {
  readonly facts: readonly Fact[];
  readonly text: string;
  /** `composed` by code, `written` by a person, or worded by a `model` and checked. */
  readonly wording: "composed" | "written" | "model";
};

/** A line of fact. `label` is its bold beginning (a tool's name, a level), `link` an https address. */
export type Line = {
  readonly label?: string;
  readonly text: string;
  readonly facts: readonly FactId[];
  readonly link?: string;
};

export type Row = { readonly cells: readonly string[]; readonly facts: readonly FactId[] };

/** An interview question with the points of a good answer and the signal of a weak one. */
export type Question = {
  readonly text: string;
  /** Such as "medior · design". */
  readonly label: string;
  readonly good: readonly string[];
  readonly weak: string;
  /** What to ask next, whatever the answer was. */
  readonly probe?: string;
  readonly facts: readonly FactId[];
};

/** A trace, a table, code: plain text of several lines that keeps its line ends and its columns. */
export type Material = { readonly text: string; readonly facts: readonly FactId[] };

/**
 * A part below the lead. `name` is what the intent's `section` slot calls it. What is `toCopy` leaves with whoever takes it over,
 * so that no mark of a source stands in it: its sources stand below the answer alone.
 */
export type Section =
  | {
      readonly kind: "list";
      readonly name: string;
      readonly title: string;
      readonly lines: readonly Line[];
      readonly toCopy?: true;
    }
  | {
      /** Running text. */
      readonly kind: "prose";
      readonly name: string;
      readonly title: string;
      readonly lines: readonly Line[];
      readonly toCopy?: true;
    }
  | { readonly kind: "steps"; readonly name: string; readonly title: string; readonly lines: readonly Line[] }
  | {
      readonly kind: "table";
      readonly name: string;
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "questions";
      readonly name: string;
      readonly title: string;
      /** Facts of those that were shown before these: their numbers go on from there. */
      readonly before?: readonly FactId[];
      readonly questions: readonly Question[];
    }
  | {
      readonly kind: "material";
      readonly name: string;
      readonly title: string;
      readonly texts: readonly Material[];
    };

/** Something the reader can tap next. `page` is set where it leads to a further page of a long answer. */
export type FollowUp = { readonly label: string; readonly intent: SureIntent; readonly page?: number };

/** The sentence that answers what was asked, at most 350 characters, and the facts it is made of. Never reworded. */
export type Headline = { readonly text: string; readonly facts: readonly FactId[] };

/** What the bot wants to say, free of any platform. Renderers in `adapters/` decide how it looks. */
export type Answer = {
  readonly intent: Intent;
  /** What shows it again, where `intent` would show another answer; null where that takes words of a reader's own. */
  readonly again?: Intent | null;
  readonly language: Language;
  readonly title: string;
  /** Set for a direct question; stands in the place of the lead. */
  readonly headline?: Headline;
  /** Absent where there are no facts to put into sentences: help, thanks, out of scope, unclear. */
  readonly lead?: Lead;
  /** What the bot says itself, such as a limit or a question back. Never a fact. */
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
  /** Every fact the answer shows, lead and sections. */
  readonly citations: readonly Citation[];
  /** Every source the citations name, in order of first use; a source's number is its place, from 1. */
  readonly sources: readonly Source[];
  /** At most `MOST_FOLLOW_UPS`; after an `unclear` these are its candidates. */
  readonly followUps: readonly FollowUp[];
  /** What a question back can be answered with: all of it, however much, and tapped like a follow-up. */
  readonly choices?: readonly FollowUp[];
  /** What it lists, where each of that can be opened: all of it, for a platform that has a menu. The first are follow-ups too. */
  readonly listed?: readonly FollowUp[];
  /** Roles that a `find_role` answer names. */
  readonly found?: readonly RoleId[];
};
