import { rootOf } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

const STOP = new Set(`${STOP_WORDS.nl} ${STOP_WORDS.en}`.split(/\s+/u));
/** `API's`: behind an apostrophe even a short word has an ending. */
const MARKED_ENDING = /['’`´]s(?!\p{L})/giu;

/** The words of a text that say what it is about. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text.replace(MARKED_ENDING, "")).filter(isTelling);
}

/** Whether a folded word says what a text is about. */
export function isTelling(word: string): boolean {
  return !STOP.has(word);
}

/** The roots of a text's telling words, each once. `met` keeps the roots of words from one text to the next. */
export function rootsOf(text: string, met = new Map<string, string>()): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const word of tellingWords(text)) {
    const root = met.get(word) ?? rootOf(word);
    met.set(word, root);
    roots.add(root);
  }
  return roots;
}
