import { describe, expect, it } from "vitest";
import { openBrain } from "../../../../src/bot/brain.ts";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";

const { understand } = await openBrain();
const meaning = (name: string, text: string, language: "nl" | "en" = "nl") =>
  commandMeaning(name, text, understand, { turns: [], language });
const meant = (name: string, text: string) => meaning(name, text).intent;

describe("/compare", () => {
  it.each([
    ["mlops data engineer", ["mlops-engineer", "data-engineer"]],
    ["data engineer prompt engineer", ["data-engineer", "prompt-engineer"]],
    ["mlops, data engineer en prompt", ["mlops-engineer", "data-engineer", "prompt-engineer"]],
    ["mlops vs data engineer", ["mlops-engineer", "data-engineer"]],
    ["mlops/security/saas", ["mlops-engineer", "ai-security-engineer", "ai-saas-product-engineer"]],
    ["dta enginer mlpos", ["data-engineer", "mlops-engineer"]],
    [
      "AI software engineer met AI application developer",
      ["ai-software-engineer", "ai-application-developer"],
    ],
    ["mlops mlops engineer", ["mlops-engineer"]],
    ["mlops", ["mlops-engineer"]],
    ["", []],
    ["banaan", []],
  ])("%j compares what it names, and asks for the rest", (text, roles) => {
    expect(meant("compare", text)).toEqual({ kind: "compare_roles", roles });
  });

  it("offers each role that a short name may be, beside the one that is sure", () => {
    expect(meant("compare", "mlops, data")).toMatchObject({
      kind: "unclear",
      candidates: [
        { kind: "compare_roles", roles: ["mlops-engineer", "data-engineer"] },
        { kind: "compare_roles", roles: ["mlops-engineer", "synthetic-data-engineer"] },
      ],
    });
  });

  it("leaves none of three out that is not sure, and stays with three that are", () => {
    expect(meant("compare", "mlops, data, prompt")).toMatchObject({
      kind: "unclear",
      heard: "data",
      candidates: [
        { kind: "compare_roles", roles: ["mlops-engineer", "prompt-engineer", "data-engineer"] },
        { kind: "compare_roles", roles: ["mlops-engineer", "prompt-engineer", "synthetic-data-engineer"] },
      ],
    });
    expect(meant("compare", "mlops data prompt security")).toMatchObject({
      roles: ["mlops-engineer", "prompt-engineer", "ai-security-engineer"],
    });
  });

  it("tells a title that is no role apart from the role beside it", () => {
    expect(meant("compare", "mlops data scientist")).toMatchObject({
      roles: ["mlops-engineer"],
      form: "difference",
      about: "data-scientist",
    });
  });
});

describe("/legacy", () => {
  it.each([
    ["java cobol", { background: ["java", "cobol"] }],
    ["cobol", { background: ["cobol"] }],
    ["4 java, 1 dba", { background: ["java", "dba"], counts: { java: 4, dba: 1 } }],
    [".net php", { background: ["dotnet", "php"] }],
    ["kobol", { background: ["cobol"] }],
    ["mlops", { background: [], roles: ["mlops-engineer"] }],
    ["", { background: [], roles: [] }],
    ["banaan", { background: [], roles: [] }],
  ])("%j maps backgrounds, or asks which", (text, slots) => {
    expect(meant("legacy", text)).toMatchObject({ kind: "legacy_mapping", ...slots });
  });

  it("answers names alone in the reader's language", () => {
    expect(meaning("legacy", "java cobol", "nl").language).toBe("nl");
    expect(meaning("legacy", "java cobol", "en").language).toBe("en");
    expect(meaning("legacy", "our java people", "nl").language).toBe("en");
  });
});

describe("/roadmap", () => {
  it.each([
    ["", []],
    ["een RAG-chatbot voor klanten", ["een RAG-chatbot voor klanten"]],
    ["- RAG-chatbot\n- modellen monitoren", ["RAG-chatbot", "modellen monitoren"]],
    ["Q1: RAG-chatbot; Q2: monitoring; Q3: agents", ["RAG-chatbot", "monitoring", "agents"]],
  ])("%j holds the lines of a plan", (text, lines) => {
    expect(meant("roadmap", text)).toEqual({ kind: "roadmap_mapping", lines });
  });

  it.each(["help", "hulp", "?", "“help”"])("with %s asks for lines, and takes it for none", (text) => {
    expect(meant("roadmap", text)).toEqual({ kind: "roadmap_mapping", lines: [] });
  });

  it("knows the plan of the catalog by its name", () => {
    expect(meant("roadmap", "volmacht")).toEqual({ kind: "roadmap_mapping", lines: [], roadmap: "volmacht" });
  });
});
