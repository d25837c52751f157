import type { Answer, Source } from "../../answer/answer.ts";
import { type Citing, citing, explained } from "../../answer/citing.ts";
import { openingOf as openingIn } from "../../answer/opening.ts";
import { sinceChecked, toPlainText } from "../../answer/plain-text.ts";
import { isSources, sourcesLabel } from "../../answer/sources.ts";
import { clip } from "../../text/clip.ts";
import { wordedLines } from "../shared/sources.ts";
import { buttonRows, pickElements, type Taps, tapButtons } from "./card-buttons.ts";
import type { Card, Element, TextBlock } from "./card-elements.ts";
import { framed } from "./card-frame.ts";
import { heightOf, SCREEN } from "./card-height.ts";
import { formInPlaceOf } from "./dialogs/form-in-place.ts";
import { correctionsOf, openersOf } from "./dialogs/openers.ts";
import { folded } from "./folds.ts";
import { type Beside, creditLine, ownRow } from "./in-place-elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, markdownLink } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import { partsIn } from "./parts.ts";
import { inOneBreath, plainWords } from "./plain-words.ts";
import { toPart } from "./sections.ts";
import { marked } from "./source-marks.ts";
import { followUpsOf, picksOf } from "./tap-form.ts";

/**
 * An answer as an Adaptive Card, whole. `taps` is what the button of each thing that is offered carries, in order; `beside` what
 * comes to stand with it where it is shown.
 */
export function toCard(answer: Answer, taps: Taps, beside: Beside = {}): Card {
  const form = formInPlaceOf(answer);
  if (form !== undefined) return { ...form, body: [...form.body, ...ownRow(answer.language, beside)] };
  const { language, choices = [], sections } = answer;
  const { past } = beside;
  const cite = citing(answer);
  const picks = picksOf(answer);
  const isMenu = choices.length === 0;
  const picked = pickElements(picks, taps.slice(0, picks.length), language, { isMenu, past });
  const followUps = tapButtons(followUpsOf(answer), taps.slice(picks.length), { past });
  const above = [...creditLine(language, beside), ...openingOf(answer, cite), ...(isMenu ? [] : picked)];
  const below = [
    ...wordedLines(answer).map(small),
    ...sourcesFold(answer),
    ...(isMenu ? picked : []),
    ...buttonRows([...followUps, ...openersOf(answer)]),
    ...ownRow(language, beside),
  ];
  const parts = sections
    .map((section, place) => toPart(section, place, cite, language))
    .filter(({ items }) => items.length > 0);
  const room = mostHeight(answer) - heightOf([...above, ...below]);
  return cardOf(answer, [...above, ...partsIn(parts, room, language), ...below]);
}

/** One screen of a phone; what sets two roles side by side may be half as high again. */
function mostHeight({ intent }: Answer): number {
  return intent.kind === "compare_roles" ? SCREEN * 1.5 : SCREEN;
}

function cardOf(answer: Answer, body: readonly Element[]): Card {
  const isWide = answer.sections.some(({ kind }) => kind === "table" || kind === "material");
  const about = {
    fallbackText: plainWords(toPlainText(answer), LIMITS.fallbackText),
    speak: inOneBreath(answer, LIMITS.speak),
    // Lines of running text get too long to read where a card is as wide as its window.
    ...(isWide ? { msteams: { width: "Full" as const } } : {}),
  };
  return framed(answer.language, about, body);
}

/** Title, lead and notes. */
function openingOf(answer: Answer, cite: Citing): readonly TextBlock[] {
  const title = escapeMarkdown(clip(answer.title, LIMITS.title));
  const opening = openingIn(answer);
  const first =
    opening &&
    marked(escapeMarkdown(clip(opening.text, LIMITS.text)), opening.facts, cite) +
      escapeMarkdown(cite.surenessOf(opening.facts)).replace(/^(?=.)/u, " ");
  const notes = answer.notes.map((text) => escapeMarkdown(clip(text, LIMITS.text)));
  return [
    ...(title === "" ? [] : [paragraph(title, { style: "heading", size: "Large", weight: "Bolder" })]),
    ...(first === undefined || first === "" ? [] : [paragraph(first)]),
    // Below what was asked a remark stands back; where there is nothing else it is the answer.
    ...notes
      .filter((text) => text !== "")
      .map((text) =>
        paragraph(text, first === undefined ? {} : { size: "Small", isSubtle: true, spacing: "Small" }),
      ),
  ];
}

/** The sources, folded away but where they are what was asked. */
function sourcesFold(answer: Answer): readonly Element[] {
  const { sources, language } = answer;
  if (sources.length === 0) return [];
  const checked = sinceChecked(answer).trim();
  const lines = [checked, ...sources.map(sourceLine), ...explained(answer)].filter((line) => line !== "");
  const items = [...lines.map(small), ...buttonRows(correctionsOf(answer))];
  if (isSources(answer)) return [{ type: "Container", separator: true, spacing: "Medium", items }];
  const title = sourcesLabel(answer);
  return folded({ id: "sources", name: title, title, looks: { isSubtle: true }, items }, language);
}

function small(line: string): TextBlock {
  return paragraph(line, { size: "Small", isSubtle: true, spacing: "None" });
}

function sourceLine(source: Source, index: number): string {
  const title = clip(source.title.replace(/\s+/gu, " "), LIMITS.title);
  return `[${index + 1}] ${markdownLink(title, source.url, LIMITS.url) ?? escapeMarkdown(title)}`;
}
