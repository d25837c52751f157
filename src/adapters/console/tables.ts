import wrapAnsi from "wrap-ansi";
import type { Section } from "../../answer/answer.ts";

type Table = Extract<Section, { readonly kind: "table" }>;

const INDENT = 2;
const GAP = 2;
/** Narrower columns break words. */
const NARROWEST = 14;

/** A table in aligned columns, its lines; undefined where the terminal is too narrow for that. */
export function alignedTable(
  { columns, rows }: Table,
  width: number,
  heading: (text: string) => string,
): readonly string[] | undefined {
  const room = width - INDENT - GAP * (columns.length - 1);
  const cells = [columns, ...rows.map((row) => row.cells)];
  const widths = fitted(
    columns.map((_, index) => Math.max(...cells.map((row) => lengthOf(row[index] ?? "")))),
    room,
  );
  if (widths === undefined) return undefined;
  return cells.flatMap((row, place) => {
    const wrapped = widths.map((most, index) => wrapAnsi(row[index] ?? "", most, { hard: true }).split("\n"));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => {
      const told = wrapped.map((lines, index) => padded(lines[line] ?? "", widths[index] ?? 0));
      const text = " ".repeat(INDENT) + told.join(" ".repeat(GAP)).trimEnd();
      return place === 0 ? heading(text) : text;
    });
  });
}

/** The widest gives way first. */
function fitted(widths: readonly number[], room: number): readonly number[] | undefined {
  const fit = [...widths];
  const total = () => fit.reduce((sum, each) => sum + each, 0);
  while (total() > room) {
    const widest = Math.max(...fit);
    if (widest <= NARROWEST) return undefined;
    fit[fit.indexOf(widest)] = widest - 1;
  }
  return fit;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - lengthOf(text)));
}

function lengthOf(text: string): number {
  return [...text].length;
}
