import { editDistance } from "./distance.ts";
import { stemOf } from "./stem.ts";
import type { Word } from "./words.ts";

/** Words that are spelt right, and how much each matters: a likelier word wins among equally close ones. */
export type Lexicon = ReadonlyMap<string, number>;

export type Speller = (words: readonly Word[]) => readonly Word[];

const SHORTEST = 4;

/** Puts typos right and takes compounds apart, by the words that vocabulary and catalog use. */
export function makeSpeller(lexicon: Lexicon, core: ReadonlySet<string>): Speller {
  const byShape = new Map<string, string[]>();
  for (const word of lexicon.keys()) {
    if (word.length < SHORTEST) continue;
    for (const key of new Set([shape(word[0], word.length), shape(word[1], word.length)])) {
      const list = byShape.get(key);
      if (list === undefined) byShape.set(key, [word]);
      else list.push(word);
    }
  }
  const seen = new Map<string, readonly string[] | undefined>();
  const spell = (word: string): readonly string[] | undefined => {
    if (lexicon.has(word)) return [word];
    if (seen.has(word)) return seen.get(word);
    const found = /\d/u.test(word) || word.length > 30 ? undefined : nearest(word, byShape, lexicon, core);
    if (seen.size > 5_000) seen.clear();
    seen.set(word, found);
    return found;
  };
  return (words) => words.flatMap((word) => respell(word, spell(word.folded)));
}

function respell(word: Word, spelled: readonly string[] | undefined): readonly Word[] {
  if (spelled === undefined) return [word];
  return spelled.map((text, index) => ({
    ...word,
    text,
    stem: stemOf(text),
    known: true,
    gap: index === spelled.length - 1 ? word.gap : "none",
  }));
}

function nearest(
  word: string,
  byShape: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
  core: ReadonlySet<string>,
) {
  if (word.length < SHORTEST) return undefined;
  const close = closest(word, 1, byShape, lexicon);
  if (close !== undefined && (word.length > SHORTEST || core.has(close))) return [close];
  const parts = takeApart(word, lexicon, core);
  if (parts !== undefined) return parts;
  const far = word.length >= 8 ? closest(word, 2, byShape, lexicon) : undefined;
  return far === undefined ? undefined : [far];
}

function closest(
  word: string,
  most: number,
  byShape: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
): string | undefined {
  let best: { readonly word: string; readonly score: number } | undefined;
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const candidate of byShape.get(shape(word[0], length)) ?? []) {
      const distance = editDistance(word, candidate, most);
      if (distance > most) continue;
      const score = (lexicon.get(candidate) ?? 0) - distance * 100 + (candidate[0] === word[0] ? 50 : 0);
      if (best === undefined || score > best.score) best = { word: candidate, score };
    }
  }
  return best?.word;
}

/** Dutch writes compounds as one word: `recruitmenttips`, `securityrol`. One part at least must be a core word. */
function takeApart(word: string, lexicon: Lexicon, core: ReadonlySet<string>): readonly string[] | undefined {
  if (word.length < 6) return undefined;
  let best: { readonly parts: readonly string[]; readonly score: number } | undefined;
  for (let at = 2; at <= word.length - 3; at += 1) {
    const right = word.slice(at);
    const left = [word.slice(0, at), word.slice(0, at).replace(/s$/u, "")].find((part) =>
      isPart(part, lexicon),
    );
    if (left === undefined || right.length < 3 || !lexicon.has(right)) continue;
    if (!core.has(left) && !core.has(right)) continue;
    const score = Math.min(left.length, right.length);
    if (best === undefined || score > best.score) best = { parts: [left, right], score };
  }
  return best?.parts;
}

function isPart(part: string, lexicon: Lexicon): boolean {
  return lexicon.has(part) && (part.length > 2 || part === "ai" || part === "ml");
}

function shape(first: string | undefined, length: number): string {
  return `${first ?? ""}${length}`;
}
