import type { Line, Material, Question, Section } from "../../answer/answer.ts";
import type { Citing } from "../../answer/citing.ts";
import { LABELS } from "../../answer/plain-text.ts";
import type { FactId } from "../../ids.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import type { Container, Element, TextBlock } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { SHOW_POINTS } from "./lines.ts";
import { escapeInline, escapeMarkdown, markdownLink } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import { tableItems } from "./tables.ts";

/** A part of a card: its items go in whole, in order, for as long as there is room. */
export type Part = { readonly title: string; readonly items: readonly (readonly Element[])[] };

/** A section as the items of a card. `place` makes the ids in it unique on the card. */
export function toPart(section: Section, place: number, whole: Citing, language: Language): Part {
  const cite = whole.within(section);
  return {
    title: escapeMarkdown(`${clip(section.title, LIMITS.title)}${cite.sureness(section)}`),
    items: itemsOf(section, place, cite, language),
  };
}

function itemsOf(
  section: Section,
  place: number,
  cite: Citing,
  language: Language,
): readonly (readonly Element[])[] {
  switch (section.kind) {
    case "list":
      return section.lines.map((line) => [lineBlock("- ", line, cite)]);
    case "prose":
      return section.lines.map((line) => [lineBlock("", line, cite)]);
    case "steps":
      return section.lines.map((line, index) => [lineBlock(`${index + 1}\\. `, line, cite)]);
    case "table":
      return tableItems(section);
    case "questions":
      return section.questions.map((each, index) =>
        questionElements(each, { number: index + 1, id: `points-${place}-${index}` }, cite, language),
      );
    case "material":
      return section.texts.map(materialElements);
  }
}

/** The mark behind a line, which opens its source where that has an address, and the law that it tells. */
export function marked(text: string, facts: readonly FactId[], cite: Citing): string {
  const mark = cite.mark(facts);
  const number = mark && `[${mark.number}]`;
  const shown = number && (markdownLink(number, mark.url, LIMITS.url) ?? number);
  return [text, shown, escapeMarkdown(cite.law(facts))].filter(Boolean).join(" ");
}

/** A block a line in letters of one width: a line end within a block is no line end everywhere, and spaces run together. */
function materialElements({ text }: Material): readonly Element[] {
  // More empty lines than one tell nothing, and each is a block.
  const lines = text.replace(/\n(?:\s*\n){2,}/gu, "\n\n").split("\n");
  return lines.map((line) => {
    const indent = line.length - line.trimStart().length;
    const shown = `${" ".repeat(indent)}${escapeMarkdown(line)}`.replaceAll(" ", NO_BREAK);
    return paragraph(shown.trim() === "" ? UNSEEN : shown, {
      fontType: "Monospace",
      size: "Small",
      spacing: "None",
    });
  });
}

const NO_BREAK = "\u00A0";
/** A space that counts as a sign: a line of blanks alone is a fault in a card. */
const UNSEEN = "\u200B";
/** An empty text is a fault in a card. */
const NOTHING = "–";

function lineBlock(bullet: string, line: Line, cite: Citing): TextBlock {
  const text = escapeInline(line.text) || NOTHING;
  return paragraph(`${bullet}${marked(withLabel(line, text), line.facts, cite)}`, { spacing: "Small" });
}

function withLabel({ label, link }: Line, text: string): string {
  const linked = markdownLink(label ?? "", link, LIMITS.url);
  if (label === undefined || label.trim() === "") return linked === undefined ? text : `${text} (${linked})`;
  return `${linked ?? `**${escapeInline(label)}**`}: ${text}`;
}

/** A question with its points folded away, so that it can be asked before it is answered. */
function questionElements(
  question: Question,
  { number, id }: { readonly number: number; readonly id: string },
  cite: Citing,
  language: Language,
): readonly Element[] {
  const points: Container = {
    type: "Container",
    id,
    isVisible: false,
    spacing: "Small",
    items: [
      paragraph(`**${LABELS.good[language]}**`, { spacing: "Small" }),
      ...question.good.map((point) => paragraph(`- ${escapeInline(point)}`, { spacing: "None" })),
      paragraph(`**${LABELS.weak[language]}**: ${escapeInline(question.weak)}`, { spacing: "Small" }),
    ],
  };
  return [
    paragraph(escapeMarkdown(`${number}. ${clip(question.text, LIMITS.text)}`), {
      weight: "Bolder",
      spacing: "Medium",
    }),
    paragraph(marked(escapeInline(question.label), question.facts, cite), {
      isSubtle: true,
      spacing: "None",
    }),
    {
      type: "ActionSet",
      spacing: "Small",
      actions: [
        {
          type: "Action.ToggleVisibility",
          title: `${number}. ${SHOW_POINTS[language]}`,
          targetElements: [id],
        },
      ],
    },
    points,
  ];
}
