import { describe, expect, it } from "vitest";
import { checkDraft } from "../../../src/llm/wording/checks/check.ts";
import { grounds, leadOf } from "../../support/wordings.ts";

const tools = leadOf("role_tools", ["mlops-engineer", "data-engineer"], "en");
const facts = tools.shape.statements.filter(({ predicate }) => predicate === "uses").map(({ id }) => id);

function renderedOf(text: string): string {
  const others = tools.shape.statements.filter(({ id }) => !facts.includes(id));
  const rest = others.map(({ id, subject, value }) => ({
    facts: [id],
    kind: "claim" as const,
    text: `The catalog lists [[${value}]] for [[${subject ?? ""}.the]].`,
  }));
  const draft = { language: "en", sentences: [{ facts, kind: "claim", text }, ...rest] };
  const { text: out, violations } = checkDraft(draft, tools, grounds);
  expect(violations).toEqual([]);
  return out.split(". ")[0] ?? "";
}

describe("a list that names some of many", () => {
  it("says so for each of two lists, though the writer said it of one", () => {
    const text = renderedOf(
      "[[role1.one]] uses tools such as [[tools1]], and [[role2.one]] works with [[tools2]].",
    );
    expect(text).toContain("such as");
    expect(text).toMatch(/, among others\.?$/u);
  });

  it("does not say it twice of the list of which the writer said it", () => {
    const text = renderedOf(
      "[[role1.one]] uses [[tools1]], and [[role2.one]] works with tools such as [[tools2]].",
    );
    expect(text.match(/among others/gu)).toHaveLength(1);
    expect(text).not.toMatch(/among others\.?$/u);
  });
});
