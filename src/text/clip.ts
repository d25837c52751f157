/**
 * Cuts a text to `max` units of `measure` on the edge of a whole character as readers see it, with an ellipsis.
 * A `measure` gives no part less than its length in UTF-16 units.
 */
export function clip(text: string, max: number, measure: (part: string) => number = lengthOf): string {
  if (measure(text) <= max) return text;
  const kept: string[] = [];
  let room = max - ELLIPSIS.length;
  // The segmenter slows down on texts of hundreds of kB, and nothing past `max` can be kept anyway.
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, max + 1))) {
    room -= measure(segment);
    if (room < 0) break;
    kept.push(segment);
  }
  return kept.join("").trimEnd() + ELLIPSIS;
}

const ELLIPSIS = "…";

function lengthOf(text: string): number {
  return text.length;
}
