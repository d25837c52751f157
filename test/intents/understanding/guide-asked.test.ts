import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";

const folder = mkdtempSync(join(tmpdir(), "rolwijzer-page-"));
afterAll(() => rmSync(folder, { recursive: true }));
const { catalog, understand } = await openBrain();
const intentOf = (...texts: readonly string[]) =>
  understandAll(understand, texts.slice(0, -1), texts.at(-1) ?? "").intent;

describe("a question about no single role", () => {
  it.each([
    ["Wat heeft de ondernemingsraad te zeggen over AI?", "works-council"],
    ["what does the works council have to say about AI", "works-council"],
    ["Welke vragen mag ik niet stellen in een sollicitatiegesprek?", "questions-not-to-ask"],
    ["which questions may I not ask in an interview", "questions-not-to-ask"],
    ["Mogen we cv's screenen met AI?", "cv-screening"],
    ["may we screen CVs with AI", "cv-screening"],
    ["AI literacy duty?", "ai-literacy"],
    ["is AI-geletterdheid verplicht?", "ai-literacy"],
    ["Are we obliged to train our staff in AI under the AI Act, and from when?", "ai-literacy"],
    ["geldt de AI Act voor ons als werkgever?", "ai-act-employers"],
    ["Inhuren of aannemen?", "hire-or-reskill"],
    ["how many data engineers per data scientist?", "first-hires"],
    ["what do AI people do all day?", "week-in-the-work"],
    ["Is er subsidie voor omscholing?", "subsidies"],
  ])("asks for a page: %s", (text, page) => {
    expect(intentOf(text)).toMatchObject({ kind: "guide", page });
  });

  it.each([
    ["welke boetes staan er in de AI Act?", "ai-act-employers", "fines"],
    ["which fines does the AI Act have?", "ai-act-employers", "fines"],
    ["moet een AI-pilot langs de ondernemingsraad?", "works-council", "pilot"],
    ["mag een recruiter naar ziekteverzuim vragen?", "questions-not-to-ask", "health"],
    ["mogen we een zzp'er inhuren voor AI-werk?", "find-people-nl", "freelance"],
    ["does the STAP budget still exist?", "subsidies", "ended"],
  ])("asks for one of its questions: %s", (text, page, question) => {
    expect(intentOf(text)).toEqual({ kind: "guide", page, question });
  });

  it("named alone asks for what there is to say, whichever word is used", () => {
    for (const text of ["ondernemingsraad", "works council", "loontransparantie?", "subsidies?", "SFIA"])
      expect(intentOf(text)).toMatchObject({ kind: "guide" });
  });
});

describe("after a page", () => {
  const page = "What does the works council have to say about AI?";

  it("another of its questions is asked in a few words", () => {
    expect(intentOf(page, "and in a pilot?")).toEqual({
      kind: "guide",
      page: "works-council",
      question: "pilot",
    });
  });

  it("another page is asked for by its name", () => {
    expect(intentOf(page, "and subsidies?")).toMatchObject({ kind: "guide", page: "subsidies" });
  });

  it("its sources, all of it, or less of it are asked for as after any answer", () => {
    expect(intentOf(page, "sources")).toMatchObject({ page: "works-council", operation: "sources" });
    expect(intentOf(page, "everything")).toEqual({ kind: "guide", page: "works-council", section: "all" });
    expect(intentOf(page, "shorter")).toEqual({ kind: "guide", page: "works-council", operation: "brief" });
  });

  it("a role is asked about as ever", () => {
    expect(intentOf(page, "which tools does an MLOps engineer use?")).toMatchObject({
      kind: "role_tools",
      roles: ["mlops-engineer"],
    });
  });
});

describe("what a lawyer has to say of one's own case", () => {
  it.each([
    "mogen we ze ontslaan?",
    "may we fire our testers?",
    "is het juridisch toegestaan om cv's automatisch te laten scoren door ons ATS?",
    "Moet ik volgens de wet instemming vragen aan de OR voordat we logs van medewerkers gaan analyseren?",
    "Is it legal to reject this applicant?",
    "Are we breaking GDPR if we train on support tickets?",
  ])("is declined: %s", (text) => {
    expect(intentOf(text)).toMatchObject({ kind: "out_of_scope" });
  });
});

it("a company's own page is understood by its words, with no line taught", async () => {
  mkdirSync(join(folder, "pages"));
  writeFileSync(
    join(folder, "pages", "study-leave.yaml"),
    `id: study-leave
checked: 2026-11-27
title: { nl: Studieverlof bij ons, en: Study leave with us }
words: { nl: [studieverlof, studiedagen], en: [study leave, study days] }
sections:
  - id: rules
    title: { nl: De afspraken, en: The agreements }
    statements:
      - id: days
        nl: Je krijgt tien dagen per jaar voor een AI-opleiding.
        en: You get ten days a year for AI training.
        sources: [curators]
        confidence: judgement
answers:
  - id: days
    question: { nl: Hoeveel dagen krijg je?, en: How many days do you get? }
    statements: [days]
`,
  );
  const own = await openBrain(folder);
  for (const text of ["hoeveel studieverlof krijg ik?", "how does study leave work here?", "studieverlof"])
    expect(own.understand(text).intent).toEqual({ kind: "guide", page: "study-leave" });
  expect(catalog.pages.some(({ id }) => String(id) === "study-leave")).toBe(false);
});
