import { inDigits } from "../../../text/number-words.ts";
import type { Says } from "./says.ts";

/** How many people a question speaks of, "we are 12 people": the number right before a word for them. */
export function peopleSaid(words: string, { has }: Says): number | undefined {
  const list = words.split(" ");
  const at = list.findIndex((word, index) => has("staff", word) && isCount(list[index - 1]));
  return at < 0 ? undefined : Number(inDigits(list[at - 1] ?? ""));
}

function isCount(word = ""): boolean {
  return /^\d{1,5}$/u.test(inDigits(word));
}
