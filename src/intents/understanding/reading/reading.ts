import type { BackgroundId, PageId, RoleId } from "../../../ids.ts";
import type { AttributeId, Level } from "../../../intent.ts";
import { longestOf, type Span } from "../../../text/phrases.ts";
import type { Speller } from "../../../text/spelling.ts";
import { stemOf } from "../../../text/stem.ts";
import { fold, toWords, type Word } from "../../../text/words.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { RoleMeaning, TermMeaning, TitleMeaning } from "./names.ts";

/** What a text mentions, before anything is decided. */
export type Reading = {
  /** The text without noise, as written. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly roles: readonly Span<RoleMeaning>[];
  /** Names that are no role of ours but come near one. */
  readonly nearby: readonly Span<readonly RoleId[]>[];
  /** Job titles; one that is another name of a role stands where the role's name does. */
  readonly titles: readonly Span<TitleMeaning>[];
  readonly backgrounds: readonly Span<BackgroundId>[];
  /** Subjects that are about no single role. */
  readonly pages: readonly Span<PageId>[];
  readonly terms: readonly Span<TermMeaning>[];
  readonly concepts: readonly Span<string>[];
  readonly levels: readonly Span<Level>[];
  readonly numbers: readonly Span<number>[];
  /** Towns, in their own spelling. */
  readonly places: readonly Span<string>[];
  /** What of a role is asked. */
  readonly attributes: readonly Span<AttributeId>[];
  readonly cues: readonly Span<Cue>[];
  readonly has: (cue: Cue) => boolean;
  /** "AI" stands close to a word for a job or the people in it. */
  readonly speaksOfAiRole: boolean;
  /** Two words side by side that nobody taught us: most often the name of a person. */
  readonly holdsUnknownPair: boolean;
};

export type Reader = (text: string) => Reading;

/** The words of a text and the names that every language shares: all that its language is learned from. */
export type NamesRead = Pick<Reading, "words" | "roles" | "nearby" | "terms">;

export function makeNameReader(gazetteer: Gazetteer, spell: Speller): (text: string) => NamesRead {
  return (text) => {
    const words = spell(toWords(fold(text)));
    const { roles, nearby } = jobsIn(words, gazetteer);
    return { words, roles, nearby, terms: outside(gazetteer.terms.longest(words), roles) };
  };
}

export function makeReader(gazetteer: Gazetteer, spell: Speller): Reader {
  return (text) => {
    const words = spell(toWords(fold(text)));
    const { roles, titles, nearby } = jobsIn(words, gazetteer);
    const others = titles.filter(isOutside);
    const terms = outside(gazetteer.terms.longest(words), others);
    const cues = outsideTitles(gazetteer.cues.all(words), others);
    const has = new Set(cues.map(({ meaning }) => meaning));
    const backgrounds = outside(gazetteer.backgrounds.longest(words), [...roles, ...others], "inside");
    return {
      text,
      words,
      roles,
      titles,
      nearby,
      // A name that is both a tool and a background is a background only where somebody wants to move on.
      backgrounds: has.has("legacy") ? backgrounds : outside(backgrounds, terms),
      pages: gazetteer.pages.longest(words),
      terms: outside(terms, roles),
      concepts: gazetteer.concepts.all(words),
      levels: gazetteer.levels.longest(words),
      numbers: words.flatMap((word, from) => numberAt(word, from, gazetteer)),
      places: gazetteer.places.longest(words.map(asTyped)),
      attributes: gazetteer.attributes.all(words),
      cues,
      has: (cue) => has.has(cue),
      speaksOfAiRole: speaksOfAiRole(words, cues),
      holdsUnknownPair: holdsUnknownPair(words),
    };
  };
}

/** A scrum master, or a prompt librarian: a title is not the other trade that its words would be. */
function outsideTitles(
  cues: readonly Span<Cue>[],
  titles: readonly Span<TitleMeaning>[],
): readonly Span<Cue>[] {
  return cues.filter(
    ({ from, to, meaning }) =>
      !TRADES.includes(meaning) || titles.every((title) => title.to <= from || to <= title.from),
  );
}

const TRADES: readonly Cue[] = ["profession", "profession-ending"];

/** Roles, titles and names near them: of two that overlap the longer counts. */
function jobsIn(words: readonly Word[], gazetteer: Gazetteer): Pick<Reading, "roles" | "titles" | "nearby"> {
  const met = gazetteer.roles.longest(words);
  const titles = outside(gazetteer.titles.longest(words), met, "inside");
  const nearby = outside(outside(gazetteer.nearby.longest(words), met), titles);
  return { roles: outside(met, [...nearby, ...titles.filter(isOutside)]), titles, nearby };
}

/** Whether a title is none of the nine by another name. */
export function isOutside(title: Span<TitleMeaning>): boolean {
  return !isAnotherName(title);
}

/** Whether a title is another name of one of the nine. */
export function isAnotherName({ meaning }: Span<TitleMeaning>): boolean {
  return meaning.isRole;
}

/** A name that nobody taught the speller is not to be spelt like a word that somebody did. */
function asTyped(word: Word): Word {
  return { ...word, text: word.folded, stem: stemOf(word.folded) };
}

/** Drops spans that lie within (or, without `inside`, equal) a span of the others; a longer one wins. */
function outside<Meaning>(
  spans: readonly Span<Meaning>[],
  others: readonly Span<unknown>[],
  how: "inside" | "overlap" = "overlap",
): readonly Span<Meaning>[] {
  if (spans.length === 0 || others.length === 0) return spans;
  return spans.filter((span) =>
    others.every((other) => {
      if (span.to <= other.from || span.from >= other.to) return true;
      const longer = span.to - span.from - (other.to - other.from);
      return how === "inside" ? longer >= 0 : longer > 0;
    }),
  );
}

function numberAt(word: Word, from: number, gazetteer: Gazetteer): readonly Span<number>[] {
  const value = /^\d{1,4}$/u.test(word.text) ? Number(word.text) : gazetteer.numbers.get(word.text);
  return value === undefined ? [] : [{ from, to: from + 1, meaning: value }];
}

function holdsUnknownPair(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1];
    return (
      !word.known &&
      word.gap === "none" &&
      next !== undefined &&
      !next.known &&
      /^\p{L}+$/u.test(word.text + next.text)
    );
  });
}

/** "AI" close to a word for a job or the people in it: "AI roles", "functions in the field of AI". */
function speaksOfAiRole(words: readonly Word[], cues: readonly Span<Cue>[]): boolean {
  const fields = cues.filter(({ meaning }) => meaning === "ai");
  const crowds = cues.filter(({ meaning }) => meaning === "crowd");
  return fields.some((field) =>
    crowds.some(
      (crowd) =>
        (crowd.from >= field.to && crowd.from - field.to <= 3 && near(words, field.to, crowd.from)) ||
        (field.from >= crowd.to && field.from - crowd.to <= 4 && near(words, crowd.to, field.from)),
    ),
  );
}

function near(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(Math.max(from - 1, 0), to).every(({ gap }) => gap !== "hard");
}

/** The cue spans of one name, longest first at each place. */
export function spansOf(reading: Reading, cue: Cue): readonly Span<Cue>[] {
  return longestOf(reading.cues.filter(({ meaning }) => meaning === cue));
}

/** The words that none of the spans covers. */
export function uncovered(
  { words }: Reading,
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly Word[] {
  const covered = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) covered.add(at);
  return words.filter((_, at) => !covered.has(at));
}

/** The words that no cue of these accounts for, and none of the spans covers. */
export function wordsBeside(
  reading: Reading,
  cues: readonly Cue[],
  spans: readonly Span<unknown>[] = [],
): readonly Word[] {
  return uncovered(reading, [...spans, ...reading.cues.filter(({ meaning }) => cues.includes(meaning))]);
}
