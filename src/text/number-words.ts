/** Small numbers in words, so that "2 models" meets "two models". One is an article as well. */
const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "2": ["twee", "two"],
  "3": ["drie", "three"],
  "4": ["vier", "four"],
  "5": ["vijf", "five"],
  "6": ["zes", "six"],
  "7": ["zeven", "seven"],
  "8": ["acht", "eight"],
  "9": ["negen", "nine"],
  "10": ["tien", "ten"],
};

const DIGITS = new Map(
  Object.entries(NUMBER_WORDS).flatMap(([digits, words]) => words.map((word) => [word, digits])),
);

/** A small number in digits; any other word as it is. */
export function inDigits(word: string): string {
  return DIGITS.get(word) ?? word;
}

export function isNumber(word: string): boolean {
  return /^\d+$/u.test(inDigits(word));
}
