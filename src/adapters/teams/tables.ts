import type { Row, Section } from "../../answer/answer.ts";
import type { Element, TableRow, TextBlock } from "./card-elements.ts";
import { escapeInline } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";

type Table = Extract<Section, { readonly kind: "table" }>;

/** More columns than this are too narrow on a phone. */
const MOST_COLUMNS = 3;
/** A cell as wide as so many characters has room for its neighbours. */
const WIDEST = 24;
/** The space around a cell, in characters. */
const AROUND = 5;

/** A table as one: a row by itself would be none. What is too wide for a phone comes row by row. */
export function tableItems({ columns, rows }: Table): readonly Element[] {
  if (columns.length > MOST_COLUMNS) return rows.flatMap((row) => rowElements(columns, row));
  if (rows.length === 0) return [];
  const head = rowOf(columns, (text) => paragraph(text, { size: "Small", weight: "Bolder" }));
  const body = rows.map(({ cells }) => rowOf(cells, (text) => paragraph(text, { size: "Small" })));
  const widths = columns.map((name, index) => ({
    width: widthOf([name, ...rows.map(({ cells }) => cells[index] ?? "")]),
  }));
  return [{ type: "Table", columns: widths, showGridLines: false, rows: [head, ...body], spacing: "Small" }];
}

/** A share of the table: no word is broken, and short cells leave room for long ones. */
function widthOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.map((cell) => cell.length));
  const word = Math.max(...cells.flatMap((cell) => cell.split(/\s/u).map(({ length }) => length)));
  return Math.max(word + AROUND, Math.min(longest, WIDEST));
}

function rowOf(cells: readonly string[], show: (text: string) => TextBlock): TableRow {
  return {
    type: "TableRow",
    cells: cells.map((cell) => ({ type: "TableCell", items: [show(escapeInline(cell) || "–")] })),
  };
}

/** A row as its first cell in bold and the others named below it. */
function rowElements(columns: readonly string[], row: Row): readonly Element[] {
  const [first = "", ...rest] = row.cells;
  const head = paragraph(`**${escapeInline(first) || "–"}**`, { spacing: "Small" });
  const facts = rest
    .map((cell, index) => ({ title: escapeInline(columns[index + 1] ?? ""), value: escapeInline(cell) }))
    .filter(({ value }) => value !== "");
  return facts.length === 0 ? [head] : [head, { type: "FactSet", facts, spacing: "Small" }];
}
