import type { Answer, Source } from "../../answer/answer.ts";
import { citing } from "../../answer/citing.ts";
import { checkedOn, LABELS, leadText, toPlainText } from "../../answer/plain-text.ts";
import {
  type Card,
  type Container,
  type Element,
  type SubmitAction,
  sizeOf,
  type TextBlock,
} from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { CUT } from "./lines.ts";
import { clamp, escapeMarkdown, escapePlainText, markdownLink } from "./markdown.ts";
import { type Part, paragraph, toPart } from "./sections.ts";
import { inlineTapData } from "./tap-data.ts";

/**
 * An answer as an Adaptive Card, cut where Teams would refuse more and then saying so.
 * `tapData` is what each follow-up's button carries, in order; without, the tap itself.
 */
export function toCard(answer: Answer, tapData: readonly object[] = inlineTapData(answer)): Card {
  const actions = followUpActions(answer, tapData);
  const sources = sourcesContainer(answer);
  const note = paragraph((actions.length > 0 ? CUT.buttons : CUT.bare)[answer.language], { isSubtle: true });
  const opening = openingOf(answer);
  const frame = cardOf(answer, [...opening.fixed, note, ...sources], actions);

  const body = fill(partsOf(answer, opening.open), LIMITS.card - sizeOf(frame));
  return cardOf(
    answer,
    [...opening.fixed, ...body.elements, ...(body.cut ? [note] : []), ...sources],
    actions,
  );
}

function cardOf(answer: Answer, body: readonly Element[], actions: readonly SubmitAction[]): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: LIMITS.cardVersion,
    lang: answer.language,
    fallbackText: escapePlainText(clamp(toPlainText(answer), LIMITS.fallbackText)),
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
  const title = escapeMarkdown(clamp(answer.title, LIMITS.title));
  const lead = escapeMarkdown(clamp(leadText(answer, citing(answer)), LIMITS.text));
  return {
    fixed: [
      ...(title === "" ? [] : [paragraph(title, { style: "heading", size: "Large", weight: "Bolder" })]),
      ...(lead === "" ? [] : [paragraph(lead)]),
    ],
    open: answer.notes
      .map((note) => escapeMarkdown(clamp(note, LIMITS.text)))
      .filter((note) => note !== "")
      .map((note) => paragraph(note)),
  };
}

function partsOf(answer: Answer, notes: readonly TextBlock[]): readonly Part[] {
  const cite = citing(answer);
  const sections = answer.sections.map((section, place) => toPart(section, place, cite, answer.language));
  return [{ title: "", items: notes.map((note) => [note]) }, ...sections].filter(
    ({ items }) => items.length > 0,
  );
}

/** Takes parts in order, whole where they fit and else their first items, until the room is spent. */
function fill(
  parts: readonly Part[],
  room: number,
): { readonly elements: readonly Element[]; readonly cut: boolean } {
  const elements: Element[] = [];
  let left = room;
  for (const part of parts) {
    left -= sizeOf(partElements(part, 0));
    const full = part.items.findIndex((item) => {
      left -= sizeOf(item);
      return left < 0;
    });
    const count = full === -1 ? part.items.length : full;
    if (count > 0) elements.push(...partElements(part, count));
    if (count < part.items.length) return { elements, cut: true };
  }
  return { elements, cut: false };
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
  const { language } = answer;
  const checked = checkedOn(answer);
  const since = checked === undefined ? "" : ` (${LABELS.checked[language].toLowerCase()} ${checked})`;
  const worded = answer.lead?.wording === "model" ? [LABELS.worded[language]] : [];
  const lines = [
    `**${LABELS.sources[language]}**${since}`,
    ...withinTotal(answer.sources.map(sourceLine)),
    ...worded,
  ];
  const items = lines.map((line) => paragraph(line, { size: "Small", isSubtle: true, spacing: "None" }));
  return [{ type: "Container", separator: true, spacing: "Medium", items }];
}

function sourceLine(source: Source, index: number): string {
  const title = clamp(source.title.replace(/\s+/gu, " "), LIMITS.title);
  return `[${index + 1}] ${markdownLink(title, source.url, LIMITS.url) ?? escapeMarkdown(title)}`;
}

/** The list of sources may not push out what they prove: what is over the total is counted, not shown. */
function withinTotal(lines: readonly string[]): readonly string[] {
  let left: number = LIMITS.sourcesTotal;
  const full = lines.findIndex((line) => {
    left -= line.length;
    return left < 0;
  });
  return full === -1 ? lines : [...lines.slice(0, full), `… +${lines.length - full}`];
}

function followUpActions(answer: Answer, tapData: readonly object[]): readonly SubmitAction[] {
  return answer.followUps.slice(0, LIMITS.followUps).flatMap(({ label }, index): SubmitAction[] => {
    const title = clamp(label.trim(), LIMITS.actionTitle);
    const data = tapData[index];
    return title === "" || data === undefined ? [] : [{ type: "Action.Submit", title, data }];
  });
}
