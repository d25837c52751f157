import { describe, expect, it } from "vitest";
import { statedFacts } from "../../../../src/bot/stated-facts.ts";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import type { Language } from "../../../../src/language.ts";
import { rendered } from "../../../../src/llm/wording/checks/check.ts";
import { wordingsOf } from "../../../../src/llm/wording/grammar/write.ts";
import { checkStatement } from "../../../../src/llm/wording/statement/check-statement.ts";
import { makeKnownFacts } from "../../../../src/llm/wording/statement/known-facts.ts";
import { brain, grounds } from "../../../support/wordings.ts";

const known = {
  nl: makeKnownFacts(statedFacts(brain, "nl"), "nl"),
  en: makeKnownFacts(statedFacts(brain, "en"), "en"),
};
const verdictOn = (sentence: string, language: Language) =>
  checkStatement(sentence, known[language], grounds.grammarOf(language));

describe("a sentence about the catalog", () => {
  it.each([
    ["nl", "Een MLOps Engineer werkt met MLflow en Kubernetes."],
    ["nl", "De MLOps Engineer is een gangbare AI-rol"],
    [
      "nl",
      "Een Java-ontwikkelaar past het best bij AI Application Developer, en een COBOL-ontwikkelaar bij Data Engineer.",
    ],
    [
      "nl",
      "De overstap van een Java-ontwikkelaar naar AI Application Developer duurt 10 tot 12 weken bij 10 uur per week.",
    ],
    ["en", "An MLOps Engineer uses Docker and Kubernetes."],
    ["en", "The catalog describes 5 common roles and 4 emerging roles."],
    ["en", "For a Java developer, the best match is AI Application Developer."],
  ] as const)("is true where the facts say so, %s: %s", (language, sentence) => {
    const verdict = verdictOn(sentence, language);
    expect(verdict).toMatchObject({ kind: "true" });
    expect("facts" in verdict && verdict.facts.length > 0).toBe(true);
  });

  it.each([
    ["nl", "De MLOps Engineer is een opkomende AI-rol.", "mlops-engineer.category"],
    ["nl", "Een Java-ontwikkelaar past het best bij Data Engineer.", "java.best"],
    ["nl", "De overstap van een Java-ontwikkelaar naar AI Application Developer duurt 3 weken.", "java.path"],
    ["nl", "De catalogus noemt in totaal 12 tools voor de MLOps Engineer.", "mlops-engineer.tools"],
    [
      "en",
      "The relevance of an MLOps Engineer for AI-first SaaS is rated very high.",
      "mlops-engineer.relevance",
    ],
    ["en", "For chatbot, copilot and voice, you need a Data Engineer.", "c04.lead"],
    [
      "en",
      "An MLOps Engineer uses Docker, and the MLOps Engineer is an emerging AI role.",
      "mlops-engineer.category",
    ],
  ] as const)("is false where a fact rules it out, and says which, %s: %s", (language, sentence, fact) => {
    const verdict = verdictOn(sentence, language);
    expect(verdict.kind).toBe("false");
    expect("facts" in verdict ? verdict.facts.map(({ id }) => id) : []).toEqual([fact]);
  });

  it.each([
    ["of what nobody listed to the end", "nl", "Een Data Engineer gebruikt Claude Code."],
    ["of something that the catalog does not name", "nl", "Een MLOps Engineer werkt met Word."],
    ["in other words", "en", "MLOps Engineers are the best paid people of all."],
    ["that negates", "en", "An MLOps Engineer does not use Docker."],
    ["that asks", "nl", "Werkt een MLOps Engineer met Docker?"],
    [
      "of a move that no fact is about",
      "nl",
      "De overstap van een Java-ontwikkelaar naar Data Engineer duurt 3 weken.",
    ],
    ["without words", "en", "…"],
  ] as const)("cannot be told where it is %s", (_, language, sentence) => {
    expect(verdictOn(sentence, language).kind).toBe("cannot tell");
  });

  it("gets a verdict in bounded time however many names it repeats", () => {
    const sentence = `An MLOps Engineer uses ${Array.from({ length: 200 }, () => "Docker, Kubernetes").join(", ")} and MLflow.`;
    expect(["true", "cannot tell"]).toContain(verdictOn(sentence, "en").kind);
  });
});

describe.each(["nl", "en"] as const)("what the grammar writes of the catalog, %s", (language) => {
  const sentences = [...knownShapes(brain).values()]
    .filter(({ shape }) => shape.language === language)
    .flatMap((lead) => wordingsOf(lead.shape, grounds.grammarOf(language)).map((draft) => ({ draft, lead })))
    .flatMap(({ draft, lead }) =>
      draft.sentences.map((each) => rendered({ ...draft, sentences: [each] }, lead, grounds).text),
    );
  const ofItself = [...new Set(sentences)].filter((each) => verdictOn(each, language).kind !== "cannot tell");

  it("is true wherever it can be told from the sentence alone", () => {
    expect(ofItself.length).toBeGreaterThan(60);
    expect(ofItself.filter((each) => verdictOn(each, language).kind !== "true")).toEqual([]);
  });
});
