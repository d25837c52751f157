/** A feature as the classifier knows it: a number below {@link BUCKETS}. Two features seldom share one. */
export type Bucket = number;

export const BUCKETS = 32_768;

/** A hash under way, so that features with the same beginning share the work, and none is built as a text. */
type HashState = number;

const START: HashState = 0x811c9dc5;

/** One step of FNV-1a. */
export function hashStep(state: HashState, value: number): HashState {
  return Math.imul(state ^ value, 0x01000193);
}

/** FNV-1a over UTF-16 units of a part of the text. */
export function hashOn(state: HashState, text: string, from = 0, to = text.length): HashState {
  let value = state;
  for (let index = from; index < to; index += 1) value = hashStep(value, text.charCodeAt(index));
  return value;
}

/** A text's UTF-16 units, for one that is hashed over and over: {@link hashOnUnits} takes them faster. */
export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** The same as {@link hashOn} over the text. */
export function hashOnUnits(state: HashState, units: Uint16Array): HashState {
  // A whole number of 32 bits from the start, for sums with any other are slow.
  let value = state | 0;
  for (let index = 0; index < units.length; index += 1) value = hashStep(value, units[index] ?? 0);
  return value;
}

export function hashOf(text: string): HashState {
  return hashOn(START, text);
}

/** A final mix, for the last characters have hardly touched the high bits. */
export function bucketOf(state: HashState): Bucket {
  return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) % BUCKETS;
}
