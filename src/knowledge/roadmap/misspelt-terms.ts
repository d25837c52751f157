import { makeFindNear } from "../../text/near-words.ts";
import { type Letters, overlaps, type Stretch, wordsIn } from "./letters.ts";
import { piecesOf } from "./term-pieces.ts";

/** Shorter words are near too many others, in letters. */
const SHORTEST = 7;
/** Letters a word may have behind the misspelt term, such as a plural. */
const LONGEST_ENDING = 4;

/** A word that is one slip of the fingers away from a term. */
export type Misspelt = { readonly term: string; readonly stretch: Stretch };

/** Finds the terms that words nobody could place were probably meant to be. */
export function makeMisspelt(
  terms: readonly string[],
): (letters: Letters, placed: readonly Stretch[]) => readonly Misspelt[] {
  const termOf = new Map<string, string>();
  for (const term of terms) {
    const [piece, more] = piecesOf(term);
    if (piece?.single && more === undefined && piece.run.length >= SHORTEST) termOf.set(piece.run, term);
  }
  const near = makeFindNear(termOf.keys());

  function meant(word: string): string | undefined {
    const shortest = Math.max(SHORTEST - 1, word.length - LONGEST_ENDING);
    for (let length = word.length; length >= shortest; length -= 1) {
      const [found] = near(word.slice(0, length), 1);
      if (found !== undefined) return termOf.get(found.word);
    }
    return undefined;
  }

  return (letters, placed) =>
    wordsIn(letters)
      .filter((word) => word.to - word.from >= SHORTEST - 1 && !placed.some((other) => overlaps(word, other)))
      .flatMap((stretch) => {
        const term = meant(letters.run.slice(stretch.from, stretch.to));
        return term === undefined ? [] : [{ term, stretch }];
      });
}
