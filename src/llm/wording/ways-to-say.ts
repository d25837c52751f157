import type { Fact } from "../../answer/answer.ts";
import type { Language } from "../../language.ts";
import { type Grounds, rendered } from "./checks/check.ts";
import { shapeOf } from "./shape.ts";
import { makeShippedWordings } from "./shipped-wordings.ts";

/** Says facts where no lead is: the wordings that ship, filled in and read again. None of those that fail that are given. */
export function makeWaysToSay(
  grounds: Grounds,
): (facts: readonly Fact[], language: Language) => readonly string[] {
  const shipped = makeShippedWordings(grounds.grammarOf);
  return (facts, language) => {
    const lead = shapeOf(facts, language);
    return shipped(lead).flatMap((draft) => {
      const { accepted, text } = rendered(draft, lead, grounds);
      return accepted ? [text] : [];
    });
  };
}
