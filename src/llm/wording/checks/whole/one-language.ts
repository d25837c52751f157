import { LANGUAGES } from "../../../../values.ts";
import { lexiconOf } from "../../lexicon/licences.ts";
import type { DraftReading } from "../draft-reading.ts";
import { complaining, type Violation } from "../violation.ts";

const complain = complaining("C9-language");
/** Dutch and English share "in", "is", "we", "of". */
const MOST_SHARED = 0.6;

/** C9: a second witness that the glue is of one language: most of its words the other does not know. */
export function checkLanguage({ lexicon, sentences }: DraftReading): readonly Violation[] {
  const others = LANGUAGES.filter((each) => each !== lexicon.language).map(lexiconOf);
  const words = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === "word" ? [token.lower] : [])),
  );
  const shared = words.filter((word) => others.some(({ phrases }) => phrases.has(word))).length;
  if (words.length < 3 || shared / words.length <= MOST_SHARED) return [];
  return [complain(`the glue is not plainly ${lexicon.source.name}`)];
}
