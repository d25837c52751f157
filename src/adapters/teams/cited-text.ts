import type { Answer, Line, Section } from "../../answer/answer.ts";
import { type Citing, citing } from "../../answer/citing.ts";
import type { FactId } from "../../ids.ts";
import { wordedLines } from "../shared/sources.ts";
import { formInPlaceOf } from "./dialogs/form-in-place.ts";
import { escapeInline, escapeMarkdown } from "./markdown.ts";

/** An answer as text, and the numbers of the sources that stand in it. */
export type CitedText = { readonly text: string; readonly numbers: ReadonlySet<number> };

/** In signs of Markdown; what is longer reads better as a card. */
const LONGEST = 700;
const MOST_LINES = 3;

/**
 * A direct answer that is short enough to be read as a message, over whose numbers Teams shows what its sources say. Undefined for
 * what is to be opened, picked or filled in, which only a card can be.
 */
export function citedText(answer: Answer): CitedText | undefined {
  const { headline, sections, notes, choices = [] } = answer;
  if (headline === undefined || answer.sources.length === 0 || choices.length > 0) return undefined;
  if (formInPlaceOf(answer) !== undefined || sections.length > 1 || !sections.every(isShort))
    return undefined;
  const cite = citing(answer);
  const numbers = new Set<number>();
  const cited = (text: string, facts: readonly FactId[]) => {
    const number = cite.mark(facts)?.number;
    if (number !== undefined) numbers.add(number);
    return text + behind(cite.marks(facts));
  };
  const text = [
    `**${escapeInline(answer.title)}**`,
    cited(escapeInline(headline.text), headline.facts) + behind(cite.surenessOf(headline.facts)),
    ...sections.flatMap((section) => sectionText(section, cite, cited)),
    ...[...notes, ...wordedLines(answer)].map(escapeInline),
  ].join("\n\n");
  return text.length > LONGEST ? undefined : { text, numbers };
}

/** With a space before it, where there is any. */
function behind(text: string): string {
  return escapeMarkdown(text).replace(/^(?=.)/u, " ");
}

type Lines = Extract<Section, { readonly kind: "list" | "prose" }>;

function isShort(section: Section): section is Lines {
  if (section.kind !== "list" && section.kind !== "prose") return false;
  return (
    section.toCopy !== true &&
    section.lines.length <= MOST_LINES &&
    section.lines.every(({ link }) => link === undefined)
  );
}

type Cited = (text: string, facts: readonly FactId[]) => string;

function sectionText(section: Section, cite: Citing, cited: Cited): readonly string[] {
  if (!isShort(section)) return [];
  const lines = section.lines.map((line) => cited(withLabel(line), line.facts));
  const body = section.kind === "list" ? [lines.map((line) => `- ${line}`).join("\n")] : lines;
  return [`**${escapeInline(section.title)}**${behind(cite.sureness(section))}`, ...body];
}

function withLabel({ label, text }: Line): string {
  return label === undefined ? escapeInline(text) : `**${escapeInline(label)}**: ${escapeInline(text)}`;
}
