import { describe, expect, it } from "vitest";
import { fileOf, filesFor, foldPhrase, makePhrases } from "../../src/text/phrases.ts";
import { fold, toWords } from "../../src/text/words.ts";

const phrasesOf = (...list: readonly string[]) =>
  makePhrases(list.map((phrase) => [foldPhrase(phrase), phrase] as const));
const wordsIn = (text: string) => toWords(fold(text));
const found = (list: readonly string[], text: string) =>
  phrasesOf(...list)
    .longest(wordsIn(text))
    .map(({ meaning }) => meaning);

describe("a phrase", () => {
  it("is met in other inflections", () => {
    expect(found(["data engineer"], "onze data-engineers")).toEqual(["data engineer"]);
  });

  it("is met as it stands when its stem says too little", () => {
    expect(found(["rol"], "de rollen")).toEqual([]);
    expect(found(["rol"], "de rol")).toEqual(["rol"]);
  });

  it("does not run on over the end of a sentence", () => {
    expect(found(["data engineer"], "Data. Engineer gezocht")).toEqual([]);
  });

  it("may be the start or the end of a word", () => {
    expect(found(["solliciteer*"], "de solliciteerbrief")).toEqual(["solliciteer*"]);
    expect(found(["*monteur"], "een fietsenmonteur")).toEqual(["*monteur"]);
    expect(found(["*monteur"], "een monteur")).toEqual([]);
  });

  it("gives way to a longer one in the same place", () => {
    const list = ["data", "data engineer", "engineer"];
    expect(found(list, "data engineer")).toEqual(["data engineer"]);
    expect(
      phrasesOf(...list)
        .all(wordsIn("data engineer"))
        .map(({ meaning, from, to }) => [meaning, from, to]),
    ).toEqual(
      expect.arrayContaining([
        ["data", 0, 1],
        ["data engineer", 0, 2],
        ["engineer", 1, 2],
      ]),
    );
  });

  it("is folded as a text is, stars kept", () => {
    expect(foldPhrase("  Déjà-VU  C# ")).toBe("deja vu csharp");
    expect(foldPhrase("Één-engineer* *monteur")).toBe("een engineer* *monteur");
  });
});

describe("the file of a phrase", () => {
  it.each([
    ["data engineer", "data-engineers gezocht"],
    ["model", "modellen"],
    ["solliciteer*", "solliciteerbrief"],
    ["ai* rol", "ai rol"],
    ["*monteur", "fietsenmonteur"],
  ])("is one of those of the word that it is found at: %s in %s", (phrase, text) => {
    const [first] = wordsIn(text);
    expect(found([phrase], text)).toEqual([phrase]);
    expect(first && filesFor(first)).toContain(fileOf(foldPhrase(phrase)));
  });

  it("is none of those of a word that begins and ends otherwise", () => {
    const [first] = wordsIn("fietsenwinkels");
    expect(first && filesFor(first)).not.toContain(fileOf("*monteur"));
    expect(first && filesFor(first)).not.toContain(fileOf("fiets"));
  });
});
