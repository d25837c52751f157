import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";

const { understand } = await openBrain();
const intentOf = (text: string, ...before: readonly string[]) =>
  understandAll(understand, before, text).intent;

describe("a title outside the nine", () => {
  it.each([
    ["wat doet een data scientist?", "data-scientist", ["ai-software-engineer", "data-engineer"]],
    ["what does a DevOps engineer do", "devops-engineer", ["mlops-engineer"]],
    ["wat is een AI-architect", "ai-architect", ["ai-saas-product-engineer", "mlops-engineer"]],
    ["what is an AI ethicist", "ai-ethicist", ["ai-security-engineer"]],
    ["wat doet een FG", "data-protection-officer", ["ai-security-engineer"]],
    ["what does a scrum master do", "scrum-master", ["ai-saas-product-engineer"]],
    ["how do I become a machine learning researcher", "ml-researcher", ["ai-software-engineer"]],
    ["what does a prompt librarian do", "prompt-librarian", ["prompt-engineer"]],
    ["what does a scrum master earn", "scrum-master", ["ai-saas-product-engineer"]],
  ])("is what is asked about: %s", (text, about, roles) => {
    expect(intentOf(text)).toEqual({ kind: "not_in_catalog", roles, about });
  });

  it.each([
    ["wat doet een tester", "tester"],
    ["what does a DBA do", "database-administrator"],
    ["wat is een data-analist", "data-analyst"],
    ["what is a frontend developer", "frontend-developer"],
  ])("is asked about though it is a background too: %s", (text, about) => {
    expect(intentOf(text)).toMatchObject({ kind: "not_in_catalog", about });
  });

  it.each([
    ["wat kunnen onze testers worden", ["qa-test"]],
    ["ik ben DBA, welke rol past bij mij", ["dba"]],
    ["we have 3 testers and a DBA", ["qa-test", "dba"]],
    ["4 Java, 2 DBAs", ["java", "dba"]],
  ])("stays a background where people are asked about: %s", (text, background) => {
    expect(intentOf(text)).toMatchObject({ kind: "legacy_mapping", background });
  });

  it("has the form of the question, and what was asked, offered of the nearest role", () => {
    expect(understand("hebben we een AI product owner nodig?")).toMatchObject({
      intent: { kind: "not_in_catalog", about: "ai-product-owner", form: "yes_no", attribute: "need" },
      second: { kind: "role_relevance", roles: ["ai-saas-product-engineer"] },
    });
    expect(understand("interview questions for a data scientist")).toMatchObject({
      intent: { kind: "not_in_catalog", about: "data-scientist" },
      second: { kind: "role_interview", roles: ["ai-software-engineer"] },
    });
  });

  it("is asked about by its name alone", () => {
    expect(intentOf("DevOps?")).toMatchObject({ kind: "not_in_catalog", about: "devops-engineer" });
  });
});

describe("a title beside one of the nine", () => {
  it.each([
    ["verschil tussen MLOps en DevOps", "mlops-engineer", "difference", "devops-engineer"],
    ["CISO of AI security engineer?", "ai-security-engineer", "either", "ciso"],
    ["is een MLOps engineer niet gewoon een DevOps engineer", "mlops-engineer", "yes_no", "devops-engineer"],
    ["UX designer of prompt engineer?", "prompt-engineer", "either", "ux-designer"],
  ])("is set beside the role: %s", (text, role, form, about) => {
    expect(intentOf(text)).toMatchObject({ kind: "role_profile", roles: [role], form, about });
  });

  it("leaves what was clearly asked of the role", () => {
    const text = "Our CISO finally got the green light for an AI security engineer, please write the vacancy";
    expect(intentOf(text)).toMatchObject({ kind: "role_vacancy", roles: ["ai-security-engineer"] });
  });

  it.each([
    ["isn't that just a data scientist", "what is an AI software engineer", "ai-software-engineer"],
    ["wat is het verschil met een data scientist", "wat doet een data engineer", "data-engineer"],
  ])("is set beside the role of the question before it: %s", (text, before, role) => {
    expect(intentOf(text, before)).toMatchObject({
      kind: "role_profile",
      roles: [role],
      about: "data-scientist",
    });
  });
});

describe("a title that is another name of a role", () => {
  it("is that role, and says what it was called", () => {
    expect(intentOf("wat is een forward deployed engineer")).toEqual({
      kind: "role_profile",
      roles: ["ai-application-developer"],
      about: "forward-deployed-engineer",
    });
  });
});

describe("a title that is only mentioned", () => {
  it.each([
    ["our scrum master is ill tomorrow", "out_of_scope"],
    ["book a meeting with the project manager", "out_of_scope"],
    ["who helps a data scientist with deployment", "find_role"],
    ["I'm the DPO, what do you keep of me", "settings"],
    ["Our CISO wants to know where your facts come from", "about_bot"],
    ["my data scientist says dbt is dead, which tools does a data engineer use", "role_tools"],
  ])("takes no question over: %s", (text, kind) => {
    expect(intentOf(text).kind).toBe(kind);
  });

  it("is set aside after a question about another role, and asked about by itself", () => {
    expect(intentOf("en een data scientist?", "wat doet een data engineer")).toMatchObject({
      kind: "not_in_catalog",
      about: "data-scientist",
    });
    expect(intentOf("what about the testers", "what can our php developers become?").kind).toBe(
      "legacy_mapping",
    );
  });
});
