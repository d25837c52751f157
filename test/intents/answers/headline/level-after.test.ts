import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("the level where a route ends", () => {
  it.each([
    ["Ben ik na die twaalf weken als java'er meteen senior?", /^Nee\..*juniorniveau/u],
    ["Is a COBOL developer a medior data engineer after those twenty weeks?", /^No\..*junior level/u],
  ])("is said to who hopes for more: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });
});

describe("the least time", () => {
  it.each([
    ["Of the four emerging roles, which takes a newcomer the least time?", /^Quickest for a novice: /u],
    ["Welke rol kost de minste tijd om te leren?", /^Het snelst voor wie al ontwikkelt: /u],
  ])("is the quickest: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });
});

describe("a title beside a role", () => {
  it("is set apart however long the question", () => {
    expect(
      headlineTo("How is an AI auditor different from the AI security engineer we've already got?"),
    ).toMatch(/^An AI auditor judges afterwards/u);
  });
});

describe("what is not needed", () => {
  it.each([
    ["do I need a beefy GPU to learn the app developer stuff", /^No: no ML knowledge or GPU needed/u],
  ])("is a no: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });
});

describe("a job of its own", () => {
  it("is no time to learn in", () => {
    const headline = headlineTo("Zit er genoeg werk in voor een fulltime synthetic data engineer bij ons?");
    expect(headline).toMatch(/^Zelden als aparte functie/u);
  });
});
