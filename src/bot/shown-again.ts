import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../answer/answer.ts";
import type { Intent } from "../intent.ts";
import type { Responding } from "../intents/answers/respond.ts";
import type { Language } from "../language.ts";
import { wordsOf } from "../text/words.ts";
import { withoutSlots } from "../values.ts";
import { withoutSaid } from "./kept-intent.ts";

/** `knows`: whether a word is an everyday one or the catalog's, and so nobody's own. */
type Parts = Pick<Responding, "headline"> & { readonly knows: (word: string) => boolean };

/**
 * What of an intent leads back to its answer. Words that decide its first sentence go with it where each is nobody's own, or
 * stands in what is looked for anyway; and no other words do.
 */
export function shownAgain(
  asked: Intent,
  language: Language,
  { headline, knows }: Parts,
): Pick<Answer, "again"> {
  if (!("words" in asked) || asked.words === undefined) return {};
  const plain = withoutSaid(asked);
  const wanted = headline(withoutSlots(asked, ["tone"]), language);
  const saying = (words: readonly string[]): Intent => ({ ...plain, words: words.join(" ") });
  const isSame = (words: readonly string[]) => isDeepStrictEqual(headline(saying(words), language), wanted);

  if (isDeepStrictEqual(headline(plain, language), wanted)) return {};
  const sought = new Set(asked.kind === "find_role" ? wordsOf(asked.term) : []);
  const sayable = asked.words.split(" ").filter((word) => sought.has(word) || knows(word));
  if (!isSame(sayable)) return { again: null };
  // What is looked for is carried whole, so that fewer words would say no less of it.
  return { again: saying(sought.size > 0 ? sayable : fewest(sayable, isSame)) };
}

/** Without each word that decides nothing. */
function fewest(words: readonly string[], isSame: (words: readonly string[]) => boolean): readonly string[] {
  return words.reduceRight<readonly string[]>((left, _, place) => {
    const fewer = left.filter((_, each) => each !== place);
    return isSame(fewer) ? fewer : left;
  }, words);
}
