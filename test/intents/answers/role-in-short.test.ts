import { describe, expect, it } from "vitest";
import { answerTo } from "../../support/asked.ts";

const PARTS = ["role_profile", "role_tools", "role_learning", "role_recruiting"];

describe("the four parts of a role, asked for at once", () => {
  it.each([
    ["data engineer: profiel, tools, leercurve, recruitmenttips", "data-engineer"],
    ["Geef profiel, tools, leercurve en recruitmenttips van de MLOps engineer", "mlops-engineer"],
    ["prompt engineer: profile, tools, learning curve, recruitment tips", "prompt-engineer"],
  ])("are each told in short, with a button: %s", (text, role) => {
    const { intent, sections, followUps } = answerTo(text);
    expect(intent).toEqual({ kind: "role_profile", roles: [role], section: "in-short" });
    expect(sections).toHaveLength(1);
    expect(sections[0]?.kind === "list" && sections[0].lines.length).toBe(PARTS.length);
    expect(followUps.map((each) => each.intent)).toEqual(PARTS.map((kind) => ({ kind, roles: [role] })));
  });

  it.each([
    "Per rol: profiel, tools, leercurve, recruitmenttips.",
    "Per role: profile, tools, learning curve, recruitment tips",
  ])("are asked of which role, where none is named: %s", (text) => {
    const { choices } = answerTo(text);
    expect(choices).toHaveLength(9);
    expect(choices?.[0]?.intent).toMatchObject({ kind: "role_profile", section: "in-short" });
  });

  it("are told of each of two roles", () => {
    const { sections } = answerTo(
      "profiel, tools, leercurve en werving van data engineer en prompt engineer",
    );
    expect(sections.map(({ name }) => name)).toEqual(["data-engineer", "prompt-engineer"]);
  });

  it.each([
    "welke tools gebruikt een data engineer?",
    "vergelijk profiel, tools en leercurve van data engineer en mlops engineer",
  ])("are not told where less, or something else, is asked: %s", (text) => {
    expect(answerTo(text).intent).not.toHaveProperty("section", "in-short");
  });
});
