import { wordsOf } from "../../../text/words.ts";

/** A name as it is looked up: case, accents, quotes, marks, hyphens and blanks make no difference. */
export function nameKey(text: string): string {
  return wordsOf(text).join("");
}
