import { describe, expect, it } from "vitest";
import { makeSpeller } from "../../src/text/spelling.ts";
import { fold, toWords } from "../../src/text/words.ts";

const spell = makeSpeller({
  lexicon: [
    ["security", 9],
    ["rol", 9],
    ["kubernetes", 9],
    ["interview", 9],
    ["tips", 9],
    ["voor", 40],
    ["you", 40],
    ["team", 1],
    ["tent", 9],
  ],
  core: ["security", "rol", "kubernetes", "interview"],
});
const spelled = (text: string) => spell(toWords(fold(text))).map((word) => word.text);

describe("spelling", () => {
  it("puts a slip right and says that the word is known", () => {
    const [word] = spell(toWords("secuirty"));
    expect(word).toMatchObject({ raw: "secuirty", folded: "secuirty", text: "security", known: true });
  });

  it("takes a compound apart, with the s between its parts", () => {
    expect(spelled("securityrol interviewstips")).toEqual(["security", "rol", "interview", "tips"]);
  });

  it("takes no compound apart for everyday words alone", () => {
    expect(spelled("voortent")).toEqual(["voortent"]);
  });

  it("forgives two slips in a long word that matters", () => {
    expect(spelled("kubernttees")).toEqual(["kubernetes"]);
  });

  it("guesses a short word only when it is used a lot", () => {
    expect(spelled("voro taem yuo")).toEqual(["voor", "taem", "you"]);
  });

  it("leaves alone what holds a digit or is near nothing", () => {
    const words = spell(toWords("securit7 qwfpgj"));
    expect(words.map(({ text, known }) => [text, known])).toEqual([
      ["securit7", false],
      ["qwfpgj", false],
    ]);
  });

  it("keeps what stands behind a compound behind its last part", () => {
    expect(spell(toWords("securityrol, tips")).map(({ gap }) => gap)).toEqual(["none", "soft", "none"]);
  });
});
