import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { understandAll } from "../../../src/intents/understanding/understand.ts";

const { understand } = await openBrain();
const intentOf = (text: string, ...before: readonly string[]) =>
  understandAll(understand, before, text).intent;

describe("where a vacancy is and how many hours it takes", () => {
  it.each([
    ["vacature voor een junior data engineer in Utrecht, 32 uur", "Utrecht", { from: 32, to: 32 }],
    ["vacature senior mlops engineer in den bosch 32-40 uur", "Den Bosch", { from: 32, to: 40 }],
    ["Schrijf een vacature voor een prompt engineer, 32 tot 36 uur", undefined, { from: 32, to: 36 }],
    [
      "Write a vacancy for a prompt engineer in The Hague, 36 hours a week",
      "The Hague",
      { from: 36, to: 36 },
    ],
    ["vacature data engineer in Zwolle, 4 dagen per week, 32 uur", "Zwolle", { from: 32, to: 32 }],
    ["job ad for a data engineer, office in Ghent", "Ghent", undefined],
  ])("is taken from the question: %s", (text, place, hours) => {
    const { place: named, hours: said } = intentOf(text) as { place?: string; hours?: object };
    expect([named, said]).toEqual([place, hours]);
  });

  it.each([
    "Schrijf een vacature voor een data engineer in Amsterdam of Utrecht",
    "vacature data engineer, opdracht van 3 uur",
    "Schrijf in het Engels een vacature voor een data engineer met Python",
  ])("is left open where that is in doubt: %s", (text) => {
    expect(intentOf(text)).not.toHaveProperty("place");
    expect(intentOf(text)).not.toHaveProperty("hours");
  });

  it("stays where only the level changes", () => {
    const before = "Schrijf een vacature voor een junior data engineer in Zwolle, 24 uur";
    expect(intentOf("doe nu eens voor een senior", before)).toMatchObject({
      kind: "role_vacancy",
      level: "senior",
      place: "Zwolle",
      hours: { from: 24, to: 24 },
    });
  });
});
