/**
 * Edits between two words, where a swap of neighbours counts as one (optimal string alignment).
 * @returns the number of edits, or `most + 1` as soon as it is certain to exceed `most`
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = nextRow(one, other, row, above, before);
    if (Math.min(...current) > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[other.length] ?? most + 1, most + 1);
}

function nextRow(
  one: string,
  other: string,
  row: number,
  above: readonly number[],
  before: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const same = one[row - 1] === other[column - 1];
    const steps = [
      cell(above, column - 1) + (same ? 0 : 1),
      cell(above, column) + 1,
      cell(current, column - 1) + 1,
    ];
    const swapped =
      row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    if (swapped) steps.push(cell(before, column - 2) + 1);
    current.push(Math.min(...steps));
  }
  return current;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
