import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { citedText } from "../../../src/adapters/teams/cited-text.ts";
import type { Incoming } from "../../../src/adapters/teams/incoming.ts";
import { suggestedAfter } from "../../../src/adapters/teams/suggested.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Language } from "../../../src/language.ts";
import { answerTo } from "../../support/asked.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { profileNl } from "../../support/small-answers.ts";
import { brain } from "../../support/wordings.ts";

const DIRECT = [
  "heeft een X kubernetes nodig?",
  "hoe lang duurt het om X te worden?",
  "moet een X kunnen programmeren?",
  "does a X need python?",
  "how long does it take to become a X?",
  "is a X hard to find?",
];
const roles = (language: Language) =>
  brain.catalog.roles.map(({ id, name, category }) => ({ id, name: name[language].text, category }));
const asked = DIRECT.flatMap((question) =>
  brain.catalog.roles.map(({ name }) => question.replace("X", name.en.text)),
);
const to = { from: { id: "29:reader" } } as Incoming;

describe("a short answer", () => {
  const short: Answer = {
    ...profileNl,
    headline: {
      text: "Ja, *vanaf* medior [zie](https://x.example).",
      facts: profileNl.citations.slice(0, 1).map(({ id }) => id),
    },
    sections: [],
    notes: [],
  };
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
    stage.assistant.say(short);
  });
  afterEach(() => stage.close());
  const posted = () => stage.connector.posted[0]?.activity as Record<string, unknown>;

  it("is text between the two of us, with what its sources say over its numbers, and can be judged", async () => {
    await stage.post("message-personal");
    const { text, attachments, entities, channelData } = posted();
    expect(attachments).toBeUndefined();
    expect(text).toMatch(/^\*\*.+\*\*\n\nJa, \\\*vanaf\\\* medior .* \[1\]/u);
    expect(text).not.toContain("](https://x.example");
    expect(entities).toMatchObject([{ citation: [{ position: 1 }] }]);
    expect(channelData).toMatchObject({ feedbackLoop: { type: "default" } });
    expect(stage.assistant.messages).toHaveLength(1);
  });

  it("is a card where others are, and where it was tapped for", async () => {
    await stage.post("message-group-mention");
    await stage.post("submit");
    expect(stage.connector.posted.map(({ activity }) => activity.attachments?.length)).toEqual([1, 1]);
  });

  it("changes as text when its question does", async () => {
    await stage.post("message-personal");
    await stage.post("message-edited", { timestamp: "2026-11-23T09:01:00.000Z" });
    expect(stage.connector.updated).toMatchObject([{ activity: { text: expect.stringContaining("[1]") } }]);
  });
});

describe("what is asked directly", () => {
  it("is mostly text, in which each number has its claim and no longer text is cut", () => {
    const texts = asked.map((question) => citedText(answerTo(question)));
    expect(texts.filter((each) => each !== undefined).length).toBeGreaterThan(asked.length / 2);
    for (const { text = "", numbers = new Set() } of texts.flatMap((each) => each ?? []))
      expect(new Set([...text.matchAll(/ \[(\d+)\]/gu)].map(([, number]) => Number(number)))).toEqual(
        numbers,
      );
  });

  it("leads on with words that are understood as exactly what they stand for", () => {
    const seen = asked.flatMap((question) => {
      const answer = answerTo(question);
      const words = suggestedAfter(answer, to, { roles })?.actions ?? [];
      return words.map(({ title, value }) => {
        expect(value).toBe(title);
        const { words: _, ...intent } = brain.understand(value, { turns: [] }).intent as Record<
          string,
          unknown
        >;
        return answer.followUps.some(
          (each) => JSON.stringify(sorted(each.intent)) === JSON.stringify(sorted(intent)),
        )
          ? "understood"
          : `${value}: ${JSON.stringify(intent)}`;
      });
    });
    expect(new Set(seen)).toEqual(new Set(["understood"]));
  });
});

const sorted = (intent: object) => Object.entries(intent).sort();
