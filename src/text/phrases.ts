import { stemOf } from "./stem.ts";
import { type Word, wordsOf } from "./words.ts";

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
  if (!phrase.includes("*")) return wordsOf(phrase).join(" ");
  return phrase
    .split(/[\s/-]+/u)
    .map((part) => {
      const folded = wordsOf(part.replaceAll("*", "")).join(" ");
      return `${part.startsWith("*") ? "*" : ""}${folded}${part.endsWith("*") ? "*" : ""}`;
    })
    .join(" ");
}

/** Phrases by how they begin or end, so that a word is compared with few of them. */
type Index<Meaning> = {
  /** By the stem of the first word. */
  readonly byStem: Map<string, Beginning<Meaning>>;
  /** By three letters. */
  readonly byStart: Map<string, Entry<Meaning>[]>;
  /** By the last letter. */
  readonly byEnd: Map<string, Entry<Meaning>[]>;
};

/** Phrases that begin with the same word: those told apart by the stem of their second word, and others. */
type Beginning<Meaning> = {
  readonly others: Entry<Meaning>[];
  readonly bySecond: Map<string, Entry<Meaning>[]>;
};

/**
 * Indexes phrases that {@link foldPhrase} made, by their first one or two words. Those that begin with a letter are
 * indexed when a word with that letter is first met: a start waits for the few letters of one question alone.
 */
export function makePhrases<Meaning>(
  list: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Phrases<Meaning> {
  const index: Index<Meaning> = { byStem: new Map(), byStart: new Map(), byEnd: new Map() };
  const waiting = new Map<string, (readonly [string, Meaning])[]>();
  // Thousands of role names are made of a few hundred words.
  const known = new Map<string, Part>();
  const partOf = (text: string): Part => {
    const met = known.get(text);
    if (met !== undefined) return met;
    const part = toPart(text);
    known.set(text, part);
    return part;
  };
  const take = ([phrase, meaning]: readonly [string, Meaning]): void => {
    const parts: Part[] = [];
    for (const text of phrase.split(" ")) if (text !== "") parts.push(partOf(text));
    add(index, { parts, meaning });
  };
  for (const pair of list) {
    const letter = pair[0].trimStart().charAt(0);
    // Whatever letter a word begins with, it may end like this.
    if (letter === "*") take(pair);
    else push(waiting, letter, pair);
  }
  const all = (words: readonly Word[]) => {
    const spans: Span<Meaning>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const letter = words[at]?.text.charAt(0) ?? "";
      const due = waiting.get(letter);
      if (due !== undefined) {
        waiting.delete(letter);
        for (const pair of due) take(pair);
      }
      findAt(index, words, at, spans);
    }
    return spans;
  };
  return { all, longest: (words) => longestOf(all(words)) };
}

function add<Meaning>({ byStem, byStart, byEnd }: Index<Meaning>, entry: Entry<Meaning>): void {
  const [first, second] = entry.parts;
  if (first === undefined) return;
  if (first.form === "end") push(byEnd, first.text.slice(-1), entry);
  else if (first.form === "start") push(byStart, first.text.slice(0, START), entry);
  else {
    const beginning: Beginning<Meaning> = byStem.get(first.stem) ?? { others: [], bySecond: new Map() };
    byStem.set(first.stem, beginning);
    if (second?.form === "word") push(beginning.bySecond, second.stem, entry);
    else beginning.others.push(entry);
  }
}

const START = 3;

/** Where a phrase is filed by its first word: none begins at a word that is not filed in one of {@link filesFor} it. */
export function fileOf(phrase: string): string {
  const [first = ""] = phrase.trimStart().split(" ", 1);
  const { text, stem, form } = toPart(first);
  return FILES[form]({ text, stem });
}

export function filesFor(word: Pick<Word, "text" | "stem">): readonly string[] {
  return Object.values(FILES).map((file) => file(word));
}

/** As {@link add} indexes them. */
const FILES: Readonly<Record<Part["form"], (word: Pick<Word, "text" | "stem">) => string>> = {
  word: ({ stem }) => `${stem} `,
  start: ({ text }) => `${text.slice(0, START)}*`,
  end: ({ text }) => `*${text.slice(-1)}`,
};

/** Adds the phrases that begin at a word: runs for every word of every line that is learned from. */
function findAt<Meaning>(
  { byStem, byStart, byEnd }: Index<Meaning>,
  words: readonly Word[],
  at: number,
  spans: Span<Meaning>[],
): void {
  const word = words[at];
  if (word === undefined) return;
  const beginning = byStem.get(word.stem);
  if (beginning !== undefined) keepFitting(beginning.others, words, at, spans);
  if (byStart.size > 0) keepFitting(byStart.get(word.text.slice(0, START)), words, at, spans);
  const next = words[at + 1];
  if (beginning !== undefined && next !== undefined)
    keepFitting(beginning.bySecond.get(next.stem), words, at, spans);
  if (byEnd.size > 0) keepFitting(byEnd.get(word.text.slice(-1)), words, at, spans);
}

function keepFitting<Meaning>(
  entries: readonly Entry<Meaning>[] | undefined,
  words: readonly Word[],
  at: number,
  spans: Span<Meaning>[],
): void {
  if (entries === undefined) return;
  for (const { parts, meaning } of entries)
    if (fits(parts, words, at)) spans.push({ from: at, to: at + parts.length, meaning });
}

/** Keeps the longest spans from the left, dropping those that overlap one that was kept. */
export function longestOf<Meaning>(spans: readonly Span<Meaning>[]): readonly Span<Meaning>[] {
  if (spans.length < 2) return spans;
  const kept: Span<Meaning>[] = [];
  const byPlace = [...spans].sort((one, other) => one.from - other.from || other.to - one.to);
  for (const span of byPlace) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}

function toPart(text: string): Part {
  if (text.startsWith("*")) return { text: text.slice(1), stem: "", form: "end" };
  if (text.endsWith("*")) return { text: text.slice(0, -1), stem: "", form: "start" };
  return { text, stem: stemOf(text), form: "word" };
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
