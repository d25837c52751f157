import { isWithin, type Plain, type Span } from "./plain.ts";
import { type Piece, piecesOf, spanAt } from "./term.ts";

/** A term and what it stands for. */
export type Listed<Meaning> = { readonly term: string; readonly meaning: Meaning };

/** A term found in a line; `spans` has one span for each piece of the term. */
export type Hit<Meaning> = Listed<Meaning> & { readonly spans: readonly Span[] };

/** Finds every listed term in a line, each once, in the order of the line. */
export type Matcher<Meaning> = (plain: Plain) => readonly Hit<Meaning>[];

type Wanted<Meaning> = Listed<Meaning> & { readonly pieces: readonly number[] };

/** Terms are filed under their first letters once, so that a line costs its length and not the number of terms. */
export function makeMatcher<Meaning>(listed: readonly Listed<Meaning>[]): Matcher<Meaning> {
  const { pieces, wanted } = gather(listed);
  const filed = new Map<string, number[]>();
  for (const [id, piece] of pieces.entries()) {
    const key = piece.letters.slice(0, 2);
    filed.set(key, [...(filed.get(key) ?? []), id]);
  }
  const wantedBy = new Map<number, Wanted<Meaning>[]>();
  for (const each of wanted) {
    const [first] = each.pieces;
    if (first !== undefined) wantedBy.set(first, [...(wantedBy.get(first) ?? []), each]);
  }

  function find(plain: Plain): ReadonlyMap<number, Span> {
    const found = new Map<number, Span>();
    for (let at = 0; at + 1 < plain.letters.length; at += 1) {
      for (const id of filed.get(plain.letters.slice(at, at + 2)) ?? []) {
        const span = found.get(id) ?? spanOf(pieces[id], plain, at);
        if (span !== undefined) found.set(id, span);
      }
    }
    return found;
  }

  return (plain) => {
    const found = find(plain);
    const hits = [...found.keys()].flatMap((id) =>
      (wantedBy.get(id) ?? []).flatMap(({ term, meaning, pieces: needed }) => {
        const spans = needed.flatMap((each) => found.get(each) ?? []);
        return spans.length === needed.length ? [{ term, meaning, spans }] : [];
      }),
    );
    return hits.sort((a, b) => beginOf(a) - beginOf(b));
  };
}

function spanOf(piece: Piece | undefined, plain: Plain, at: number): Span | undefined {
  return piece === undefined ? undefined : spanAt(piece, plain, at);
}

/** Where a hit begins in its line. */
export function beginOf(hit: Pick<Hit<unknown>, "spans">): number {
  return Math.min(...hit.spans.map((span) => span.from));
}

/** Without the terms that are only part of a longer one: in "knowledge graph" nobody speaks of knowledge. */
export function withoutParts<Meaning>(hits: readonly Hit<Meaning>[]): readonly Hit<Meaning>[] {
  const whole = hits.flatMap(({ spans }) => (spans.length === 1 ? spans : []));
  return hits.filter(({ spans: [span, more] }) => {
    if (span === undefined || more !== undefined) return true;
    return !whole.some((other) => isWithin(span, other));
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
    const key = [piece.letters, piece.startsWord, piece.endsWord, ...piece.seams].join(" ");
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
