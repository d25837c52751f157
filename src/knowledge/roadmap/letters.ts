import { fold } from "../../text/words.ts";
import { ROADMAP_LIMITS } from "../../values.ts";

/**
 * The letters of a line without spaces and punctuation, so that `data kwaliteit`, `data-kwaliteit` and
 * `datakwaliteit` read the same; where its words began and ended is kept beside them.
 */
export type Letters = {
  readonly run: string;
  /** Positions in `run` at which a word begins. */
  readonly starts: ReadonlySet<number>;
  /** Positions in `run` just after a word. */
  readonly ends: ReadonlySet<number>;
};

/** A stretch of `run`: `to` is exclusive. */
export type Stretch = { readonly from: number; readonly to: number };

/** Stands where letters were masked; no term holds it. */
const MASK = "\u0000";

/** The letters of a line; a longer line than an intent can carry is read up to there. */
export function toLetters(line: string): Letters {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let run = "";
  // Unlike in a sentence, an apostrophe parts words here: a term such as `llm` is whole in `LLM's`.
  for (const word of fold(line.slice(0, ROADMAP_LIMITS.characters)).match(/[\p{L}\p{N}]+/gu) ?? []) {
    starts.add(run.length);
    run += word;
    ends.add(run.length);
  }
  return { run, starts, ends };
}

/** The same letters with some stretches made unreadable; positions stay. */
export function masked(letters: Letters, stretches: readonly Stretch[]): Letters {
  const run = stretches.reduce(
    (text, { from, to }) => text.slice(0, from) + MASK.repeat(to - from) + text.slice(to),
    letters.run,
  );
  return { ...letters, run };
}

/** Where each word stands. */
export function wordsIn({ starts, ends }: Letters): readonly Stretch[] {
  const to = [...ends];
  return [...starts].map((from, index) => ({ from, to: to[index] ?? from }));
}

/** True when `inner` lies within `outer` and is shorter. */
export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}

/** True when two stretches share a letter. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}
