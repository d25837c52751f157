import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";
import { compareNl, helpNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const edit = (changes: Readonly<Record<string, unknown>> = {}) =>
  stage.post("message-edited", { timestamp: "2026-11-23T09:01:00.000Z", ...changes });
const remove = (changes: Readonly<Record<string, unknown>> = {}) =>
  stage.post("message-edited", {
    type: "messageDelete",
    text: undefined,
    channelData: { ...TENANT, eventType: "softDeleteMessage" },
    ...changes,
  });
const TENANT = { tenant: { id: "9c1d5a52-aaaa-4d0a-8a56-7d4b3c0d0001" } };
const shown = () => JSON.stringify(stage.connector.updated.at(-1)?.activity.attachments);

describe("an edit of a question", () => {
  it("changes its answer in the message where that stands, with what was said before", async () => {
    await stage.post("message-personal");
    stage.assistant.say(compareNl);
    expect((await edit()).status).toBe(200);
    const [first, second] = stage.assistant.heard;
    expect(second).toMatchObject({
      speaker: first?.speaker,
      input: { kind: "text", text: "Wat doet een Data Engineer?" },
      revises: first?.delivery,
    });
    expect([stage.connector.posted.length, stage.connector.updated.map(({ id }) => id)]).toEqual([
      1,
      ["1:1"],
    ]);
    expect(shown()).toContain(compareNl.title);
    expect(stage.assistant.messages.at(-1)).toEqual({
      message: stage.assistant.messages[0]?.message,
      intent: "compare_roles",
    });
  });

  it("works in the thread of a channel, and not where it no longer mentions us", async () => {
    await stage.post("message-channel-thread");
    const { conversation, id, text, entities } = await import(
      "../../fixtures/teams/message-channel-thread.json",
      { with: { type: "json" } }
    ).then((read) => read.default);
    await edit({ conversation, id, text: "laat maar" });
    expect(stage.assistant.heard).toHaveLength(1);
    await edit({ conversation, id, text, entities });
    expect(stage.assistant.heard).toHaveLength(2);
    expect(stage.connector.updated).toHaveLength(1);
  });

  it("is answered once, and an older version not after a later one", async () => {
    await stage.post("message-personal");
    await edit({ timestamp: "2026-11-23T09:02:00.000Z" });
    await edit({ timestamp: "2026-11-23T09:02:00.000Z" });
    await edit({ timestamp: "2026-11-23T09:01:00.000Z" });
    expect(stage.connector.updated).toHaveLength(1);
  });

  it("of what was never answered, or that says what to do, changes nothing", async () => {
    await edit();
    stage.assistant.say({ ...helpNl, intent: { kind: "settings", what: "speak-dutch" } });
    await stage.post("message-personal");
    await edit();
    expect(stage.assistant.heard).toHaveLength(1);
    expect(stage.connector.updated).toEqual([]);
  });

  it("gets its answer below where the message is gone, and as text where the card is refused", async () => {
    await stage.post("message-personal");
    stage.connector.trouble({ kind: "status", status: 404 });
    await edit();
    expect([stage.connector.posted.length, stage.connector.updated.length]).toEqual([2, 0]);
    stage.connector.trouble({ kind: "status", status: 413 });
    await edit({ timestamp: "2026-11-23T09:03:00.000Z" });
    expect(stage.connector.updated[0]?.activity.text).toContain("MLOps");
    expect(stage.log.logged.map(({ event }) => event)).toContain("teams.update_refused");
  });

  it("by Teams itself, such as of a preview, is none", async () => {
    await stage.post("message-personal");
    for (const eventType of ["undeleteMessage", undefined])
      await edit({ channelData: { ...TENANT, eventType } });
    expect(stage.assistant.heard).toHaveLength(1);
  });
});

describe("a question that is deleted", () => {
  it("takes its answer with it, and what was kept of it, once", async () => {
    await stage.post("message-personal");
    const [{ delivery } = { delivery: "" }] = stage.assistant.heard;
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(200);
    expect(stage.connector.deleted).toEqual(["1:1"]);
    expect(stage.assistant.takenBack).toEqual([delivery]);
  });

  it("is taken back where its answer is gone already", async () => {
    await stage.post("message-personal");
    stage.connector.trouble({ kind: "status", status: 404 });
    await remove();
    expect(stage.assistant.takenBack).toHaveLength(1);
  });

  it("comes back when it could not be done", async () => {
    await stage.post("message-personal");
    stage.connector.trouble({ kind: "status", status: 401 });
    expect((await remove()).status).toBe(500);
    expect(stage.assistant.takenBack).toEqual([]);
    expect((await remove()).status).toBe(200);
    expect(stage.assistant.takenBack).toHaveLength(1);
  });

  it("leaves its answer where others went on from it", async () => {
    await stage.post("message-personal");
    stage.assistant.leanOn();
    await remove();
    expect([stage.connector.deleted, stage.assistant.takenBack]).toEqual([[], []]);
  });
});

describe("a thumb under an answer", () => {
  const react = (changes: Readonly<Record<string, unknown>>) => stage.post("reaction", changes);

  it.each([
    ["like", { vote: "good", isGiven: true }],
    ["1f44d_thumbsup", { vote: "good", isGiven: true }],
    ["1f44e_thumbsdown", { vote: "bad", isGiven: true }],
  ])("is a vote: %s", async (type, vote) => {
    await react({ reactionsAdded: [{ type }] });
    expect(stage.assistant.reactions).toEqual([
      { ...vote, message: "a:1personalAAAAAAAAAAAAAAAA:1763888400099", user: expect.stringMatching(/^29:/u) },
    ]);
    expect(stage.connector.tries()).toBe(0);
  });

  it("goes with the reaction, and counts once", async () => {
    const taken = { reactionsAdded: undefined, reactionsRemoved: [{ type: "like" }] };
    for (const id of ["f:1", "f:1"]) await react({ id });
    for (const id of ["f:2", "f:2"]) await react({ id, ...taken });
    expect(stage.assistant.reactions.map(({ isGiven }) => isGiven)).toEqual([true, false]);
  });

  it("is no other reaction, and none of a bot", async () => {
    await react({ reactionsAdded: [{ type: "heart" }, { type: "sad" }] });
    await react({ from: { id: "28:6f1f2c0a-52b4-4c3f-9f57-0d2a6c1e7b11", role: "bot" } });
    expect(stage.assistant.reactions).toEqual([]);
  });
});

describe("an answer that is a while in coming", () => {
  it("is announced, once, and stands after that", async () => {
    const release = stage.assistant.hold();
    const answered = stage.post("message-personal");
    await expect.poll(() => stage.connector.typing).toEqual(["a:1personalAAAAAAAAAAAAAAAA"]);
    expect(stage.connector.posted).toEqual([]);
    release();
    expect((await answered).status).toBe(200);
    expect([stage.connector.typing.length, stage.connector.posted.length]).toEqual([1, 1]);
  });

  it("comes all the same where that cannot be shown, and is not announced where it is there at once", async () => {
    await stage.post("message-personal");
    expect(stage.connector.typing).toEqual([]);
    stage.connector.trouble({ kind: "status", status: 403 });
    const release = stage.assistant.hold();
    const answered = stage.post("message-personal", { id: "1763888400009" });
    await expect.poll(() => stage.connector.tries()).toBe(2);
    release();
    expect((await answered).status).toBe(200);
    expect(stage.connector.posted).toHaveLength(2);
  });
});

describe("the app that is removed", () => {
  it("from a personal chat leaves nothing of who removed it", async () => {
    expect((await stage.post("installation-remove")).status).toBe(200);
    expect(stage.assistant.forgotten).toEqual([expect.stringMatching(/^29:/u)]);
  });

  it("comes back where they could not be erased", async () => {
    stage.assistant.loseVotes();
    expect((await stage.post("installation-remove")).status).toBe(500);
  });

  it("from a team forgets nobody who did not ask for it", async () => {
    await stage.post("installation-add-team", { action: "remove" });
    expect(stage.assistant.forgotten).toEqual([]);
  });
});
