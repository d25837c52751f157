import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SureIntent } from "../../../src/intent.ts";
import { actionsOn, executesOn } from "../../support/card-actions.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { helpNl, interviewEn, profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const learning = {
  kind: "intent",
  intent: { kind: "role_learning", roles: ["mlops-engineer"] },
  language: "nl",
};
const said = () => stage.connector.posted.map(({ activity }) => activity.text);

describe("a button", () => {
  it("carries its intent and the language of its answer straight to the assistant", async () => {
    const response = await stage.post("submit");
    expect(response.status).toBe(200);
    expect(stage.assistant.heard.map(({ input }) => input)).toEqual([learning]);
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("is answered in the thread it stands in", async () => {
    await stage.post("submit-in-channel");
    expect(stage.connector.posted[0]?.conversation).toContain(";messageid=1763888400000");
  });

  it("works as it comes on a card of ours, every one", async () => {
    await stage.post("message-personal");
    const actions = actionsOn(stage.connector.posted[0]?.activity.attachments?.[0]?.content);
    const carried = actions.flatMap((action) => ("data" in action ? [action.data] : []));
    for (const [place, data] of carried.entries())
      await stage.post("submit", { id: `tap-${place}`, value: data });
    const asked = stage.assistant.heard.slice(1).map(({ input }) => input);
    expect(asked).toEqual(
      profileNl.followUps.map(({ intent }) => ({ kind: "intent", intent, language: "nl" })),
    );
  });

  it("is answered once when it is clicked twice, and again under another card", async () => {
    const clicks = [stage.post("submit"), stage.post("submit", { id: "1763888400101" })];
    expect((await Promise.all(clicks)).map(({ status }) => status)).toEqual([200, 200]);
    expect(stage.connector.posted).toHaveLength(1);
    await stage.post("submit", { id: "1763888400102", replyToId: "1763888400098" });
    expect(stage.connector.posted).toHaveLength(2);
  });

  it("is refused when it is delivered again while its answer is on its way, so that one that fails comes back", async () => {
    const release = stage.assistant.hold();
    stage.connector.trouble({ kind: "status", status: 401 });
    const first = stage.post("submit");
    await expect.poll(() => stage.assistant.heard.length).toBe(1);
    expect((await stage.post("submit")).status).toBe(503);
    release();
    expect((await first).status).toBe(500);
    expect((await stage.post("submit")).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(1);
  });

  it("refers to what was kept when that is too long for it", async () => {
    const skip = Array.from({ length: 200 }, (_, place) => `question-${place}`);
    const intent: SureIntent = { kind: "role_interview", roles: [], skip };
    stage.assistant.say({ ...interviewEn, followUps: [{ label: "5 more", intent }] });
    await stage.post("message-personal");
    const [action] = executesOn(stage.connector.posted[0]?.activity.attachments?.[0]?.content);
    expect(action).toMatchObject({ data: { v: 1, kept: "kept-1" } });
    await stage.post("submit-kept");
    expect(stage.assistant.heard[1]?.input).toEqual({ kind: "intent", intent, language: "en" });
  });

  it("of a menu brings what was picked in it, whatever its button carries", async () => {
    const picked = JSON.stringify({ v: 1, tap: { v: 1, intent: learning.intent, language: "en" } });
    const value = { v: 1, tap: { v: 1, intent: { kind: "help" }, language: "nl" }, menu: true, picked };
    await stage.post("submit", { value });
    expect(stage.assistant.heard.map(({ input }) => input)).toEqual([{ ...learning, language: "en" }]);
  });

  it("beside a menu brings its own, whatever is picked there", async () => {
    const picked = JSON.stringify({ v: 1, tap: { v: 1, intent: learning.intent, language: "en" } });
    const value = { v: 1, tap: { v: 1, intent: { kind: "help" }, language: "nl" }, picked };
    await stage.post("submit", { value });
    expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: { kind: "help" } });
  });

  it.each(["", "{", '{"v":1}'])("of a menu with %j picked is answered kindly", async (picked) => {
    const value = { v: 1, tap: { v: 1, intent: { kind: "help" }, language: "nl" }, menu: true, picked };
    expect((await stage.post("submit-forged", { value })).status).toBe(200);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("that has expired says so in the reader's language", async () => {
    const response = await stage.post("submit-kept");
    expect(response.status).toBe(200);
    expect(said()).toEqual(["Deze knop is verlopen. Stel je vraag gerust opnieuw."]);
  });

  it.each([
    ["with an intent we do not have", {}],
    ["with a list for data", { value: [1, 2] }],
    ["with nothing in it", { value: {} }],
    ["of a later version", { value: { v: 2, tap: {} } }],
    ["with text for a tap", { value: { v: 1, tap: "constructor" } }],
  ])("%s is answered kindly and asks the assistant nothing", async (_, changes) => {
    const response = await stage.post("submit-forged", changes);
    expect(response.status).toBe(200);
    expect(said()).toEqual(["I do not know this button (any more). Please ask in your own words."]);
    expect(stage.assistant.heard).toEqual([]);
  });
});

it("is a tap too where a client sends words along, and none where what comes with words is no button's", async () => {
  await stage.post("submit", { text: "Leercurve" });
  await stage.post("submit", {
    id: "1763888400103",
    text: "welke rollen zijn er?",
    value: { of: "somebody" },
  });
  expect(stage.assistant.heard.map(({ input }) => input)).toEqual([
    learning,
    { kind: "text", text: "welke rollen zijn er?" },
  ]);
});

describe("an action that is answered in place", () => {
  it("gets the card in the response", async () => {
    const response = await stage.post("execute");
    expect(response.status).toBe(200);
    const body = (await response.json()) as { statusCode: number; type: string; value: { type: string } };
    expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(body.value.type).toBe("AdaptiveCard");
    expect(stage.assistant.heard.map(({ input }) => input)).toEqual([learning]);
    expect(stage.connector.posted).toEqual([]);
  });

  it("gets a kind line for broken data", async () => {
    const response = await stage.post("execute-forged");
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "I do not know this button (any more). Please ask in your own words.",
    });
  });

  it("gets a line in place of a card that is wrong, and an operator hears of it", async () => {
    stage.assistant.say({ ...helpNl, title: " ", notes: [], followUps: [] });
    const response = await stage.post("execute");
    expect(await response.json()).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
    expect(stage.log.logged.map(({ event }) => event)).toContain("teams.flawed_card");
  });

  it("gets a kind line when the assistant fails, and no word of why", async () => {
    stage.assistant.say(() => Promise.reject(new Error("secret-detail")));
    const text = await (await stage.post("execute")).text();
    expect(text).toContain("Er ging bij mij iets mis.");
    expect(text).not.toContain("secret-detail");
  });
});

describe("feedback", () => {
  it.each([
    ["feedback", "bad", "Te lang"],
    ["feedback-plain-text", "good", "clear"],
    ["feedback-object", "good", undefined],
  ])("is kept as it comes: %s", async (name, vote, comment) => {
    const response = await stage.post(name);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({});
    expect(stage.assistant.votes.map((each) => [each.vote, each.reason])).toEqual([[vote, comment]]);
  });

  it("says which message it is about, in whatever thread that stands", async () => {
    await stage.post("message-channel-thread");
    const [sent] = stage.assistant.messages;
    const conversation = stage.connector.posted[0]?.conversation ?? "";
    expect([sent?.intent, conversation]).toEqual(["role_profile", expect.stringContaining(";messageid=")]);
    await stage.post("feedback", {
      conversation: { id: conversation.split(";")[0], conversationType: "channel" },
      replyToId: "1:1",
    });
    expect(stage.assistant.votes).toMatchObject([{ of: { kind: "message", message: sent?.message } }]);
  });

  it("that says of no message is about the last answer", async () => {
    await stage.post("feedback-plain-text", { replyToId: undefined });
    expect(stage.assistant.votes.map(({ of }) => of)).toEqual([undefined]);
  });

  it("that could not be kept gets an error, and is taken when it comes again", async () => {
    stage.assistant.loseVotes();
    const statuses = [await stage.post("feedback"), await stage.post("feedback")].map(({ status }) => status);
    expect([statuses, stage.assistant.votes.length]).toEqual([[500, 500], 2]);
  });

  it("counts once, however often it is delivered", async () => {
    await stage.post("feedback");
    const again = await stage.post("feedback");
    expect(again.status).toBe(200);
    expect(stage.assistant.votes).toHaveLength(1);
  });

  it("that cannot be read is refused", async () => {
    const response = await stage.post("feedback-broken");
    expect(response.status).toBe(400);
    expect(stage.assistant.votes).toEqual([]);
  });
});

it("says of an invoke it does not know that it is not implemented", async () => {
  const response = await stage.post("invoke-unknown");
  expect(response.status).toBe(501);
  expect(await response.text()).toBe("");
});
