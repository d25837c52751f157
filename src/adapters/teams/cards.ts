import type { Answer, Source } from "../../answer/answer.ts";
import { type Citing, citing, explained } from "../../answer/citing.ts";
import { openingOf as openingIn } from "../../answer/opening.ts";
import { LABELS, sinceChecked, toPlainText } from "../../answer/plain-text.ts";
import { isSources, sourcesLabel } from "../../answer/sources.ts";
import { clip } from "../../text/clip.ts";
import { wordedLines } from "../shared/sources.ts";
import { choiceRows, submitActions, type Taps } from "./card-buttons.ts";
import type { Action, Card, Container, Element, TextBlock, ToggleAction } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, markdownLink } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import { inOneBreath, plainWords } from "./plain-words.ts";
import { marked, type Part, toPart } from "./sections.ts";

/** An answer as an Adaptive Card, whole. `taps` is what the button of each thing that is offered carries, in order. */
export function toCard(answer: Answer, taps: Taps): Card {
  const cite = citing(answer);
  const sections = answer.sections.map((section, place) => toPart(section, place, cite, answer.language));
  const parts = sections.filter(({ items }) => items.length > 0).flatMap(partElements);
  const { choices = [], followUps } = answer;
  const body = [
    ...openingOf(answer, cite),
    ...choiceRows(choices, taps.slice(0, choices.length)),
    ...parts,
    ...wordedLines(answer).map(small),
    ...sourcesFold(answer),
  ];
  return cardOf(answer, body, [
    ...submitActions(followUps, taps.slice(choices.length)),
    ...sourcesAction(answer),
  ]);
}

function cardOf(answer: Answer, body: readonly Element[], actions: readonly Action[]): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: LIMITS.cardVersion,
    lang: answer.language,
    fallbackText: plainWords(toPlainText(answer), LIMITS.fallbackText),
    speak: inOneBreath(answer, LIMITS.speak),
    msteams: { width: "Full" },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** Title, lead and notes. */
function openingOf(answer: Answer, cite: Citing): readonly TextBlock[] {
  const title = escapeMarkdown(clip(answer.title, LIMITS.title));
  const opening = openingIn(answer);
  const first =
    opening &&
    marked(escapeMarkdown(clip(opening.text, LIMITS.text)), opening.facts, cite) +
      escapeMarkdown(cite.surenessOf(opening.facts)).replace(/^(?=.)/u, " ");
  const texts = [first ?? "", ...answer.notes.map((text) => escapeMarkdown(clip(text, LIMITS.text)))];
  return [
    ...(title === "" ? [] : [paragraph(title, { style: "heading", size: "Large", weight: "Bolder" })]),
    ...texts.filter((text) => text !== "").map((text) => paragraph(text)),
  ];
}

/** A part; with a title in a container of its own. */
function partElements({ title, items }: Part): readonly Element[] {
  const shown = items.flat();
  if (title === "") return shown;
  const heading = paragraph(title, { style: "heading", size: "Medium", weight: "Bolder" });
  return [{ type: "Container", separator: true, spacing: "Medium", items: [heading, ...shown] }];
}

/** The sources, folded away but where they are what was asked. */
function sourcesFold(answer: Answer): readonly Container[] {
  if (answer.sources.length === 0) return [];
  const lines = [
    `**${LABELS.sources[answer.language]}**${sinceChecked(answer)}`,
    ...answer.sources.map(sourceLine),
    ...explained(answer),
  ];
  const folded = isSources(answer) ? {} : { id: SOURCES, isVisible: false as const };
  return [{ type: "Container", ...folded, separator: true, spacing: "Medium", items: lines.map(small) }];
}

/** The id of what the button opens. */
const SOURCES = "sources";

function small(line: string): TextBlock {
  return paragraph(line, { size: "Small", isSubtle: true, spacing: "None" });
}

function sourcesAction(answer: Answer): readonly ToggleAction[] {
  if (answer.sources.length === 0 || isSources(answer)) return [];
  return [{ type: "Action.ToggleVisibility", title: sourcesLabel(answer), targetElements: [SOURCES] }];
}

function sourceLine(source: Source, index: number): string {
  const title = clip(source.title.replace(/\s+/gu, " "), LIMITS.title);
  return `[${index + 1}] ${markdownLink(title, source.url, LIMITS.url) ?? escapeMarkdown(title)}`;
}
