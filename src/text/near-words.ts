import { editDistance } from "./distance.ts";

/** A known word, and how many edits it is away. */
type Near = { readonly word: string; readonly distance: number };

/** Finds the known words that a word was perhaps meant to be, at most `most` edits away, in no telling order. */
export type FindNear = (word: string, most: number) => readonly Near[];

/** A word, and which letters it holds: one bit a letter. */
type Lettered = { readonly word: string; readonly letters: number };

/** Files words under first letter and length, so that a word is compared with few of them. */
export function makeFindNear(known: Iterable<string>): FindNear {
  const byShape = new Map<string, Lettered[]>();
  for (const word of known) {
    const lettered = { word, letters: lettersOf(word) };
    // A slip can swap the first two letters.
    for (const key of new Set([shapeOf(word[0], word.length), shapeOf(word[1], word.length)])) {
      const list = byShape.get(key);
      if (list === undefined) byShape.set(key, [lettered]);
      else list.push(lettered);
    }
  }
  return (word, most) => {
    const typed = { word, letters: lettersOf(word) };
    const near: Near[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const meant of byShape.get(shapeOf(word[0], length)) ?? []) {
        const distance = distanceOf(typed, meant, most);
        if (distance !== undefined) near.push({ word: meant.word, distance });
      }
    }
    return near;
  };
}

/** The edits from one word to another, or undefined where they are too many or such as nobody makes. */
function distanceOf(typed: Lettered, meant: Lettered, most: number): number | undefined {
  // One edit changes at most two of the letters that a word holds: most words need no closer look.
  if (bitsIn(typed.letters ^ meant.letters) > most * 2) return undefined;
  const distance = editDistance(typed.word, meant.word, most);
  return distance > most || (distance === 1 && !isSlip(typed.word, meant.word)) ? undefined : distance;
}

const NEIGHBOURS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUND_ALIKE = ["aeiouy", "ck", "sz", "fv", "dt", "gh", "ij", "bp", "kq"];

/**
 * Whether the one edit between two words is one that people make. Letters are lost, doubled or swapped all the
 * time, but one is typed for another only when it sounds alike or lies beside it: `carter` is no `career`.
 */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return true;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  const [wrong = "", right = ""] = [typed[at], meant[at]];
  if (wrong === meant[at + 1] && right === typed[at + 1]) return true;
  if (at === 0) return false;
  if (SOUND_ALIKE.some((letters) => letters.includes(wrong) && letters.includes(right))) return true;
  return NEIGHBOURS.some(
    (row) =>
      row.includes(wrong) && row.includes(right) && Math.abs(row.indexOf(wrong) - row.indexOf(right)) === 1,
  );
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Counted side by side in pairs, fours and eights: this runs for every two words that are compared. */
function bitsIn(letters: number): number {
  const pairs = letters - ((letters >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function shapeOf(first: string | undefined, length: number): string {
  return `${first ?? ""}${length}`;
}
