import { stemOf } from "./stem.ts";
import { fold, toWords, type Word } from "./words.ts";

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

/** A stem this short says too little: `roll` would meet `rollen`. Such words must be met as they are. */
const TELLING_STEM = 5;

/** A phrase as it is compared: folded, one blank between words, stars kept. */
export function foldPhrase(phrase: string): string {
  if (!phrase.includes("*"))
    return toWords(fold(phrase))
      .map(({ text }) => text)
      .join(" ");
  return phrase
    .split(/[\s/-]+/u)
    .map((part) => {
      const folded = toWords(fold(part.replaceAll("*", "")))
        .map(({ text }) => text)
        .join(" ");
      return `${part.startsWith("*") ? "*" : ""}${folded}${part.endsWith("*") ? "*" : ""}`;
    })
    .join(" ");
}

/** Indexes phrases that {@link foldPhrase} made, by their first one or two words. */
export function makePhrases<Meaning>(
  list: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Phrases<Meaning> {
  const index = new Map<string, Entry<Meaning>[]>();
  const byEnd: Entry<Meaning>[] = [];
  for (const [phrase, meaning] of list) {
    const parts = phrase
      .split(" ")
      .filter((part) => part !== "")
      .map(toPart);
    const [first] = parts;
    if (first === undefined) continue;
    if (first.form === "end") byEnd.push({ parts, meaning });
    else push(index, keyOf(parts), { parts, meaning });
  }
  const findAt = (words: readonly Word[], at: number): readonly Span<Meaning>[] => {
    const found = keysAt(words, at).flatMap((key) => index.get(key) ?? []);
    const spans = found
      .filter(({ parts }) => fits(parts, words, at))
      .map(({ parts, meaning }) => ({ from: at, to: at + parts.length, meaning }));
    const ended = byEnd
      .filter(({ parts }) => fits(parts, words, at))
      .map(({ meaning }) => ({ from: at, to: at + 1, meaning }));
    return [...spans, ...ended];
  };
  const all = (words: readonly Word[]) => words.flatMap((_, at) => findAt(words, at));
  return { all, longest: (words) => longestOf(all(words)) };
}

/** Keeps the longest spans from the left, dropping those that overlap one that was kept. */
export function longestOf<Meaning>(spans: readonly Span<Meaning>[]): readonly Span<Meaning>[] {
  if (spans.length < 2) return spans;
  const kept: Span<Meaning>[] = [];
  const byPlace = [...spans].sort((one, other) => one.from - other.from || other.to - one.to);
  for (const span of byPlace) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}

/** Under which keys phrases that begin at a word can stand. */
function keysAt(words: readonly Word[], at: number): readonly string[] {
  const word = words[at];
  if (word === undefined) return [];
  const next = words[at + 1];
  const alone = [word.stem, `${word.text.slice(0, 3)}*`];
  return next === undefined ? alone : [...alone, `${word.stem} ${next.stem}`];
}

function toPart(text: string): Part {
  if (text.startsWith("*")) return { text: text.slice(1), stem: "", form: "end" };
  if (text.endsWith("*")) return { text: text.slice(0, -1), stem: "", form: "start" };
  return { text, stem: stemOf(text), form: "word" };
}

function keyOf(parts: readonly Part[]): string {
  const [first, second] = parts;
  if (first === undefined) return "";
  if (first.form === "start") return `${first.text.slice(0, 3)}*`;
  return second?.form === "word" ? `${first.stem} ${second.stem}` : first.stem;
}

function fits(parts: readonly Part[], words: readonly Word[], at: number): boolean {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const word = words[at + index];
    if (part === undefined || word === undefined) return false;
    if (index > 0 && words[at + index - 1]?.gap === "hard") return false;
    if (!meets(part, word)) return false;
  }
  return true;
}

function meets(part: Part, word: Word): boolean {
  switch (part.form) {
    case "start":
      return word.text.startsWith(part.text) || word.folded.startsWith(part.text);
    case "end":
      return word.text.endsWith(part.text) && word.text.length > part.text.length;
    case "word":
      return (
        word.text === part.text ||
        word.folded === part.text ||
        (word.stem === part.stem && part.stem.length >= TELLING_STEM)
      );
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
