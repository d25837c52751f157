import { NAME_PARTICLES } from "./name-particles.ts";

/** What stands in place of what could tell who wrote something, or of whom. The same in every language. */
const MASK = {
  email: "[email]",
  link: "[link]",
  mention: "[mention]",
  number: "[number]",
  name: "[name]",
} as const;

/** Longer texts are cut first, so that a flood costs no time. */
const MOST_READ = 2_000;

/** In this order: an address holds what would else be a mention, a link what would else be numbers. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/(?:mailto:)?[^\s<>@,;:()[\]]+@[^\s<>@,;:()[\]]+\.[\p{L}\p{N}-]+/giu, MASK.email],
  [/<[@#!][^>]*>/gu, MASK.mention],
  [/(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s<>]+/giu, MASK.link],
  [/(?<![\p{L}\p{N}])(?:@[\p{L}\p{N}_]|#\p{L})[\p{L}\p{M}\p{N}._-]*/gu, MASK.mention],
  [/[€$£¥]\s?\d[\d.,]*(?:\s?[km](?![\p{L}\p{N}]))?/giu, MASK.number],
  [/\d[\d.,]*\s?[€$£¥]/gu, MASK.number],
  // Of a badge, a contract, an account: letters with a number behind them.
  [/(?<![\p{L}\p{N}])\p{L}{1,6}[-_/.]?\d{3,}[\p{L}\p{N}]*/gu, MASK.number],
  // A number of three digits or more, also in groups: of a phone, a card, an employee, a date, a salary.
  [/(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().,:/-]{0,2}\d){2,}(?![\p{L}\p{N}])/gu, MASK.number],
];

/** Everyday words with a capital beside what was taken for a name: Mark, Will, de Wit. */
const BEFORE_NAME = /(?<=[^\s.?!:]\s)\p{Lu}[\p{L}\p{M}'’-]*(?=\s\[name\])/gu;
const AFTER_NAME = new RegExp(
  `(\\[name\\](?:\\s(?:${NAME_PARTICLES})){0,2})\\s\\p{Lu}[\\p{L}\\p{M}'’-]*`,
  "gu",
);
/** Names that stand beside each other are one. */
const ROW_OF_NAMES = new RegExp(`\\[name\\](?:[\\s.-]*(?:(?:${NAME_PARTICLES})\\s)*\\[name\\])+`, "gu");

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.'’`´&+#_/-]+[\p{L}\p{M}\p{N}]+)*/gu;
/** A host and its ending, without a protocol before it. */
const HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/.*)?$/u;

/**
 * A text without what could tell a person by: names, addresses, numbers of three digits and more, mentions. Names are
 * not told from other words by form alone, so every word with a capital, or of a script without capitals, that
 * `knows` does not know is taken for one: rather too much than too little. A name in small letters stays.
 * @param knows whether a word (lower case) is an everyday one, or one of the catalog
 * @param most how long the result may be, in UTF-16 units
 */
export function masked(text: string, knows: (word: string) => boolean, most: number): string {
  let hidden = text.length > MOST_READ ? text.slice(0, MOST_READ).replace(/\S+$/u, "") : text;
  for (const [pattern, mask] of PATTERNS) hidden = hidden.replace(pattern, mask);
  // Masks are kept as they are: what they hold has no capitals and no digits.
  hidden = hidden.replace(WORD, (word) => maskOf(word, knows) ?? word);
  hidden = hidden.replace(/\s+/gu, " ").trim();
  hidden = hidden.replace(BEFORE_NAME, MASK.name).replace(AFTER_NAME, `$1 ${MASK.name}`);
  hidden = hidden.replace(ROW_OF_NAMES, MASK.name);
  return hidden.length > most ? hidden.slice(0, most).replace(/\S*$/u, "").trimEnd() : hidden;
}

/** @returns what stands in place of a word, or undefined when it tells of nobody */
function maskOf(word: string, knows: (word: string) => boolean): string | undefined {
  const isKnown = (part: string) => knows(part.toLowerCase());
  if (isKnown(word)) return undefined;
  if (HOST.test(word)) return MASK.link;
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u);
  if (parts.every(isKnown)) return undefined;
  if (/^\d+$/u.test(word)) return word.length > 2 ? MASK.number : undefined;
  if (/\d/u.test(word)) return MASK.number;
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ? MASK.name : undefined;
}
