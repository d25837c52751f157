import { describe, expect, it } from "vitest";
import { fold, toWords, wordsOf } from "../../src/text/words.ts";

describe("folding", () => {
  it.each([
    ["Déjà VU", ["deja", "vu"]],
    ["zeeën", ["zeeen"]],
    ["İstanbul", ["istanbul"]],
  ])("drops case and accents: %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("reads the joined letters of a PDF as the letters they stand for", () => {
    expect(wordsOf("workﬂow veriﬁcatie")).toEqual(["workflow", "verificatie"]);
  });

  it("reads letters with a full stop each as one word, and no other full stops", () => {
    expect(wordsOf("an M.L.Ops engineer, A.I. first. Then tests")).toEqual([
      ...["an", "mlops", "engineer", "ai", "first", "then", "tests"],
    ]);
  });

  it("keeps a trade mark out of the name it stands behind", () => {
    expect(wordsOf("Copilot™ en Slack®")).toEqual(["copilot", "en", "slack"]);
  });

  it.each([
    ["C#", "csharp"],
    ["C++", "cpp"],
    [".NET", "dotnet"],
    ["ASP.NET", "dotnet"],
    ["Node.js", "nodejs"],
    ["AS/400", "as400"],
    ["PL/SQL", "plsql"],
    ["R&D", "rnd"],
  ])("spells out a name whose signs would be lost: %s", (name, word) => {
    expect(wordsOf(`met ${name}, graag`)).toEqual(["met", word, "graag"]);
  });

  it.each(["c, #1", "network", "asphalt.nets", "basis/400"])(
    "spells out nothing that is no such name: %s",
    (text) => {
      expect(fold(text)).toBe(text);
    },
  );

  it("writes a letter that is held down once", () => {
    expect(fold("Heyyyy, sooo...")).toBe("hey, so...");
  });

  it("is done after one time", () => {
    const text = "Déjà ASP.NET & R&D, sooo workﬂow";
    expect(fold(fold(text))).toBe(fold(text));
  });
});

describe("the words of a text", () => {
  it("takes an apostrophe into the word and a hyphen for a gap", () => {
    expect(wordsOf("API's, DBA’s en co-pilots")).toEqual(["apis", "dbas", "en", "co", "pilots"]);
  });

  it("finds none where there are only signs", () => {
    expect(["", " ", "-- ?!", "😀"].map(wordsOf)).toEqual([[], [], [], []]);
  });

  it("says what stands between them, and which part of the sentence each is in", () => {
    const words = toWords(fold("Java, of Kafka? Nee"));
    expect(words.map(({ text, gap, clause }) => [text, gap, clause])).toEqual([
      ["java", "soft", 0],
      ["of", "none", 1],
      ["kafka", "hard", 1],
      ["nee", "none", 2],
    ]);
  });
});
