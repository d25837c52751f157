import { describe, expect, it } from "vitest";
import { suggestions } from "../../src/bot/suggesting.ts";
import { brain } from "../support/wordings.ts";

const labels = (typed: string, language: "nl" | "en" = "nl") =>
  suggestions(brain, typed, language).map(({ label }) => label);

describe("what is typed into a search", () => {
  it("finds a role by the beginning of its name, and then its parts", () => {
    expect(labels("mlo").slice(0, 3)).toEqual([
      "MLOps Engineer",
      "Tools: MLOps Engineer",
      "Leercurve: MLOps Engineer",
    ]);
  });

  it("finds every role that the words fit", () => {
    const found = labels("engineer");
    for (const role of ["MLOps Engineer", "Data Engineer", "AI Security Engineer"])
      expect(found).toContain(role);
  });

  it("finds a tool by its name, and who works with it", () => {
    const [first] = suggestions(brain, "mlfl", "en");
    expect(first).toEqual({ label: "Who works with MLflow?", intent: { kind: "find_role", term: "MLflow" } });
  });

  it("finds a job title outside the nine as it is understood when typed", () => {
    const [first] = suggestions(brain, "data scientist", "nl");
    expect(first?.intent).toEqual(brain.understand("data scientist", { language: "nl" }).intent);
  });

  it("takes a whole question as it is understood", () => {
    const text = "wie bewaakt modellen in productie?";
    const found = suggestions(brain, text, "nl");
    expect(found.at(-1)?.intent).toEqual(brain.understand(text, { language: "nl" }).intent);
  });

  it("offers nothing for what is no question of ours, nor for nothing", () => {
    expect([labels(""), labels("   "), labels("forget me"), labels("🎉")]).toEqual([[], [], [], []]);
  });

  it("bears any words, however long or hostile", () => {
    for (const typed of ["<!channel>", "a".repeat(5_000), "(*)[\\", "'; drop table turns"])
      expect(labels(typed).length).toBeLessThanOrEqual(20);
  });
});
