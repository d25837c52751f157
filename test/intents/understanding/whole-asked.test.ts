import { describe, expect, it } from "vitest";
import { answerTo } from "../../support/asked.ts";

describe("all there is to tell of one role", () => {
  it.each([
    ["everything about the data engineer", "data-engineer"],
    ["tell me everything about the AI security engineer", "ai-security-engineer"],
    ["show all of the data engineer", "data-engineer"],
    ["toon alles van de prompt engineer", "prompt-engineer"],
    ["alles over de mlops engineer", "mlops-engineer"],
    ["geef me alles over de data engineer", "data-engineer"],
  ])("is told where it is asked: %s", (question, role) => {
    expect(answerTo(question).intent).toEqual({ kind: "role_profile", roles: [role], section: "all" });
  });

  it.each([
    "alle tools van de data engineer",
    "are all data engineers good at python",
    "tell me everything about data engineers and mlops engineers",
    "alle rollen",
  ])("is not where something else is asked: %s", (question) => {
    expect(answerTo(question).intent).not.toHaveProperty("section", "all");
  });
});
