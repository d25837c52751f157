import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";

const { understand } = await openBrain();
const lastOf = (...texts: readonly string[]) =>
  understandAll(understand, texts.slice(0, -1), texts.at(-1) ?? "").intent;

describe("a topic without a role", () => {
  it.each([
    ["interview question suggestions", "role_interview"],
    ["interviewvragen", "role_interview"],
    ["stel interviewvragen voor", "role_interview"],
    ["give me interview questions", "role_interview"],
    ["5 interviewvragen", "role_interview"],
    ["tools?", "role_tools"],
    ["welke tools", "role_tools"],
    ["vacaturetekst", "role_vacancy"],
    ["job description please", "role_vacancy"],
    ["learning curve", "role_learning"],
    ["leercurve", "role_learning"],
    ["werving", "role_recruiting"],
    ["wervingskanalen", "role_recruiting"],
    ["how do I find someone?", "role_recruiting"],
    ["wat is de leercurve?", "role_learning"],
    ["I need questions for an interview", "role_interview"],
    ["which questions do I ask in an interview?", "role_interview"],
    ["kun je me helpen met interviewvragen", "role_interview"],
    ["compare", "compare_roles"],
    ["vergelijken", "compare_roles"],
  ])("is asked, of a role still to be named: %s", (text, kind) => {
    expect(understand(text).intent).toMatchObject({ kind, roles: [] });
  });

  it.each([
    "tools to fix my bike",
    "interview with a nurse",
    "opleiding tot kok",
    "recruitment for the army",
    "leercurve van pianoles",
  ])("of something else is refused: %s", (text) => {
    expect(understand(text).intent.kind).toBe("out_of_scope");
  });
});

describe("a comparison of one", () => {
  it.each(["compare mlops", "vergelijk mlops"])("asks with which: %s", (text) => {
    expect(understand(text).intent).toMatchObject({ kind: "compare_roles", roles: ["mlops-engineer"] });
  });

  it("with a general name is one of two", () => {
    expect(understand("AI engineer vs ML engineer").intent).toMatchObject({
      kind: "compare_roles",
      roles: ["ai-application-developer", "ai-software-engineer"],
    });
  });
});

describe("a cry for help", () => {
  it.each([
    ...["help", "/help", "help me", "hulp", "Help!"],
    ...["help please", "I need some help", "ik heb hulp nodig", "heb hulp nodig"],
  ])("helps, whatever was asked before: %s", (text) => {
    expect(understand(text).intent).toEqual({ kind: "help" });
    expect(lastOf("wat doet een mlops engineer", text)).toEqual({ kind: "help" });
  });
});
