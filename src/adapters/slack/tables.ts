import type { types } from "@slack/bolt";
import type { Section } from "../../answer/answer.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { LIMITS } from "./limits.ts";

type Table = Extract<Section, { readonly kind: "table" }>;

/** A table that Slack can draw as one. */
export function isDrawable(section: Section): section is Table {
  if (section.kind !== "table" || section.rows.length === 0) return false;
  const { columns, rows } = section;
  const characters = [...columns, ...rows.flatMap(({ cells }) => cells)].join("").length;
  return (
    columns.length <= LIMITS.tableColumns &&
    rows.length < LIMITS.tableRows &&
    characters <= LIMITS.tableText &&
    rows.every(({ cells }) => cells.length === columns.length)
  );
}

/** A table's block; its title stands above it. */
export function toTable({ columns, rows }: Table): types.TableBlock {
  return {
    type: "table",
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: [columns.map(heading), ...rows.map(({ cells }) => cells.map(cellOf))],
  };
}

/** Raw text interprets no markup at all. */
function cellOf(text: string): types.RawTextElement {
  return { type: "raw_text", text: filled(text) };
}

function heading(text: string): types.RichTextBlock {
  const element = { type: "text" as const, text: filled(text), style: { bold: true } };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [element] }] };
}

function filled(text: string): string {
  const told = clip(printable(text).replace(/\s+/gu, " ").trim(), LIMITS.richText);
  return told === "" ? "–" : told;
}
