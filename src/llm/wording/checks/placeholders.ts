import type { DraftSentence } from "../draft.ts";
import { everySpelling } from "../hole.ts";
import type { Shape } from "../shape.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C2-placeholder");
const BRACKETED = /\[\[[^[\]]*\]\]/gu;

/** C2: every placeholder is one of this answer, in a form that it has, standing free of the letters around it. */
export function checkPlaceholders(sentences: readonly DraftSentence[], shape: Shape): readonly Violation[] {
  const known = new Set(shape.holes.flatMap(everySpelling));
  return sentences.flatMap(({ text }, index) => {
    const where = `sentence ${index + 1}`;
    const unknown = (text.match(BRACKETED) ?? []).filter((each) => !known.has(each));
    return [
      ...unknown.map((each) => complain(`${where}: ${each} is no placeholder of this answer`)),
      ...(/[[\]]/u.test(text.replace(BRACKETED, "")) ? [complain(`${where} has a stray bracket`)] : []),
      ...(isGlued(text)
        ? [complain(`${where} has letters right against a placeholder; put a space between`)]
        : []),
    ];
  });
}

/** "[[tool1]]cluster" and "on[[rating1]]" would make new words; only a possessive may touch a placeholder. */
function isGlued(text: string): boolean {
  return /[\p{L}\p{N}'’–—-]\[\[|\]\][\p{L}\p{N}–—-]|\]\]['’](?!s?(?![\p{L}\p{N}]))|\]\]\s*\.\s*\[\[|\]\]\[\[/u.test(
    text,
  );
}
