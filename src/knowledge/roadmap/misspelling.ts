import { overlaps, type Plain, type Span, wordsIn } from "./plain.ts";
import { piecesOf } from "./term.ts";

/** Shorter words are near too many others, in letters. */
const SHORTEST = 7;
/** Letters a word may have behind the misspelt term, such as a plural. */
const LONGEST_ENDING = 4;

/** A word that is one slip of the fingers away from a term. */
export type Slip = { readonly term: string; readonly span: Span };

/** Finds the terms that words nobody could place were probably meant to be. */
export function makeSlips(
  terms: readonly string[],
): (plain: Plain, placed: readonly Span[]) => readonly Slip[] {
  const near = new Map<string, string[]>();
  const spelt = new Map<string, string>();
  for (const term of terms) {
    const [piece, more] = piecesOf(term);
    if (piece === undefined || more !== undefined || !piece.single || piece.letters.length < SHORTEST)
      continue;
    spelt.set(piece.letters, term);
    for (const key of shortened(piece.letters)) near.set(key, [...(near.get(key) ?? []), piece.letters]);
  }

  function meant(word: string): string | undefined {
    for (
      let length = word.length;
      length >= Math.max(SHORTEST - 1, word.length - LONGEST_ENDING);
      length -= 1
    ) {
      const start = word.slice(0, length);
      const found = shortened(start)
        .flatMap((key) => near.get(key) ?? [])
        .find((term) => term[0] === start[0] && isOneSlip(start, term));
      if (found !== undefined) return spelt.get(found);
    }
    return undefined;
  }

  return (plain, placed) =>
    wordsIn(plain)
      .filter((span) => span.to - span.from >= SHORTEST - 1 && !placed.some((other) => overlaps(span, other)))
      .flatMap((span) => {
        const term = meant(plain.letters.slice(span.from, span.to));
        return term === undefined ? [] : [{ term, span }];
      });
}

/** The word itself and every form with one letter left out: two words one slip apart share one of these. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One letter too many, too few or wrong, or two neighbours swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (one === other) return true;
  let same = 0;
  while (one[same] !== undefined && one[same] === other[same]) same += 1;
  const [left, right] = [one.slice(same), other.slice(same)];
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1);
}
