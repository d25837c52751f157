import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";

const { understand, respond } = await openBrain();
const intentOf = (text: string) => understand(text).intent;

function answerTo(text: string) {
  const { intent, language, second, both } = understand(text);
  return respond(intent, language, second && { intent: second, both });
}

describe("two questions about one thing", () => {
  it.each([
    [
      "are we allowed to let an AI tool rank applicants, and do we have to tell them?",
      "guide",
      "tell candidates",
    ],
    [
      "Mogen we AI laten kiezen welke sollicitanten we uitnodigen, en moeten we dat ze vertellen?",
      "guide",
      "Vertel kandidaten",
    ],
    [
      "what does a data engineer actually do all day and what do they not do",
      "role_profile",
      "AI Software Engineer turns it",
    ],
    [
      "I'm a PHP developer: which role fits me and what would I still have to learn?",
      "legacy_mapping",
      "Still to learn",
    ],
  ])("are both answered: %s", (text, kind, second) => {
    const answer = answerTo(text);
    expect(answer.intent.kind).toBe(kind);
    const beside = answer.sections.find(({ name }) => name === "second");
    expect(JSON.stringify(beside)).toContain(second);
  });
});

describe("which of two people", () => {
  it.each([
    "I have two internal candidates, Karin and Mo. Who of them is the better prompt engineer?",
    "Who should I pick for the data engineer job, Anna or Tom?",
    "Wie moet ik kiezen als MLOps engineer, Bram of Lotte?",
  ])("is never weighed: %s", (text) => {
    expect(intentOf(text)).toEqual({ kind: "out_of_scope", why: "person" });
  });

  it.each([
    "Who is better for fraud detection, an MLOps engineer or a Data Engineer?",
    "Wie gebruikt Airflow of Dagster?",
    "Which is better for an agent developer, LangGraph or CrewAI?",
  ])("is not asked of roles and tools: %s", (text) => {
    expect(intentOf(text)).not.toMatchObject({ why: "person" });
  });
});

describe("what no catalog foresees or records", () => {
  it.each([
    "What will the AI market look like in 2030?",
    "Hoe ziet de markt voor AI-ontwikkelaars er over vijf jaar uit?",
  ])("is said first of the market to come: %s", (text) => {
    expect(answerTo(text).headline?.text).toMatch(/^(?:Voorspellen doe ik niet|I make no predictions)\./u);
  });

  it("is said first of whom it is hardest to find, without an order of roles below", () => {
    const answer = answerTo("Welke rol is op dit moment het moeilijkst te vinden?");
    expect(answer.headline?.text).toMatch(
      /^Hoe moeilijk iemand te vinden is, houdt de catalogus niet bij\./u,
    );
    expect(answer.sections).toEqual([]);
  });
});

describe("data of customers in an AI tool", () => {
  it.each([
    "mogen we klantgegevens zomaar in chatgpt stoppen?",
    "is it ok to paste customer emails into Claude",
  ])("has a page of its own: %s", (text) => {
    expect(intentOf(text)).toMatchObject({ kind: "guide", page: "data-in-ai-tools" });
    expect(answerTo(text).lead?.text ?? answerTo(text).headline?.text).toMatch(/^(?:Niet zomaar|Not just)/u);
  });
});

describe("what is asked of a role by another word", () => {
  it.each([
    [
      "welke soft skills heeft een prompt engineer nodig",
      /^Een lijst van soft skills heeft de catalogus niet/u,
    ],
    ["Op welke zoekwoorden moet ik zoeken op LinkedIn voor een AI security engineer", /^Zoek op: /u],
    ["AI Architect - what other titles should I search on?", /^I have no search words for AI architect\./u],
    [
      "Hoeveel uur per week moet iemand leren om in een half jaar data engineer te worden?",
      /^Zo'n 8 uur per week .*26 weken\.$/u,
    ],
    ["what are red flags on the CV of an agent developer", /^The catalog names no red flags for a CV/u],
    [
      "java dev here, 10 yrs spring boot. fastest route to agent developer?",
      /^To Autonomous Agent Developer in \d+ weeks/u,
    ],
    ["Moet de ondernemingsraad erbij als we functies veranderen door AI?", /^Verandert de organisatie/u],
  ])("is answered first: %s", (text, begins) => {
    const { headline, lead } = answerTo(text);
    expect(headline?.text ?? lead?.text).toMatch(begins);
    expect((headline?.text ?? lead?.text ?? "").length).toBeLessThanOrEqual(350);
  });
});
