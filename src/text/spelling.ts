import { partsOfCompound } from "./compounds.ts";
import { type FindNear, makeFindNear } from "./near-words.ts";
import { stemOf } from "./stem.ts";
import type { Word } from "./words.ts";

/** Words that are spelt right with their weights, and those of them that matter most: plain data. */
export type Spelling = {
  readonly lexicon: readonly (readonly [string, number])[];
  readonly core: readonly string[];
};

type Lexicon = ReadonlyMap<string, number>;

export type Speller = (words: readonly Word[]) => readonly Word[];

/** What is known of words: those spelt right, those that matter, and those that a word is near to. */
type Words = { readonly lexicon: Lexicon; readonly core: ReadonlySet<string>; readonly near: FindNear };

const SHORTEST = 4;
const SHORTEST_COMPOUND = 6;
const LONGEST_WORD = 30;
const EVERYDAY = 5;
/** Words whose spelling is remembered, so that a flood of nonsense cannot fill the memory. */
const MOST_SEEN = 5_000;

/** Puts typos right and takes compounds apart, by the words that vocabulary and catalog use. */
export function makeSpeller({ lexicon, core }: Spelling): Speller {
  // Made when a first word is not known: most questions hold none.
  let near: FindNear | undefined;
  const words: Words = {
    lexicon: new Map(lexicon),
    core: new Set(core),
    near: (word, most) => {
      near ??= makeFindNear(lexicon.flatMap(([each]) => (each.length < SHORTEST ? [] : [each])));
      return near(word, most);
    },
  };
  const seen = new Map<string, readonly string[] | undefined>();
  const spell = (word: string): readonly string[] | undefined => {
    if (seen.has(word)) return seen.get(word);
    const found = /\d/u.test(word) || word.length > LONGEST_WORD ? undefined : nearest(word, words);
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(word, found);
    return found;
  };
  return (text) => {
    const spelled: Word[] = [];
    for (const word of text) {
      if (words.lexicon.has(word.folded)) spelled.push(respelled(word, word.folded, word.gap));
      else add(word, spell(word.folded), spelled);
    }
    return spelled;
  };
}

function add(word: Word, parts: readonly string[] | undefined, spelled: Word[]): void {
  if (parts === undefined) spelled.push(word);
  else
    parts.forEach((text, index) => {
      spelled.push(respelled(word, text, index === parts.length - 1 ? word.gap : "none"));
    });
}

/** Each key written out: runs for every word of every line that is learned from, and a spread takes far longer. */
function respelled({ raw, folded, text, stem, clause }: Word, meant: string, gap: Word["gap"]): Word {
  return { raw, folded, text: meant, stem: meant === text ? stem : stemOf(meant), known: true, gap, clause };
}

function nearest(word: string, words: Words): readonly string[] | undefined {
  if (word.length < SHORTEST) return word.length === 3 ? swapped(word, words) : undefined;
  const close = closest(word, 1, words);
  if (close !== undefined) return [close];
  const parts =
    word.length < SHORTEST_COMPOUND
      ? undefined
      : partsOfCompound(word, (left, right) => fitting(left, right, words));
  if (parts !== undefined) return parts;
  const far = word.length >= 8 ? closest(word, 2, words) : undefined;
  return far === undefined || !words.core.has(far) ? undefined : [far];
}

/** Two letters of a short everyday word in the wrong order: `yuo`, `teh`. */
function swapped(word: string, { lexicon }: Words): readonly string[] | undefined {
  const [a = "", b = "", c = ""] = word;
  const found = [a + c + b, b + a + c].find((each) => each !== word && (lexicon.get(each) ?? 0) >= EVERYDAY);
  return found === undefined ? undefined : [found];
}

/** The near word that is the best guess: few edits, the same first letter, used a lot. */
function closest(word: string, most: number, { near, lexicon }: Words): string | undefined {
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const { word: candidate, distance } of near(word, most)) {
    const weight = lexicon.get(candidate) ?? 0;
    // A short word is close to many; only one that is used a lot is a safe guess.
    if (word.length === SHORTEST && weight < EVERYDAY) continue;
    const score = weight - distance * 100 + (candidate[0] === word[0] ? 50 : 0);
    if (best === undefined || score > best.score) best = { word: candidate, score };
  }
  return best?.word;
}

/**
 * The parts of a compound such as `recruitmenttips` when the two go together: both known, one at least a core word.
 * The first may have the `s` that joins it to the next.
 */
function fitting(
  left: string,
  right: string,
  { lexicon, core }: Words,
): readonly [string, string] | undefined {
  if (!lexicon.has(right)) return undefined;
  const part = [left, left.replace(/s$/u, "")].find((each) => isPart(each, lexicon));
  if (part === undefined) return undefined;
  const known = Number(core.has(part)) + Number(core.has(right));
  return known === 0 || (right.length < 4 && known < 2) ? undefined : [part, right];
}

function isPart(part: string, lexicon: Lexicon): boolean {
  return lexicon.has(part) && (part.length > 3 || part === "ai" || part === "ml");
}
