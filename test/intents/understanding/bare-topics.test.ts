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

describe("a cry for help", () => {
  it.each(["help", "/help", "help me", "hulp", "Help!"])("helps, whatever was asked before: %s", (text) => {
    expect(understand(text).intent).toEqual({ kind: "help" });
    expect(lastOf("wat doet een mlops engineer", text)).toEqual({ kind: "help" });
  });
});
