import type { Answer, Source } from "../../answer/answer.ts";
import { citing } from "../../answer/citing.ts";
import { LABELS, leadText, sinceChecked, toPlainText } from "../../answer/plain-text.ts";
import { clip } from "../../text/clip.ts";
import { countThatFit, fitParts, type Showing, sizeOf } from "../shared/fit.ts";
import { CUT } from "../shared/lines.ts";
import { wordedLines } from "../shared/sources.ts";
import { inlineTaps } from "../shared/taps.ts";
import type { Card, Container, Element, SubmitAction, TextBlock } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, escapePlainText, markdownLink } from "./markdown.ts";
import { type Part, paragraph, toPart } from "./sections.ts";
import { TAP_FORM } from "./tap-form.ts";

/**
 * An answer as an Adaptive Card, cut where Teams would refuse more and then saying so.
 * `taps` is what each follow-up's button carries, in order; without, the tap itself.
 */
export function toCard(answer: Answer, taps = inlineTaps(answer, TAP_FORM)): Card {
  const actions = followUpActions(answer, taps);
  const sources = sourcesContainer(answer);
  const note = paragraph((actions.length > 0 ? CUT.buttons : CUT.bare)[answer.language], { isSubtle: true });
  const opening = openingOf(answer);
  const frame = cardOf(answer, [...opening.fixed, note, ...sources], actions);

  const room = { size: LIMITS.card - sizeOf(frame), places: Number.POSITIVE_INFINITY };
  const body = fitParts(partsOf(answer, opening.open), room, SHOWING);
  return { ...frame, body: [...opening.fixed, ...body.shown, ...(body.cut ? [note] : []), ...sources] };
}

function cardOf(answer: Answer, body: readonly Element[], actions: readonly SubmitAction[]): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: LIMITS.cardVersion,
    lang: answer.language,
    fallbackText: escapePlainText(clip(toPlainText(answer), LIMITS.fallbackText)),
    msteams: { width: "Full" },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** Title and lead always stand; notes give way where there is no room. */
function openingOf(answer: Answer): {
  readonly fixed: readonly TextBlock[];
  readonly open: readonly TextBlock[];
} {
  const title = escapeMarkdown(clip(answer.title, LIMITS.title));
  const lead = escapeMarkdown(clip(leadText(answer, citing(answer)), LIMITS.text));
  return {
    fixed: [
      ...(title === "" ? [] : [paragraph(title, { style: "heading", size: "Large", weight: "Bolder" })]),
      ...(lead === "" ? [] : [paragraph(lead)]),
    ],
    open: answer.notes
      .map((note) => escapeMarkdown(clip(note, LIMITS.text)))
      .filter((note) => note !== "")
      .map((note) => paragraph(note)),
  };
}

function partsOf(answer: Answer, notes: readonly TextBlock[]): readonly Part[] {
  const cite = citing(answer);
  const sections = answer.sections.map((section, place) => toPart(section, place, cite, answer.language));
  return [{ title: "", items: notes.map((note) => [note]) }, ...sections];
}

/** Each item is counted by itself: a few units more than it takes, which is what stands around a card on its way. */
const SHOWING: Showing<Part, Element> = {
  show: partElements,
  around: aroundOf,
  whole: (part) => part.items.reduce((sum, item) => sum + sizeOf(item), aroundOf(part)),
};

function aroundOf(part: Part): number {
  return sizeOf(partElements(part, 0));
}

/** The first `count` items of a part; with a title in a container of their own. */
function partElements({ title, items }: Part, count: number): readonly Element[] {
  const shown = items.slice(0, count).flat();
  if (title === "") return shown;
  const heading = paragraph(title, { style: "heading", size: "Medium", weight: "Bolder" });
  return [{ type: "Container", separator: true, spacing: "Medium", items: [heading, ...shown] }];
}

function sourcesContainer(answer: Answer): readonly Container[] {
  if (answer.sources.length === 0) return [];
  const lines = [
    `**${LABELS.sources[answer.language]}**${sinceChecked(answer)}`,
    ...withinTotal(answer.sources.map(sourceLine)),
    ...wordedLines(answer),
  ];
  const items = lines.map((line) => paragraph(line, { size: "Small", isSubtle: true, spacing: "None" }));
  return [{ type: "Container", separator: true, spacing: "Medium", items }];
}

function sourceLine(source: Source, index: number): string {
  const title = clip(source.title.replace(/\s+/gu, " "), LIMITS.title);
  return `[${index + 1}] ${markdownLink(title, source.url, LIMITS.url) ?? escapeMarkdown(title)}`;
}

/** The list of sources may not push out what they prove: what is over the total is counted, not shown. */
function withinTotal(lines: readonly string[]): readonly string[] {
  const count = countThatFit(lines, LIMITS.sourcesTotal, (line) => line.length);
  return count === lines.length ? lines : [...lines.slice(0, count), `… +${lines.length - count}`];
}

function followUpActions(answer: Answer, taps: readonly object[]): readonly SubmitAction[] {
  return taps.flatMap((data, index): SubmitAction[] => {
    const title = clip(answer.followUps[index]?.label.trim() ?? "", LIMITS.actionTitle);
    return title === "" ? [] : [{ type: "Action.Submit", title, data }];
  });
}
