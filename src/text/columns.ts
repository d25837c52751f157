/**
 * The cells of the column with the most words, when every row has the same number of cells; without its heading.
 * @param isHeading tells what stands over the column from what stands in it
 */
export function widestColumn(
  rows: readonly string[],
  isHeading: (cell: string) => boolean,
): readonly string[] | undefined {
  const mark = ["|", "\t", ";", ","].find((each) => isTable(rows, each, isHeading));
  if (mark === undefined) return undefined;
  const table = rows.map((row) => cellsOf(row, mark));
  const widths = (table[0] ?? []).map((_, column) =>
    table.reduce((sum, cells) => sum + wordCount(cells[column] ?? ""), 0),
  );
  const widest = widths.indexOf(Math.max(...widths));
  const body = isHeading(table[0]?.[widest] ?? "") ? table.slice(1) : table;
  return body.map((cells) => cells[widest] ?? "");
}

/** A comma makes a table only under a heading, for sentences have commas too. */
function isTable(rows: readonly string[], mark: string, isHeading: (cell: string) => boolean): boolean {
  const [head, ...body] = rows.map((row) => cellsOf(row, mark));
  if (head === undefined || head.length < 2 || body.length === 0) return false;
  const headed = head.some(isHeading);
  return (mark === "|" || mark === "\t" || headed) && body.every((cells) => cells.length === head.length);
}

function cellsOf(row: string, mark: string): readonly string[] {
  const inner = mark === "|" ? row.replace(/^\||\|$/gu, "") : row;
  const cells =
    mark === "," ? (inner.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/gu) ?? []) : inner.split(mark);
  return cells.map((cell) => cell.trim().replace(/^"|"$/gu, ""));
}

function wordCount(cell: string): number {
  return cell.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
}
