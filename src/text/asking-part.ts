/** Where a sentence ends, or what stands before it as an introduction. */
const ENDS = /(?<=[.!?;:])\s+|\n+/u;

/** Of a text of several sentences the one that asks: the last that ends in a question mark, else the last one; without its mark. */
export function askingPart(text: string): string {
  const parts = text.split(ENDS).filter((part) => /\p{L}/u.test(part));
  return parts.findLast((part) => part.trimEnd().endsWith("?")) ?? parts.at(-1) ?? text;
}
