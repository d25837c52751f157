import { describe, expect, it } from "vitest";
import { headlineTo } from "../../support/asked.ts";

const JAVA = "How long would it take an experienced Java developer to become an AI engineer?";
const TESTER = "I'm a manual tester, what can I become?";

describe("where who asks comes from", () => {
  it.each([
    [JAVA, "and if he can only study one day a week?", /^About 13 to 15 weeks at 8 hours a week from Java/u],
    [JAVA, "and for a DBA?", /^About 18 to 19 weeks at 10 hours a week from database administrator/u],
    [
      "I've been a COBOL programmer for 25 years. Is there still a place for me in an AI team?",
      "what would I have to learn first?",
      /^Begin with: Git, Python and modern SQL/u,
    ],
    [
      TESTER,
      "which of those is the easiest switch?",
      /^About equally long\. Prompt Engineer: 14 weeks .+ Synthetic Data Engineer: /u,
    ],
    [
      "Hoe lang duurt het voordat een Oracle-DBA aan de slag kan als data engineer?",
      "en als mlops engineer?",
      /Voor een databasebeheerder is Data Engineer de eerste keus/u,
    ],
  ])("holds for the next question: %s / %s", (first, next, headline) => {
    expect(headlineTo(first, next)).toMatch(headline);
  });
});

describe("what was asked about", () => {
  const DIFFERENCE = "What's the difference between a data scientist and an ML engineer?";

  it("is told in fewer words, and not something else", () => {
    expect(headlineTo(DIFFERENCE, "shorter please")).toMatch(/^A data scientist explores data/u);
  });

  it("is not refused as something else where a question points at it", () => {
    expect(headlineTo(DIFFERENCE, "which of the two do we need first?")).not.toMatch(/cannot help you/u);
  });

  it("may be why a title is not among the roles", () => {
    expect(headlineTo("which role should we hire first?", "why not a data scientist?")).toMatch(
      /^Data scientist is not a role in this catalog/u,
    );
  });

  it("of things of which the catalog says it of some is said of those alone", () => {
    expect(
      headlineTo("which tools does an AI security engineer use", "which of those are made by NVIDIA?"),
    ).toMatch(/Of the others the catalog does not say it/u);
  });
});

it("assesses no colleague whose name stands behind a job in capitals", () => {
  expect(headlineTo("Would our DBA Peter be a good data engineer?")).toMatch(/^I do not assess people/u);
});
