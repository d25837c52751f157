/**
 * A line without case, accents, spaces and punctuation, so that `data kwaliteit`, `data-kwaliteit` and
 * `datakwaliteit` read the same; where its words began and ended is kept beside it.
 */
export type Plain = {
  readonly letters: string;
  /** Positions in `letters` at which a word begins. */
  readonly starts: ReadonlySet<number>;
  /** Positions in `letters` just after a word. */
  readonly ends: ReadonlySet<number>;
};

/** A stretch of `letters`: `to` is exclusive. */
export type Span = { readonly from: number; readonly to: number };

/** Longer lines are read up to here, in characters: nobody writes a roadmap item of two pages. */
const LONGEST = 1_000;
/** Stands where letters were masked; no term holds it. */
const MASK = "\u0000";

export function toPlain(text: string): Plain {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let letters = "";
  const words = text
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  for (const word of words ?? []) {
    starts.add(letters.length);
    letters += word;
    ends.add(letters.length);
  }
  return { letters, starts, ends };
}

/** The same line with some stretches made unreadable; positions stay. */
export function masked(plain: Plain, spans: readonly Span[]): Plain {
  if (spans.length === 0) return plain;
  const letters = spans.reduce(
    (text, { from, to }) => text.slice(0, from) + MASK.repeat(to - from) + text.slice(to),
    plain.letters,
  );
  return { ...plain, letters };
}

export function wordsIn({ starts, ends }: Plain): readonly Span[] {
  const to = [...ends];
  return [...starts].map((from, index) => ({ from, to: to[index] ?? from }));
}

/** True when `inner` lies within `outer` and is shorter. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
