/**
 * Cuts a text to `max` units of `measure` on the edge of a whole character as readers see it, with an ellipsis.
 * A `measure` gives no part less than its length in UTF-16 units, and a text as much as its parts together.
 */
export function clip(text: string, max: number, measure: (part: string) => number = lengthOf): string {
  if (measure(text) <= max) return text;
  const end = unitsThatFit(text, max - ELLIPSIS.length, measure);
  // Only what stands around the cut decides where a character ends, and nothing past `max` is kept anyway.
  const character = new Intl.Segmenter().segment(text.slice(0, max + 1)).containing(end);
  return text.slice(0, character?.index ?? end).trimEnd() + ELLIPSIS;
}

const ELLIPSIS = "…";

function lengthOf(text: string): number {
  return text.length;
}

/** How many units of a text fit into the room, wherever that cuts it. */
function unitsThatFit(text: string, room: number, measure: (part: string) => number): number {
  let left = room;
  for (let units = 0; units < text.length; units += 1) {
    left -= measure(text.charAt(units));
    if (left < 0) return units;
  }
  return text.length;
}
