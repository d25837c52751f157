import { describe, expect, it } from "vitest";
import { answerTo, headlineTo } from "../../../support/asked.ts";

describe("levels that are set side by side", () => {
  it.each([
    [
      "what's the difference between junior medior and senior for an agent developer",
      "Junior: Medior: Senior:",
    ],
    ["Wat is het verschil tussen een junior en een senior MLOps engineer?", "Junior: Senior:"],
    ["compare junior and medior ai security engineers", "Junior: Medior:"],
    ["waarin verschilt een medior prompt engineer van een senior?", "Medior: Senior:"],
    ["what does a senior prompt engineer do that a medior doesn't?", ""],
    ["difference between the levels of a synthetic data engineer", "Junior: Medior: Senior:"],
  ])("get a clause each, and no other level does: %s", (question, names) => {
    const named = headlineTo(question).match(/(?:Junior|Medior|Senior):/gu) ?? [];
    expect(named.join(" ")).toBe(names);
  });

  it("have one line each below, and none where not every one of them finds room", () => {
    const two = answerTo("Wat is het verschil tussen een junior en een senior MLOps engineer?");
    expect(labelsBelow(two)).toEqual(["junior", "senior"]);
    expect(labelsBelow(answerTo("difference junior medior senior agent developer"))).toEqual([]);
  });

  it("are no heading above what one level alone must be able to do", () => {
    const [section] = answerTo("wat moet een senior data engineer kunnen").sections;
    expect(section?.title).toBe("Senior");
  });
});

function labelsBelow({ sections: [section] }: ReturnType<typeof answerTo>) {
  return section?.kind === "list" ? section.lines.map(({ label }) => label) : [];
}
