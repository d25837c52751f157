import { type Letters, type Stretch, toLetters, wordsIn } from "./letters.ts";

/** One piece of a term, ready to be looked for. */
export type Piece = {
  readonly run: string;
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  /** Where its own words meet, counted from its beginning. */
  readonly seams: ReadonlySet<number>;
  /** True when it is one word, so that it may be the middle of another. */
  readonly single: boolean;
};

/** From this length on a word is found inside other words: Dutch compounds need it, short words would misfire. */
const SHORTEST_INSIDE = 5;
/** From this length on a term may be written with other spaces than its own. */
const SHORTEST_LOOSE = 8;

/**
 * The pieces a term asks for, all of which must be in a line. `a + b` has two; `=word` is a whole word,
 * `word*` begins a word.
 */
export function piecesOf(term: string): readonly Piece[] {
  return term
    .split(" + ")
    .map(toPiece)
    .filter((piece) => piece.run.length > 1);
}

function toPiece(text: string): Piece {
  const letters = toLetters(text);
  const words = wordsIn(letters);
  const last = words.at(-1);
  const single = words.length === 1;
  const whole = text.trimStart().startsWith("=");
  const begins = text.trimEnd().endsWith("*");
  const short = last === undefined || last.to - last.from < SHORTEST_INSIDE;
  return {
    run: letters.run,
    startsWord: whole || begins || !single || short,
    endsWord: whole || (!begins && short),
    seams: new Set([...letters.starts].filter((at) => at > 0)),
    single,
  };
}

/** The stretch of a piece at a position of the line, when it stands there as it asks. */
export function stretchAt(piece: Piece, letters: Letters, from: number): Stretch | undefined {
  if (!letters.run.startsWith(piece.run, from)) return undefined;
  const to = from + piece.run.length;
  if (piece.startsWord && !letters.starts.has(from)) return undefined;
  if (piece.endsWord && !letters.ends.has(to)) return undefined;
  return seamsFit(piece, letters, from) ? { from, to } : undefined;
}

/** Letters that run from one word into the next count only where the term allows it. */
function seamsFit(piece: Piece, letters: Letters, from: number): boolean {
  for (let at = 1; at < piece.run.length; at += 1) {
    if (!letters.starts.has(from + at) || piece.seams.has(at)) continue;
    if (piece.run.length < SHORTEST_LOOSE) return false;
    if (piece.single && !letters.starts.has(from)) return false;
  }
  return true;
}
