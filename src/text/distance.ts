/**
 * Edits between two words, where a swap of neighbours counts as one (optimal string alignment).
 * @returns the number of edits, or `most + 1` as soon as it is certain to exceed `most`
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= one.length; row += 1) {
    if (fillRow(one, other, row, { before, above, current }) > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[other.length] ?? most + 1, most + 1);
}

type Rows = {
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly current: number[];
};

/** Fills the current row. @returns the least in it */
function fillRow(one: string, other: string, row: number, { before, above, current }: Rows): number {
  current[0] = row;
  let least = row;
  for (let column = 1; column <= other.length; column += 1) {
    const same = one[row - 1] === other[column - 1];
    let edits = Math.min(
      cell(above, column - 1) + (same ? 0 : 1),
      cell(above, column) + 1,
      cell(current, column - 1) + 1,
    );
    const swapped =
      row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    if (swapped) edits = Math.min(edits, cell(before, column - 2) + 1);
    current[column] = edits;
    least = Math.min(least, edits);
  }
  return least;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
