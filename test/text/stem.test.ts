import { describe, expect, it } from "vitest";
import { rootOf, stemOf } from "../../src/text/stem.ts";

const shared = (cut: (word: string) => string, words: readonly string[]) =>
  new Set(words.map(cut)).size === 1;

describe("the light stem", () => {
  it.each([
    [["engineer", "engineers", "engineering"]],
    [["model", "modellen"]],
    [["train", "training", "trainen"]],
    [["pipeline", "pipelines"]],
    [["registry", "registries"]],
  ])("is shared by plural and verb endings: %j", (words) => {
    expect(shared(stemOf, words)).toBe(true);
  });

  it.each([
    [["documentatie", "documenteren"]],
    [["tester", "test"]],
    [["deployment", "deploy"]],
    [["status", "stat"]],
    [["analysis", "analysi"]],
  ])("tells words apart that mean different things: %j", (words) => {
    expect(shared(stemOf, words)).toBe(false);
  });

  it("leaves short words alone", () => {
    expect(["dus", "ben", "bed", "ons"].map(stemOf)).toEqual(["dus", "ben", "bed", "ons"]);
  });
});

describe("the root", () => {
  it.each([
    [["engineer", "engineers", "engineering"]],
    [["documentatie", "documenteren", "documents"]],
    [["evaluatie", "evaluaties", "evaluation", "evaluations"]],
    [["registry", "registries"]],
    [["deployment", "deploying", "deploy"]],
    [["model", "modellen", "modelling"]],
    [["test", "tester", "testing", "tests"]],
  ])("is shared by all that a word can become: %j", (words) => {
    expect(shared(rootOf, words)).toBe(true);
  });

  it.each([
    [["engineer", "engine room"]],
    [["agent", "agenda"]],
    [["data", "date"]],
    [["prompt", "product"]],
  ])("tells subjects apart: %j", (words) => {
    expect(shared(rootOf, words)).toBe(false);
  });

  it("has nothing more to come off", () => {
    const words = ["engineering", "documentatie", "beveiligingen", "processen", "skills", "evaluaties"];
    expect(words.map((word) => rootOf(rootOf(word)))).toEqual(words.map(rootOf));
  });

  it("cuts no word down to less than four letters", () => {
    expect(["eisen", "taken", "user", "ai", "apis"].map(rootOf)).toEqual([
      "eisen",
      "taken",
      "user",
      "ai",
      "apis",
    ]);
  });
});
