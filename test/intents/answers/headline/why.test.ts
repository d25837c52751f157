import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("why something is so", () => {
  it.each([
    ["why would anybody rate ML engineering a commodity?? our claims data is gold", /^Often a commodity/u],
    ["why does the synthetic data engineer have no relevance score like the others", /leaves it out of/u],
    ["Waarom moet die AI security engineer zo vroeg aan boord bij een volmachtplatform?", /5 van de 25/u],
    [
      "why does the security engineer not just trust the system prompt?",
      /^A pitfall: seeing a system prompt/u,
    ],
  ])("is told by the reason that speaks of it most: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    ["architecture board asks: why should we get off TorchServe?", /^TorchServe: Archived/u],
    ["why do we need python for mlops?", /^Python: The language for pipelines/u],
    ["waarom zou ik openai evals niet meer leren?", /^Bouw niets nieuws op/u],
  ])("of a tool is what is said of it, by the role that was named: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("of no separate job is how settled it is and what was counted", () => {
    expect(headlineTo("do we need a separate prompt engineer?", "why not?")).toMatch(
      /seldom a separate job.*1,765/u,
    );
  });
});
