import { afterEach, beforeEach, expect, it } from "vitest";
import { sendEvent, WITH_THREADS } from "../../support/fake-slack-events.ts";
import { payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

const parent = { channel: "C0GENERAL", ts: "1795000001.000100", user: "U0OTHER" };

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  stage.slack.grant([...stage.slack.granted(), ...WITH_THREADS]);
});
afterEach(() => stage.close());

const reads = () => stage.slack.calls.filter(({ method }) => method === "conversations.replies");
const readParent = async () => {
  await sendEvent(stage, payload("app-mention-in-thread"));
  const read = stage.assistant.parents.at(-1);
  if (read === undefined) throw new Error("there is no parent to read");
  return read();
};

it("is read only when somebody wants it, freed of Slack's markup", async () => {
  stage.slack.said({
    ...parent,
    text: "<@U0BOB> weet jij wat een <https://a.b|MLOps engineer> doet &amp; kost?",
  });
  await sendEvent(stage, payload("app-mention-in-thread"));
  expect(reads()).toEqual([]);
  expect(await stage.assistant.parents.at(-1)?.()).toBe("weet jij wat een MLOps engineer doet & kost?");
  expect(reads().map(({ args }) => args)).toMatchObject([
    { channel: "C0GENERAL", ts: parent.ts, limit: "1" },
  ]);
});

it("is nothing where the thread began with the bot itself, or Slack knows of none", async () => {
  expect(await readParent()).toBeUndefined();
  stage.slack.said({ ...parent, user: "U0BOT", text: "Een antwoord" });
  expect(await readParent()).toBeUndefined();
});

it("is nothing without the scope, and the mention is answered all the same", async () => {
  stage.slack.grant(["app_mentions:read", "chat:write", "users:read"]);
  stage.slack.said({ ...parent, text: "wat doet een MLOps engineer?" });
  expect(await readParent()).toBeUndefined();
  expect(stage.slack.posted).toHaveLength(1);
  expect(stage.log.logged.filter(({ level }) => level !== "info")).toEqual([]);
});

it("is there for no message that opens a thread, and for none in a direct conversation", async () => {
  await sendEvent(stage, payload("app-mention"));
  await sendEvent(stage, payload("message-im-in-thread"));
  expect(stage.assistant.parents).toEqual([undefined, undefined]);
});
