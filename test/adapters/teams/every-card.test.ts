import { describe, expect, it } from "vitest";
import { CARDS, messageFor } from "../../../src/adapters/teams/shown.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import type { Intent } from "../../../src/intent.ts";
import type { Language } from "../../../src/language.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { objectionsTo } from "../../support/card-judges.ts";
import { complaintsAbout } from "../../support/card-lint.ts";
import { everyIntent } from "../../support/every-intent.ts";
import { flawOf } from "../../support/fake-teams.ts";
import { HOSTILE_TEXTS, hostileAnswers, hostileIntents } from "../../support/hostile-texts.ts";
import { keep, pagesOn } from "../../support/pages-on.ts";
import { brain } from "../../support/wordings.ts";

/** What is wrong with an answer as Teams is sent it; what our own rules object to would go out as text. */
async function faultsOf(answer: Answer): Promise<readonly string[]> {
  const json = await messageFor(answer, keep, silentLog);
  if (json === undefined) return ["it is sent as text"];
  const message = JSON.parse(json);
  const card = message.attachments[0].content;
  return [
    ...objectionsTo(card),
    ...complaintsAbout(message, toPlainText(answer)),
    ...[flawOf(message) ?? []].flat(),
  ];
}

/** The first that has a fault, and which. */
async function refused(intents: readonly Intent[], language: Language): Promise<string | undefined> {
  for (const intent of intents)
    for (const answer of pagesOn(CARDS, intent, language)) {
      const [fault] = await faultsOf(answer);
      if (fault !== undefined) return `${JSON.stringify(intent).slice(0, 200)}: ${fault}`;
    }
  return undefined;
}

describe.each(LANGUAGES)("what stands in Teams in %s", (language) => {
  it("is a card by Microsoft's schema, its parser and our lint, whatever is asked of whatever the catalog holds", async () => {
    expect(await refused(everyIntent(brain.catalog), language)).toBeUndefined();
  });

  it("is one whatever a reader writes", async () => {
    expect(await refused(hostileIntents(brain.catalog), language)).toBeUndefined();
  });
});

describe.each(HOSTILE_TEXTS)("a text of %s", (_, text) => {
  it("stands soundly in every part of a card", async () => {
    for (const [part, answer] of hostileAnswers(text))
      expect((await faultsOf(answer))[0], part).toBeUndefined();
  });
});

describe("those who judge", () => {
  const card = (...body: object[]) => ({ type: "AdaptiveCard", version: "1.5", body });

  it.each<[string, object]>([
    ["an element that there is none of", card({ type: "Marquee", text: "x" })],
    ["a field of the wrong kind", card({ type: "TextBlock", text: 7, wrap: true })],
    ["a size that there is none of", card({ type: "TextBlock", text: "x", size: "Huge" })],
    ["an input without an id", card({ type: "Input.Text" })],
  ])("object to %s", (_name, wrong) => {
    expect(objectionsTo(wrong)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ["text that does not wrap", { type: "TextBlock", text: "x" }],
    ["an input without a label", { type: "Input.Text", id: "a" }],
    ["a picture without a text", { type: "Image", url: "https://x.example/a.png" }],
    [
      "data that is no object",
      { type: "ActionSet", actions: [{ type: "Action.Submit", title: "x", data: "y" }] },
    ],
    [
      "two primary actions",
      {
        type: "ActionSet",
        actions: [1, 2].map(() => ({ type: "Action.Submit", title: "x", style: "positive", data: {} })),
      },
    ],
  ])("complain of %s", (complaint, part) => {
    const content = { ...card(part), fallbackText: "x", speak: "x" };
    const message = { type: "message", summary: "x", attachments: [{ contentType: "", content }] };
    expect(complaintsAbout(message as never)).toContain(complaint);
  });
});
