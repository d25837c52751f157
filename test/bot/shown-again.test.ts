import { describe, expect, it } from "vitest";
import { hereAt, stepOf } from "../../src/adapters/shared/steps.ts";
import { POSTED } from "../../src/adapters/slack/shown.ts";
import { CARDS } from "../../src/adapters/teams/shown.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { shownAgain } from "../../src/bot/shown-again.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import type { Language } from "../../src/language.ts";
import { brain } from "../support/wordings.ts";

const answering = makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28");
const mlops = RoleId.parse("mlops-engineer");
const needed = (words: string): Intent => ({ kind: "role_tools", roles: [mlops], form: "yes_no", words });

function answerTo(intent: Intent, language: Language, surface = CARDS): Answer {
  return answering({ intent, language, page: 1, conversation: "C1", surface });
}

function asked(question: string, language: Language, surface = CARDS): Answer {
  return answerTo(brain.understand(question, { language }).intent, language, surface);
}

/** What the way back of an answer leads to. */
function backAt(answer: Answer, surface = CARDS): Answer {
  const here = hereAt(answer);
  if (here === null) throw new Error("nothing leads back");
  return answerTo(here.intent, here.language, surface);
}

describe("the way back to the answer of a direct question", () => {
  it.each<[Language, string]>([
    ["nl", "heeft een mlops engineer kubernetes nodig?"],
    ["nl", "We zoeken iemand die onze modellen live zet en bewaakt"],
    ["nl", "hoe lang duurt het om mlops engineer te worden met 10 uur per week?"],
    ["nl", "Hoort testen ook bij het werk van een agent developer?"],
    ["en", "does an mlops engineer need Kubernetes?"],
    ["en", "can a data engineer wait until next year?"],
    ["en", "Red flags on a CV for an AI application developer?"],
    ["en", "Who is responsible for protecting the model against prompt injection?"],
  ])("leads to the very answer that was left: %s %s", (language, question) => {
    for (const surface of [CARDS, POSTED]) {
      const left = asked(question, language, surface);
      const back = backAt(left, surface);
      expect(left.headline).toBeDefined();
      expect(back).toEqual(left);
      // And from there once more.
      expect(backAt(back, surface)).toEqual(left);
    }
  });

  it("carries of the words those alone that decide what is answered", () => {
    const { again } = asked("heeft een mlops engineer bij Jansen kubernetes nodig?", "nl");
    expect(again).toMatchObject({ kind: "role_tools", about: "Kubernetes", words: "nodig" });
  });

  it("carries no words where the answer is the same without them", () => {
    const answer = asked("wat doet een mlops engineer?", "nl");
    expect(hereAt(answer)?.intent).toEqual(answer.intent);
    expect(answer.intent).not.toHaveProperty("words");
  });

  it("leads nowhere where a word of a reader's own decides: it is in no button, and no other answer comes", () => {
    const parts = { ...brain, knows: (word: string) => word !== "kubernetes" };
    const shown = {
      ...answerTo(needed("kubernetes nodig"), "nl"),
      ...shownAgain(needed("kubernetes nodig"), "nl", parts),
    };
    expect(shown.again).toBeNull();
    expect(hereAt(shown)).toBeNull();
    expect(stepOf(hereAt(shown))).toBeNull();
  });
});
