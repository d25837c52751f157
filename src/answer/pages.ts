import type { Localized } from "../language.ts";
import { MOST_FOLLOW_UPS } from "../values.ts";
import type { Answer, FollowUp, Section } from "./answer.ts";
import { sectionItems, withItems } from "./section-items.ts";
import { citingShown } from "./shown-facts.ts";

/** Whether an answer can be shown as it is, whole. */
export type Fits = (answer: Answer) => boolean;

const FURTHER: Localized = { nl: "Verder", en: "Continue" };

/**
 * The pages of an answer that is too long to be shown at once; itself alone where it fits. Pages are cut between
 * sections, and within one only where it fills a page by itself. Every page lists the sources that it cites, and
 * all but the last lead on to the next.
 */
export function pagesOf(answer: Answer, fits: Fits): readonly [Answer, ...Answer[]] {
  if (answer.intent.kind === "unclear" || fits(answer)) return [answer];
  const cuts = cutsOf(answer, fits);
  const of = cuts.length;
  const [first = answer, ...others] = cuts.map((to, index) =>
    part(answer, { from: cuts[index - 1] ?? 0, to, page: index + 1, of }),
  );
  return [first, ...others];
}

/** A stretch of an answer's items, all sections told through, and its place among the pages. */
type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly of: number;
};

/** Where each page ends. At least one item stands on each, whether it fits or not. */
function cutsOf(answer: Answer, fits: Fits): readonly number[] {
  const starts = startsOf(answer);
  const end = starts.at(-1) ?? 0;
  const cuts: number[] = [];
  let from = 0;
  do {
    const page = cuts.length + 1;
    // Before the last is known every page is measured with a way on.
    const most = lastThat(from + 1, end, (to) => fits(part(answer, { from, to, page, of: page + 1 })));
    const section = starts.findLast((start) => start <= most) ?? 0;
    from = most < end && section > from ? section : most;
    cuts.push(from);
  } while (from < end);
  return cuts;
}

/** The first item of each section, and one past the last of all. */
function startsOf({ sections }: Answer): readonly number[] {
  const starts = [0];
  for (const section of sections) starts.push((starts.at(-1) ?? 0) + sectionItems(section).length);
  return starts;
}

/** The last number for which it holds, when it holds for all below that; the first where it holds for none. */
export function lastThat(first: number, last: number, holds: (number: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function part(answer: Answer, { from, to, page, of }: Stretch): Answer {
  const { headline, lead, ...rest } = answer;
  const { intent, language, title, notes, followUps } = rest;
  const starts = startsOf(answer);
  const sections = rest.sections.flatMap((section, index) => {
    const start = starts[index] ?? 0;
    return slice(section, Math.max(0, from - start), Math.max(0, to - start));
  });
  const isFirst = page === 1;
  return citingShown({
    ...rest,
    title: `${title} (${page}/${of})`,
    ...(isFirst && headline !== undefined ? { headline } : {}),
    ...(isFirst && lead !== undefined ? { lead } : {}),
    notes: [...(isFirst ? notes : []), ...(page < of ? [moreNote(page, of)[language]] : [])],
    sections,
    followUps:
      page < of && intent.kind !== "unclear"
        ? [{ label: FURTHER[language], intent, page: page + 1 }, ...followUps].slice(0, MOST_FOLLOW_UPS)
        : followUps,
  });
}

function moreNote(page: number, of: number): Localized {
  return {
    nl: `Deel ${page} van ${of}: 'Verder' toont het volgende.`,
    en: `Part ${page} of ${of}: 'Continue' shows the next.`,
  };
}

/** None where nothing of it stands there. */
function slice(section: Section, from: number, to: number): readonly Section[] {
  return from < Math.min(to, sectionItems(section).length) ? [withItems(section, from, to)] : [];
}

/** The button under a page that leads on, where there is one. */
export function nextPage({ followUps }: Answer): FollowUp | undefined {
  return followUps.find(({ page }) => page !== undefined);
}
