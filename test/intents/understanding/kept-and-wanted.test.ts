import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";

const { understand } = await openBrain();
const intentOf = (text: string, ...before: readonly string[]) =>
  understandAll(understand, before, text).intent;

describe("another role in the place of the earlier one", () => {
  it.each([
    [
      "en naar mlops?",
      "Hoe lang duurt het van DBA naar data engineer als ik 8 uur per week heb?",
      ["dba"],
      8,
    ],
    [
      "and to security engineer?",
      "How long from sysadmin to MLOps engineer at 6 hours a week?",
      ["sysadmin-devops"],
      6,
    ],
  ])("keeps where somebody comes from and the time they have: %s", (text, before, from, perWeek) => {
    expect(intentOf(text, before)).toMatchObject({ kind: "role_learning", from, perWeek });
  });

  it("takes another number of hours in its place", () => {
    const before = ["hoe lang van DBA naar data engineer bij 8 uur per week?", "en naar mlops?"];
    expect(intentOf("en bij 20 uur per week?", ...before)).toMatchObject({ perWeek: 20 });
  });
});

describe("the language in which something is wanted", () => {
  it.each([
    ["schrijf een vacature voor een medior ML engineer, in het engels graag", "en"],
    ["give me 3 interview questions for a data engineer in dutch please", "nl"],
    ["wat doet een MLOps engineer? in het Engels graag", "en"],
  ])("is that of the answer: %s", (text, language) => {
    expect(understand(text).language).toBe(language);
  });

  it.each([
    ["is er een cursus in het Engels voor data engineers?", "nl"],
    ["moet een prompt engineer goed zijn in het Engels?", "nl"],
  ])("is not what is only spoken of: %s", (text, language) => {
    expect(understand(text).language).toBe(language);
  });
});

describe("the topic of interview questions", () => {
  it.each([
    ["interviewvragen over blockchain voor een data engineer", "blockchain"],
    ["questions about rollback for a senior MLOps engineer", "rollback"],
    ["Interviewvragen voor een data engineer over datakwaliteit", "data quality"],
  ])("is what stands behind about: %s", (text, topic) => {
    expect(intentOf(text)).toMatchObject({ kind: "role_interview", topic });
  });

  it.each(["vragen over de data engineer voor een interview", "5 interview questions for a data engineer"])(
    "is none where only the role is named: %s",
    (text) => {
      expect(intentOf(text)).not.toHaveProperty("topic");
    },
  );
});
