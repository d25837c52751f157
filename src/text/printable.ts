/** Control characters but for tabs and line ends, and marks that turn the direction of whatever follows them. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
/** With `u` a pair of halves is one character, so this is a half that lacks the other. */
const HALF = /\p{Surrogate}/gu;

/** A text without what nobody sees and what no platform promises to take; half a character becomes the sign for one that is unknown. */
export function printable(text: string): string {
  return text.replace(UNSEEN, "").replace(HALF, "\ufffd");
}
