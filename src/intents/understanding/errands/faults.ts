import type { FaultKind } from "../../../settings-asked.ts";

/** Words that say what was wrong with an answer; the first that are found count. */
const SAID: readonly (readonly [FaultKind, RegExp])[] = [
  [
    "not-asked",
    /niet\s+wat\s+ik\s+(?:vroeg|bedoel)|andere\s+vraag|not\s+what\s+i\s+(?:asked|meant)|(?:other|different|wrong)\s+question/iu,
  ],
  ["too-long", /\bte\s+(?:lang|veel|uitgebreid)\b|\btoo\s+(?:long|much|detailed)\b/iu],
  [
    "outdated",
    /verouderd|achterhaald|niet\s+meer\s+(?:actueel|van\s+deze\s+tijd)|\boutdated\b|\bout\s+of\s+date\b|\bno\s+longer\s+true\b/iu,
  ],
  [
    "wrong",
    /klopt?e?n?\s+(?:\p{L}+\s+)?(?:niet|van\s+geen)|\bfout(?:e)?\b|onjuist|niet\s+(?:juist|waar|correct)|\bwrong\b|\bincorrect\b|\bnot\s+(?:true|right|correct)\b|\buntrue\b/iu,
  ],
  ["other", /^\W*(?:iets\s+)?anders\W*$|^\W*(?:something\s+)?else\W*$|^\W*other\W*$/iu],
];

/** What a text says was wrong, if it does. */
export function faultIn(text: string): FaultKind | undefined {
  return SAID.find(([, words]) => words.test(text))?.[0];
}
