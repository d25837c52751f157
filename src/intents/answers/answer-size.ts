import type { Line, Section } from "../../answer/answer.ts";
import { sectionItems, withItems } from "../../answer/section-items.ts";
import type { Language } from "../../language.ts";
import { headingHeight, itemHeight, SCREEN, sum } from "./phone-screen.ts";

/** A part of an answer, built only when it is shown. */
export type AnswerPart = {
  /** What the `section` slot calls it. */
  readonly name: string;
  readonly build: () => Section;
  /** At most how many lines of it the card shows; absent: only behind a button. */
  readonly onCard?: number;
  /** The same in fewer words, for the card. */
  readonly brief?: () => Section;
};

/** What a card shows of a section: as many of its lines as fit, at most so many. */
export type CardPart = { readonly section: Section; readonly most?: number };

/** The parts of an answer as they are shown: whole, or on a card. */
export type Sized = { readonly sections: readonly Section[] } | { readonly card: readonly CardPart[] };

/**
 * The three sizes of an answer: a card that fits a phone, one opened part, or everything.
 * A name that is unknown, or whose part is empty, gives the card: a button of an older version still answers.
 */
export function sized(parts: readonly AnswerPart[], section: string | undefined): Sized {
  if (section === "all") return { sections: full(parts) };
  const opened = full(parts.filter((part) => part.name === section));
  if (opened.length > 0) return { sections: opened };
  return {
    card: parts.flatMap(({ onCard: most, build, brief = build }) =>
      most === undefined ? [] : [{ section: brief(), most }],
    ),
  };
}

/** The parts of several roles, one role after the other. */
export function sizedTogether(all: readonly Sized[]): Sized {
  return all.every((each) => "card" in each)
    ? { card: all.flatMap((each) => each.card) }
    : { sections: all.flatMap((each) => ("sections" in each ? each.sections : [])) };
}

/** Where a card leaves out none of what a reader gave, however long that is. */
export function uncut(shown: Sized): readonly Section[] {
  if ("sections" in shown) return shown.sections;
  return shown.card
    .map(({ section, most }) => withItems(section, 0, most ?? Number.POSITIVE_INFINITY))
    .filter(isFilled);
}

function full(parts: readonly AnswerPart[]): readonly Section[] {
  return parts.map((part) => part.build()).filter(isFilled);
}

/** True for a section that has something to show. */
export function isFilled(section: Section): boolean {
  return sectionItems(section).length > 0;
}

/** A bulleted part. */
export function listPart(
  name: string,
  title: string,
  lines: () => readonly Line[],
  onCard?: number,
): AnswerPart {
  return {
    name,
    build: () => ({ kind: "list", name, title, lines: lines() }),
    ...(onCard === undefined ? {} : { onCard }),
  };
}

/**
 * The sections of a card of which the opening takes so many pixels. Each has one line at least; then each in turn gets
 * another, for as long as the screen has room. A title says how many of how many stand below it.
 */
export function onCard(parts: readonly CardPart[], opening: number, language: Language): readonly Section[] {
  const filled = parts.filter(({ section }) => isFilled(section));
  const heights = filled.map(({ section }) => sectionItems(section).map(itemHeight));
  const counts = filled.map(() => 1);
  const least = filled.map(({ section }, index) => headingHeight(section) + (heights[index]?.[0] ?? 0));
  let left = SCREEN - opening - sum(least);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [index, { most = Number.POSITIVE_INFINITY }] of filled.entries()) {
      const count = counts[index] ?? 0;
      const next = count < most ? heights[index]?.[count] : undefined;
      if (next === undefined || next > left) continue;
      counts[index] = count + 1;
      left -= next;
      grown = true;
    }
  }
  return filled.map(({ section }, index) => cut(section, counts[index] ?? 1, language));
}

function cut(section: Section, count: number, language: Language): Section {
  const of = sectionItems(section).length;
  if (count >= of) return section;
  return { ...withItems(section, 0, count), title: section.title + countOf(count, of, language) };
}

/** Behind a title: how many of how many stand below it. */
export function countOf(count: number, of: number, language: Language): string {
  return { nl: ` (${count} van de ${of})`, en: ` (${count} of ${of})` }[language];
}
