import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";
import { deliver, type Payload, payload, withAction } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import { command, offeredIn, tapOn } from "../../../support/slack-reader.ts";
import {
  absent,
  labelsInView,
  modalOf,
  openHome,
  READER,
  submit,
  tapView,
  wordsInView,
} from "../../../support/slack-view-reader.ts";
import { profileNl } from "../../../support/small-answers.ts";
import { brain } from "../../../support/wordings.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const modal = () => modalOf(stage);
const { intent, language } = profileNl;
const ANSWER = { v: 1, intent, language };
const OF = { kind: "answer", answer: ANSWER };

function triggered(body: Payload, isLate = false): Payload {
  const trigger = stage.slack.views.trigger(READER);
  if (isLate) stage.slack.views.expire(trigger);
  return { ...body, trigger_id: trigger };
}

/** A thumb down under an answer. */
async function thumbDown(isLate = false): Promise<void> {
  const value = JSON.stringify({ v: 1, vote: "bad", of: ANSWER });
  const body = withAction(payload("feedback", stage.slack.responseUrl), { value });
  expect((await deliver(stage.url, triggered(body, isLate))).status).toBe(200);
}

describe("a thumb down", () => {
  it("counts, and asks what was wrong in a window that says so", async () => {
    await thumbDown();
    expect(stage.assistant.votes).toMatchObject([{ vote: "bad", of: OF }]);
    expect(modal().callback_id).toBe("form:reason");
    expect(wordsInView(modal())).toContain("je oordeel is bewaard");
    expect(stage.slack.whispered).toEqual([]);
  });

  it("asks in the language of the reader's Slack, where no words tell", async () => {
    stage.slack.people.set(READER, { locale: "en-GB" });
    await thumbDown();
    expect(modal().title?.text).toBe("What was not right?");
  });

  it("says what was wrong, of the same answer, in the words of whoever votes", async () => {
    await thumbDown();
    const { view } = await submit(stage, modal(), { fault: "too-long", reason: "<!here> veel te lang" });
    expect(stage.assistant.votes[1]).toMatchObject({
      vote: "bad",
      fault: "too-long",
      reason: "<!here> veel te lang",
      of: OF,
    });
    expect(wordsInView(view ?? absent())).toContain("je oordeel is bewaard");
  });

  it("asks for what was wrong where nothing is chosen", async () => {
    await thumbDown();
    const { errors } = await submit(stage, modal(), { reason: "slecht" });
    expect(errors).toEqual({ fault: "Kies wat er niet goed was." });
    expect(stage.assistant.votes).toHaveLength(1);
  });

  it.each(["wrong", "outdated"])("leads on to a correction of that answer when it is %s", async (fault) => {
    await thumbDown();
    const { view } = await submit(stage, modal(), { fault });
    expect(view?.callback_id).toBe("form:correct");
    await submit(stage, view ?? absent(), { fact: "mlops-engineer.tools.mlflow", text: "Ook agents." });
    expect(stage.assistant.heard[0]?.input).toMatchObject({
      intent: { what: "correction", fact: "mlops-engineer.tools.mlflow", note: "Ook agents." },
      about: ANSWER,
    });
  });

  it("is thanked for with what to type where no window opens", async () => {
    await thumbDown(true);
    expect(stage.assistant.votes).toHaveLength(1);
    expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("/rolwijzer not true") }]);
  });

  it("that is not kept asks nothing, and says so", async () => {
    stage.assistant.loseVotes();
    await thumbDown();
    expect(stage.slack.views.modal(READER)).toBeUndefined();
    expect(stage.slack.whispered).toMatchObject([
      { text: expect.stringContaining("could not keep your vote") },
    ]);
  });

  it("says so when only the reason is not kept", async () => {
    await thumbDown();
    stage.assistant.loseVotes();
    const { view } = await submit(stage, modal(), { fault: "other" });
    expect(wordsInView(view ?? absent())).toContain("Ik kon je oordeel niet bewaren");
  });
});

describe("'Klopt niet…' under what one reader sees", () => {
  async function opened() {
    const seen = await command(stage, "mlops", { name: "/role" });
    const offered = offeredIn(seen).find(({ label }) => label === "Klopt niet…") ?? absent();
    await deliver(stage.url, triggered(tapOn(stage, seen, offered)));
    return modal();
  }

  it("proposes a correction of that answer, with its source", async () => {
    await submit(stage, await opened(), { text: "Zo is het.", source: "https://example.com/x" });
    expect(stage.assistant.heard.at(-1)).toMatchObject({
      speaker: { conversation: "C0GENERAL" },
      input: {
        intent: { what: "correction", note: "Zo is het.\nBron: https://example.com/x" },
        about: ANSWER,
      },
    });
  });

  it("says under its fields what is wrong", async () => {
    const { errors } = await submit(stage, await opened(), { source: "javascript://x" });
    expect(Object.keys(errors)).toEqual(["text", "source"]);
    expect((await submit(stage, modal(), { text: "x", source: "Handboek, bladzijde 12" })).errors).toEqual(
      {},
    );
  });

  it("means what the same words mean when they are typed", async () => {
    await submit(stage, await opened(), { text: "MLflow volgt ook agents" });
    const typed = commandMeaning("rolwijzer", "correctie: MLflow volgt ook agents", brain.understand, {
      turns: [],
      language: "nl",
    });
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: typed.intent });
  });
});

describe("from the Home tab", () => {
  it("feedback is what is typed behind the command", async () => {
    const form = (await tapView(stage, await openHome(stage), "Feedback…")) ?? absent();
    expect((await submit(stage, form, { text: "  " })).errors).toEqual({ text: "Hier staat nog niets." });
    await submit(stage, form, { text: "Mooi <@U0READER>" });
    expect(stage.assistant.heard[0]?.input).toEqual({
      kind: "command",
      name: "rolwijzer",
      text: "feedback Mooi <@U0READER>",
    });
  });

  it("a question to a person is offered only where somebody is there, and asked for as it is typed", async () => {
    expect(labelsInView(await openHome(stage))).not.toContain("Vraag het een mens…");
    stage.assistant.showPage({ canAsk: true });
    const form = (await tapView(stage, await openHome(stage), "Vraag het een mens…")) ?? absent();
    expect((await submit(stage, form, {})).errors).toEqual({ question: "Schrijf wat je wilt vragen." });
    await submit(stage, form, { question: "Wie leidt dit?", topic: "data-engineer" });
    expect(stage.assistant.heard[0]?.input).toMatchObject({
      intent: { kind: "settings", what: "person", note: "Wie leidt dit?", topic: "data-engineer" },
    });
  });
});
