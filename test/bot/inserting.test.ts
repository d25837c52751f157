import { expect, it } from "vitest";
import { INSERTED } from "../../src/adapters/teams/extension/inserted.ts";
import { inserting } from "../../src/adapters/teams/extension/inserting.ts";
import { CARDS } from "../../src/adapters/teams/shown.ts";
import { questionsIn } from "../../src/answer/section-items.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { makeFinding } from "../../src/bot/looking-up.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import { brain } from "../support/wordings.ts";

const answering = makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28");
const offers = makeFinding(() => ({ ...brain, answering }));
const questions = (slots: object) =>
  ({ kind: "role_interview", roles: [RoleId.parse("mlops-engineer")], ...slots }) as Intent;

function below(intent: Intent) {
  const answer = answering({ intent, language: "nl", page: 1, conversation: "C1", surface: CARDS });
  const [element] = inserting(answer, { offers: offers as never });
  const inserted = offers.shown({ v: 1, intent, language: "nl" }, INSERTED);
  return {
    text: element?.type === "TextBlock" ? element.text : undefined,
    title: element?.type === "ActionSet" ? element.actions[0]?.title : undefined,
    all: questionsIn(answer).length,
    fit: inserted === undefined ? 0 : questionsIn(inserted).length,
  };
}

it("the button says how many questions go into the message, where it holds fewer than the dialog", () => {
  const five = below(questions({ count: 5 }));
  expect(five.fit).toBeLessThan(five.all);
  expect(five.title).toBe(`Zet ${five.fit} van de ${five.all} in mijn bericht`);
  expect(below(questions({ count: 2 })).title).toBe("Zet in mijn bericht");
});

it("questions on a topic in one's own words are said not to go into a message", () => {
  const { text, title } = below(questions({ topic: "de eindejaarsborrel" }));
  expect(text).toContain("het onderwerp staat er in je eigen woorden bij");
  expect(title).toBeUndefined();
  expect(below(questions({ topic: "kosten" })).title).toMatch(/in mijn bericht$/u);
});
