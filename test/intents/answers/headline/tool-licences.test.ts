import { describe, expect, it } from "vitest";
import { answerTo, headlineTo } from "../../../support/asked.ts";

describe("under what licence a tool is", () => {
  it.each([
    ["is n8n open source?", /^(?:Nee|No): .*(?:grenzen|limits).*Sustainable Use License/u],
    ["Is LangGraph open source?", /^(?:Ja|Yes): LangGraph is open source \(MIT\)\./u],
    ["is Kubernetes free?", /^Yes: Kubernetes is open source \(Apache-2\.0\)\. .*running it still costs/u],
    ["is Databricks betaald?", /^Ja: Databricks is een betaalde of gehoste dienst/u],
    ["what licence does Langfuse have?", /^Part of Langfuse is open source \(MIT\)/u],
    ["onder welke licentie valt dbt?", /^Een deel van dbt is open source \(Apache-2\.0\)/u],
  ])("is told with a yes or no where that was asked: %s", (text, told) => {
    expect(headlineTo(text)).toMatch(told);
  });

  it.each(["wat kost LangSmith?", "how much does the OpenAI API cost?", "is terraform gratis?"])(
    "is what the catalog knows of a price: %s",
    (text) => {
      expect(headlineTo(text)).toMatch(/Prijzen staan niet in de catalogus|Prices are not in the catalog/u);
    },
  );

  it("is not known of every tool, and that is said", () => {
    expect(headlineTo("is Figma gratis?")).toMatch(
      /^Onder welke licentie Figma valt, weet de catalogus niet/u,
    );
  });

  it("is told of the one that was named, of several that stand together", () => {
    expect(headlineTo("is Weaviate open source?")).toMatch(/^(?:Ja|Yes): Weaviate is open source\.$/u);
  });

  it("stands with a tool that is pointed at", () => {
    expect(headlineTo("tools for an mlops engineer", "number 1")).toMatch(
      /Licence: open source \(Apache-2\.0\)\.$/u,
    );
    expect(headlineTo("tools voor een mlops engineer", "nummer 1")).toMatch(
      /Licentie: open source \(Apache-2\.0\)\.$/u,
    );
  });

  it("is cited by the file that says it", () => {
    const { sources } = answerTo("Is LangGraph open source?");
    expect(sources.map(({ url }) => url)).toEqual([
      "https://github.com/langchain-ai/langgraph/blob/HEAD/LICENSE",
    ]);
  });
});

describe("which tools are open source", () => {
  it.each([
    ["welke tools van een ai security engineer zijn open source?"],
    ["free tools for MLOps"],
    ["welke tools van een MLOps engineer zijn gratis?"],
    ["which tools of a data engineer are open source?"],
    ["open source tools for the prompt engineer and the data engineer"],
  ])("is told first, by name and within a headline: %s", (text) => {
    const told = headlineTo(text);
    expect(told).toMatch(/^Open source: .+, .+ (?:en|and) .+\. /u);
    expect(told).toMatch(/weet de catalogus het niet|the catalog does not know it/u);
    expect(told.length).toBeLessThanOrEqual(350);
  });

  it("says of what is free that running it costs, and that prices are not in the catalog", () => {
    expect(headlineTo("free tools for MLOps")).toMatch(
      /running it still costs; prices are not in the catalog\.$/u,
    );
    expect(headlineTo("welke tools van een data engineer zijn gratis?")).toMatch(
      /draaien kost wel geld; prijzen staan niet in de catalogus\.$/u,
    );
  });

  it("names those that are paid first where that was asked", () => {
    expect(headlineTo("tools for an mlops engineer", "which of those are paid?")).toMatch(
      /^Paid or hosted: /u,
    );
  });

  it.each([
    ["welke daarvan zijn gratis?"],
    ["alleen de open source"],
    ["which of those are free or open source?"],
  ])("is asked of what was shown: %s", (text) => {
    const shown = answerTo("tools for agent developer");
    expect(shown.intent.kind).toBe("role_tools");
    expect(headlineTo("tools for agent developer", text)).toMatch(/^Open source: CrewAI\. /u);
  });

  it("is asked of all tools of the role where nothing points at what was shown", () => {
    expect(headlineTo("tools voor een data engineer", "en welke zijn open source?")).toMatch(/van de 2\d/u);
  });
});

describe("a question for a licence that leans on what was said", () => {
  it("is asked of the tool that was pointed at", () => {
    expect(headlineTo("tools for an mlops engineer", "number 2", "is that one free?")).toMatch(
      /^Docker: .*Licence: open source in part \(Apache-2\.0\)\.$/u,
    );
  });

  it("is asked of all tools of the catalog where no role was named", () => {
    expect(headlineTo("which tools are open source?")).toMatch(/^Open source: .* of the \d{3} the catalog/u);
  });
});

describe("words for a licence in another question", () => {
  it.each([
    ["hoe belangrijk zijn open source contributions voor een data engineer?", "role_recruiting"],
    ["gratis cursus voor data engineer", "role_learning"],
    ["heeft iemand nog een chatgpt licentie over", "out_of_scope"],
    ["wat verdient een MLOps engineer", "not_in_catalog"],
    ["wie werkt er met n8n", "find_role"],
  ])("ask what they asked: %s", (text, kind) => {
    const { intent, headline } = answerTo(text);
    expect(intent.kind).toBe(kind);
    expect(headline?.text ?? "").not.toMatch(/^Open source|broncode|source available/u);
  });
});
