/** Where a sentence ends, or what stands before it as an introduction. */
const ENDS = /(?<=[.!?;:])\s+|\n+/u;

/** Of a text of several sentences the one that asks: the last that ends in a question mark, else the last one; without its mark. */
export function askingPart(text: string): string {
  const parts = text.split(ENDS).filter((part) => /\p{L}/u.test(part));
  return parts.findLast((part) => part.trimEnd().endsWith("?")) ?? parts.at(-1) ?? text;
}

/** Where a second question begins in the same sentence: "… and how long does that take?" */
const AND_ASKS =
  /,?\s+(?:en|and)\s+(?=(?:wat|hoe|welke?|wie|waar|waarom|wanneer|what|how|which|who|whom|where|why|when)\b)/iu;

/** The questions of a text one by one: those that end in a question mark, and within one what begins behind "and". */
export function questionsIn(text: string): readonly string[] {
  return text
    .split(/(?<=\?)/u)
    .filter((part) => part.includes("?"))
    .flatMap((part) => part.trim().split(AND_ASKS));
}
