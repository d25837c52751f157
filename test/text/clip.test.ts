import { expect, it } from "vitest";
import { clip } from "../../src/text/clip.ts";

const FAMILY = "👩‍👩‍👧‍👦";

/** What a cut has to come to, at any length of text: whole characters from the front, as many as there is room for. */
function cutSlowly(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length + 1 > max) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

it("leaves a text that fits as it is, spaces behind it too", () => {
  expect(clip("precies ", 8)).toBe("precies ");
});

it("leaves no space before the ellipsis", () => {
  expect(clip("een twee drie", 9)).toBe("een twee…");
  expect(clip("een twee drie", 10)).toBe("een twee…");
});

it.each([
  ["half of an emoji", "ab🙂cd🙂ef"],
  ["a family of four", `ab${FAMILY}cd${FAMILY}`],
  ["marks from the letter below them", "e\u0301e\u0301e\u0301e\u0301"],
  ["a flag in two", "🇳🇱🇬🇧🇳🇱"],
  ["a line end of two signs", "a\r\n\r\nb"],
  ["half a character that was torn before", "ab\ud83dcd\ude42ef"],
  ["a letter under a tower of marks", `ab${"\u0301".repeat(30)}cd`],
])("never tears %s, wherever it is cut", (_, text) => {
  const lengths = Array.from({ length: text.length }, (_each, index) => index + 1);
  expect(lengths.map((max) => clip(text, max))).toEqual(lengths.map((max) => cutSlowly(text, max)));
});

it("keeps nothing of a text that is one character too long", () => {
  expect(clip(FAMILY, 5)).toBe("…");
});

it("measures by what it is given", () => {
  const doubled = (part: string) => part.length * 2;
  expect(clip("abcd", 8, doubled)).toBe("abcd");
  expect(clip("abcd", 7, doubled)).toBe("abc…");
});

it("cuts a megabyte where it cuts a short text", () => {
  const text = `ab${FAMILY}`.repeat(100_000);
  expect(clip(text, 50)).toBe(cutSlowly(text.slice(0, 500), 50));
  expect(clip("\u0301".repeat(1_000_000), 50)).toBe("…");
});
