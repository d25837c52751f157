import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { askedBySubject, lacksSubject } from "../../../src/intents/understanding/subject.ts";

const { understand } = await openBrain();
const asked = (subject: string) => askedBySubject(subject, understand, "nl")?.intent;

describe("words that do not say what they are about", () => {
  it.each([
    "",
    "  ",
    "?",
    "wat vind je hiervan?",
    "Wat denk jij ervan?",
    "welke rol is dit?",
    "welke rol past hierbij?",
  ])("are: %j", (text) => expect(lacksSubject(text)).toBe(true));
  it.each([
    "what do you think?",
    "thoughts?",
    "which role is this?",
    "which role fits?",
    "can you answer this question?",
  ])("are: %j", (text) => expect(lacksSubject(text)).toBe(true));
  it.each(["en de tools?", "welke rol is dit: modellen bewaken", "wat vind je van MLflow?", "help", "stop"])(
    "are not: %j",
    (text) => expect(lacksSubject(text)).toBe(false),
  );
});

describe("what another message asks", () => {
  it("is its question", () => {
    expect(asked("Weet iemand wat een MLOps engineer doet?")).toMatchObject({
      kind: "role_profile",
      roles: ["mlops-engineer"],
    });
  });

  it("is who does the work that it describes", () => {
    expect(asked("We zoeken iemand die modellen in productie bewaakt en uitrolt")).toMatchObject({
      roles: ["mlops-engineer"],
    });
  });

  it.each([
    "vergeet mij",
    "help",
    "in het Engels graag",
    "klopt niet",
    "stop",
    "dankjewel",
    "goedemorgen allemaal",
    "",
  ])("is nothing that somebody has to say to the bot themselves: %j", (text) =>
    expect(asked(text)).toBeUndefined(),
  );
});
