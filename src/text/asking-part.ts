/** Where a sentence ends, or what stands before it as an introduction. */
const ENDS = /(?<=[.!?;:])\s+|\n+/u;

/** "I want to know whether …", "ik vraag me af of …": what is asked begins behind it. */
const WANTS_TO_KNOW =
  /^.*?\b(?:(?:want|wants|like|love|need) to know|wonder(?:ing)?|(?:wil|willen) (?:\p{L}+ ){0,2}weten|vra(?:ag|gen) (?:me|ons) af|benieuwd|nieuwsgierig)\b[,:]?\s+/iu;

/**
 * Of a text of several sentences the one that asks: the last that ends in a question mark, else the last one; without an
 * introduction that only says that something is asked.
 */
export function askingPart(text: string): string {
  const parts = text.split(ENDS).filter((part) => /\p{L}/u.test(part));
  const asking = parts.findLast((part) => part.trimEnd().endsWith("?")) ?? parts.at(-1) ?? text;
  const bare = asking.replace(WANTS_TO_KNOW, "");
  return bare === "" ? asking : bare;
}

/** Where a second question begins in the same sentence: "… and how long does that take?" */
const AND_ASKS =
  /,?\s+(?:en|and)\s+(?=(?:wat|hoe|welke?|wie|waar|waarom|wanneer|heb|hebben|moet|moeten|kan|kunnen|mag|is|zijn|what|how|which|who|whom|where|why|when|do|does|can|could|should|must|is|are)\b)/iu;

/** What begins with a word that asks. */
export const BEGINS_TO_ASK =
  /^\W*(?:wat|hoe|welke?|wie|waar|waarom|wanneer|what|how|which|who|where|why|when)\b/iu;

/** The questions of a text one by one: those that end in a question mark, and within one what begins behind "and". */
export function questionsIn(text: string): readonly string[] {
  // Who types fast leaves the mark out.
  if (BEGINS_TO_ASK.test(text) && !/[?.!;\n]/u.test(text)) return text.trim().split(AND_ASKS);
  return text
    .split(/(?<=\?)/u)
    .filter((part) => part.includes("?"))
    .flatMap((part) => part.trim().split(AND_ASKS));
}
