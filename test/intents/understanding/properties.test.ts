import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRandom } from "../../../src/intents/understanding/classifier/random.ts";

const { understand } = await openBrain();

const PIECES = [
  "mlops",
  " ",
  "engineer",
  "\u0000",
  "\u200b",
  "\u202e",
  "😀",
  "👩‍👩‍👧‍👦",
  "é",
  "e\u0301",
  "שלום",
  "<@U1>",
  "> ",
  "\n",
  "&amp;",
  "'",
  '"',
  "\\",
  "{role}",
  "__proto__",
  "constructor",
  "5",
  "4 java",
  "vs",
  "?",
  "ﬁ",
  "𝒜",
  "\ud800",
];

/** Strings of up to 4,000 units, the same on every run. */
function oddStrings(count: number): readonly string[] {
  const random = makeRandom(42);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 120) }, pick)
      .join("")
      .slice(0, 4_000),
  );
}

const LONG = [
  "a".repeat(100_000),
  "mlops ".repeat(700),
  "😀".repeat(2_000),
  "\u202e".repeat(4_000),
  "\n> ".repeat(1_300),
  "wat doet een mlops engineer? ".repeat(140),
];

const QUESTIONS = [
  "wat doet een mlops engineer?",
  "Which tools does a data engineer use?",
  "5 interviewvragen voor een senior prompt engineer",
  "verschil tussen ml engineer en mlops",
  "wat verdient een ai developer",
  "how do i cook rice",
  "4 java en 2 dba's, wat kunnen die worden",
];

describe("understanding", () => {
  it("gives a valid intent for any text, and never throws", () => {
    for (const text of [...oddStrings(400), ...LONG])
      expect(Intent.safeParse(understand(text).intent).success).toBe(true);
  });

  it("gives the same result for the same text", () => {
    for (const text of oddStrings(60)) expect(understand(text)).toEqual(understand(text));
  });

  it.each(QUESTIONS)("does not mind capitals or spaces around: %s", (text) => {
    const { intent, language } = understand(text);
    for (const variant of [text.toUpperCase(), text.toLowerCase(), `  \n${text}\t `])
      expect(understand(variant)).toMatchObject({ intent, language });
  });

  it("says why it decided as it did", () => {
    for (const text of QUESTIONS) expect(understand(text).because.length).toBeGreaterThan(0);
  });
});
