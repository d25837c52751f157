import type { Line, Material, Section } from "../../answer/answer.ts";
import { type Citing, isToCopy } from "../../answer/citing.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import type { Element, TextBlock } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeInline, escapeMarkdown, markdownLink } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import { questionElements } from "./question-parts.ts";
import { marked } from "./source-marks.ts";
import { tableItems } from "./tables.ts";

/** A part of a card, made of the items of a section. */
export type Part = {
  readonly name: string;
  readonly title: string;
  readonly items: readonly Element[];
  /** What is to be copied, and what can be opened piece by piece, is not folded away. */
  readonly staysOpen: boolean;
  /** Goes on where the text above it ended, without a line between. */
  readonly isFlat?: boolean;
};

/** A section as a part of a card. `place` makes the ids in it unique there. */
export function toPart(section: Section, place: number, whole: Citing, language: Language): Part {
  const cite = whole.within(section);
  const title = clip(section.title, LIMITS.title);
  return {
    name: title,
    title: escapeMarkdown(`${title}${cite.sureness(section)}`),
    items: itemsOf(section, place, cite, language),
    staysOpen: isToCopy(section) || section.kind === "questions",
    isFlat: section.kind === "questions",
  };
}

function itemsOf(section: Section, place: number, cite: Citing, language: Language): readonly Element[] {
  switch (section.kind) {
    case "list":
      return listBlock(section.lines.map((line) => `- ${lineText(line, cite)}`));
    case "prose":
      return section.lines.map((line) => paragraph(lineText(line, cite), { spacing: "Small" }));
    case "steps":
      return listBlock(section.lines.map((line, index) => `${index + 1}. ${lineText(line, cite)}`));
    case "table":
      return tableItems(section);
    case "questions":
      return questionElements(section, place, cite, language);
    case "material":
      return section.texts.flatMap(materialElements);
  }
}

/** One block, which a screen reader reads as one list. Source: the page on formatting cards, under lists. */
function listBlock(lines: readonly string[]): readonly TextBlock[] {
  return lines.length === 0 ? [] : [paragraph(lines.join("\n"), { spacing: "Small" })];
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

function lineText(line: Line, cite: Citing): string {
  return marked(withLabel(line, escapeInline(line.text) || NOTHING), line.facts, cite);
}

function withLabel({ label, link }: Line, text: string): string {
  const linked = markdownLink(label ?? "", link, LIMITS.url);
  if (label === undefined || label.trim() === "") return linked === undefined ? text : `${text} (${linked})`;
  return `${linked ?? `**${escapeInline(label)}**`}: ${text}`;
}
