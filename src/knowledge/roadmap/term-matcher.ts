import { isWithin, type Letters, type Stretch } from "./letters.ts";
import { type Piece, piecesOf, stretchAt } from "./term-pieces.ts";

/** A term and what it stands for. */
export type Listed<Meaning> = { readonly term: string; readonly meaning: Meaning };

/** A term found in a line; `stretches` has one for each piece of the term. */
export type Hit<Meaning> = Listed<Meaning> & { readonly stretches: readonly Stretch[] };

/** Finds every listed term in a line, each once, in the order of the line. */
export type Matcher<Meaning> = (letters: Letters) => readonly Hit<Meaning>[];

type Wanted<Meaning> = Listed<Meaning> & { readonly pieces: readonly number[] };

/** Terms are filed under their first letters once, so that a line costs its length and not the number of terms. */
export function makeMatcher<Meaning>(listed: readonly Listed<Meaning>[]): Matcher<Meaning> {
  const { pieces, wanted } = gather(listed);
  const filed = new Map<string, number[]>();
  for (const [id, piece] of pieces.entries()) {
    const key = piece.run.slice(0, 2);
    filed.set(key, [...(filed.get(key) ?? []), id]);
  }
  const wantedBy = new Map<number, Wanted<Meaning>[]>();
  for (const each of wanted) {
    const [first] = each.pieces;
    if (first !== undefined) wantedBy.set(first, [...(wantedBy.get(first) ?? []), each]);
  }

  function find(letters: Letters): ReadonlyMap<number, Stretch> {
    const found = new Map<number, Stretch>();
    for (let at = 0; at + 1 < letters.run.length; at += 1) {
      for (const id of filed.get(letters.run.slice(at, at + 2)) ?? []) {
        const stretch = found.get(id) ?? stretchOf(pieces[id], letters, at);
        if (stretch !== undefined) found.set(id, stretch);
      }
    }
    return found;
  }

  return (letters) => {
    const found = find(letters);
    const hits = [...found.keys()].flatMap((id) =>
      (wantedBy.get(id) ?? []).flatMap(({ term, meaning, pieces: needed }) => {
        const stretches = needed.flatMap((each) => found.get(each) ?? []);
        return stretches.length === needed.length ? [{ term, meaning, stretches }] : [];
      }),
    );
    return hits.sort((a, b) => beginOf(a) - beginOf(b));
  };
}

function stretchOf(piece: Piece | undefined, letters: Letters, at: number): Stretch | undefined {
  return piece === undefined ? undefined : stretchAt(piece, letters, at);
}

/** Where a hit begins in its line. */
export function beginOf(hit: Pick<Hit<unknown>, "stretches">): number {
  return Math.min(...hit.stretches.map((stretch) => stretch.from));
}

/** Without the terms that are only part of a longer one: in "knowledge graph" nobody speaks of knowledge. */
export function withoutParts<Meaning>(hits: readonly Hit<Meaning>[]): readonly Hit<Meaning>[] {
  const whole = hits.flatMap(({ stretches }) => (stretches.length === 1 ? stretches : []));
  return hits.filter(({ stretches: [stretch, more] }) => {
    if (stretch === undefined || more !== undefined) return true;
    return !whole.some((other) => isWithin(stretch, other));
  });
}

/** The same piece is looked for once, however many terms need it. */
function gather<Meaning>(listed: readonly Listed<Meaning>[]): {
  readonly pieces: readonly Piece[];
  readonly wanted: readonly Wanted<Meaning>[];
} {
  const pieces: Piece[] = [];
  const ids = new Map<string, number>();
  const idOf = (piece: Piece): number => {
    const key = [piece.run, piece.startsWord, piece.endsWord, ...piece.seams].join(" ");
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, pieces.length);
    return pieces.push(piece) - 1;
  };
  const wanted = listed
    .map((each) => ({ ...each, pieces: piecesOf(each.term).map(idOf) }))
    .filter((each) => each.pieces.length > 0);
  return { pieces, wanted };
}
