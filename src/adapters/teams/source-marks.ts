import type { Citing } from "../../answer/citing.ts";
import type { FactId } from "../../ids.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, markdownLink } from "./markdown.ts";

/** The mark behind a line, which opens its source where that has an address, and the law that it tells. */
export function marked(text: string, facts: readonly FactId[], cite: Citing): string {
  const mark = cite.mark(facts);
  const number = mark && `[${mark.number}]`;
  const shown = number && (markdownLink(number, mark.url, LIMITS.url) ?? number);
  return [text, shown, escapeMarkdown(cite.law(facts))].filter(Boolean).join(" ");
}
