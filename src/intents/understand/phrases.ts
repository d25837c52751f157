import { stemOf } from "./stem.ts";
import type { Word } from "./words.ts";
import { fold, toWords } from "./words.ts";

/** A run of words that was found, `to` exclusive. */
export type Span<Meaning> = { readonly from: number; readonly to: number; readonly meaning: Meaning };

type Part = { readonly text: string; readonly stem: string; readonly form: "word" | "start" | "end" };
type Entry<Meaning> = { readonly parts: readonly Part[]; readonly meaning: Meaning };

/** Finds phrases in words. A phrase may hold `start*` and, as its only word, `*end`. */
export type Phrases<Meaning> = {
  /** Every phrase at every place, overlaps included. */
  readonly all: (words: readonly Word[]) => readonly Span<Meaning>[];
  /** The longest phrase at each place, from the left, without overlaps. */
  readonly longest: (words: readonly Word[]) => readonly Span<Meaning>[];
};

/** Indexes phrases by their first word. `exact` phrases meet words as spelt, others meet stems as well. */
export function makePhrases<Meaning>(
  list: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Phrases<Meaning> {
  const byStem = new Map<string, Entry<Meaning>[]>();
  const byStart = new Map<string, Entry<Meaning>[]>();
  const byEnd: Entry<Meaning>[] = [];
  for (const [phrase, meaning] of list) {
    const parts = toParts(phrase);
    const first = parts[0];
    if (first === undefined) continue;
    const entry = { parts, meaning };
    if (first.form === "end") byEnd.push(entry);
    else if (first.form === "start") push(byStart, first.text.slice(0, 3), entry);
    else push(byStem, first.stem, entry);
  }
  const startingAt = (words: readonly Word[], at: number): Entry<Meaning>[] => {
    const word = words[at];
    if (word === undefined) return [];
    const candidates = [
      ...(byStem.get(word.stem) ?? []),
      ...(byStart.get(word.text.slice(0, 3)) ?? []),
      ...byEnd,
    ];
    return candidates.filter((entry) => fits(entry.parts, words, at));
  };
  const all = (words: readonly Word[]) =>
    words.flatMap((_, from) =>
      startingAt(words, from).map((entry) => ({
        from,
        to: from + entry.parts.length,
        meaning: entry.meaning,
      })),
    );
  return { all, longest: (words) => longestOf(all(words)) };
}

/** Keeps the longest spans from the left, dropping those that overlap one that was kept. */
export function longestOf<Meaning>(spans: readonly Span<Meaning>[]): readonly Span<Meaning>[] {
  const kept: Span<Meaning>[] = [];
  const byPlace = [...spans].sort((one, other) => one.from - other.from || other.to - one.to);
  for (const span of byPlace) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}

function toParts(phrase: string): readonly Part[] {
  const marked = phrase.replace(/\*(?=\p{L})/gu, "qqend").replace(/(?<=[\p{L}\p{N}])\*/gu, "qqstart");
  return toWords(fold(marked)).map(({ text }) => {
    if (text.startsWith("qqend")) return { text: text.slice(5), stem: "", form: "end" };
    if (text.endsWith("qqstart")) return { text: text.slice(0, -7), stem: "", form: "start" };
    return { text, stem: stemOf(text), form: "word" };
  });
}

function fits(parts: readonly Part[], words: readonly Word[], at: number): boolean {
  return parts.every((part, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    if (index > 0 && words[at + index - 1]?.gap === "hard") return false;
    if (part.form === "start") return word.text.startsWith(part.text) || word.folded.startsWith(part.text);
    if (part.form === "end") return word.text.endsWith(part.text) && word.text.length > part.text.length;
    return word.text === part.text || word.folded === part.text || word.stem === part.stem;
  });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
