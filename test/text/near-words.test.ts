import { describe, expect, it } from "vitest";
import { makeFindNear } from "../../src/text/near-words.ts";

const near = makeFindNear(["career", "chatbot", "drift", "kubernetes", "pipeline", "vacature"]);
const wordsNear = (word: string, most: number) => near(word, most).map((each) => each.word);

describe("the words that a word was perhaps meant to be", () => {
  it.each([
    ["vacture", "a letter lost"],
    ["vacaturee", "a letter doubled"],
    ["vacautre", "two letters swapped"],
    ["avcature", "the first two swapped"],
    ["vacatyre", "a letter that lies beside it"],
    ["vakature", "a letter that sounds alike"],
  ])("are found through a slip: %s, %s", (typed) => {
    expect(near(typed, 1)).toEqual([{ word: "vacature", distance: 1 }]);
  });

  it("are not found through a change that nobody makes", () => {
    expect(wordsNear("carter", 1)).toEqual([]);
    expect(wordsNear("pipemine", 1)).toEqual([]);
  });

  it("are not found behind another first letter", () => {
    expect(wordsNear("grift", 1)).toEqual([]);
  });

  it("may be two edits away where that is allowed", () => {
    expect(wordsNear("kubernttees", 1)).toEqual([]);
    expect(near("kubernttees", 2)).toEqual([{ word: "kubernetes", distance: 2 }]);
  });

  it("are the word itself when it is known", () => {
    expect(near("drift", 1)).toEqual([{ word: "drift", distance: 0 }]);
  });
});
