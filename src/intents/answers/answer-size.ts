import type { Line, Section } from "../../answer/answer.ts";
import { sectionItems, withItems } from "../../answer/section-items.ts";

/** A part of an answer, built only when it is shown. */
export type AnswerPart = {
  /** What the `section` slot calls it. */
  readonly name: string;
  readonly build: () => Section;
  /** How many lines of it fit the card; absent: only behind a button. */
  readonly onCard?: number;
};

/**
 * The three sizes of an answer: a card that fits a phone, one opened part, or everything.
 * A name that is unknown, or whose part is empty, gives the card: a button of an older version still answers.
 */
export function sized(parts: readonly AnswerPart[], section: string | undefined): readonly Section[] {
  if (section === "all") return full(parts);
  const opened = full(parts.filter((part) => part.name === section));
  if (opened.length > 0) return opened;
  const card = parts.flatMap((part) =>
    part.onCard === undefined ? [] : [withItems(part.build(), 0, part.onCard)],
  );
  return card.filter(isFilled);
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
