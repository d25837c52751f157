import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { labelsIn, type Seen, wordsOf } from "../../support/slack-reader.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const joined = payload("member-joined-channel");
const seen = () => stage.slack.posted.map(({ blocks }) => ({ blocks }) as Pick<Seen, "blocks">);

it("says hello in a channel that it was invited to, with three things to try and what it keeps", async () => {
  expect((await deliver(stage.url, joined)).status).toBe(200);
  expect(stage.slack.posted).toMatchObject([{ channel: "C0GENERAL" }]);
  expect(stage.slack.posted[0]).not.toHaveProperty("thread_ts");
  const [hello = { blocks: [] }] = seen();
  expect(labelsIn(hello)).toEqual([
    "Welke rollen zijn er?",
    "Wat doet een MLOps Engineer?",
    "Welke rollen hebben we als eerste nodig?",
  ]);
  expect(wordsOf(hello)).toContain("/rolwijzer privacy");
});

it("speaks the language of who invited it", async () => {
  stage.slack.people.set("U0READER", { locale: "en-US" });
  await deliver(stage.url, joined);
  expect(JSON.stringify(seen())).toContain("Hi, I am Rolwijzer");
});

it("says it once a channel, whatever it is told again", async () => {
  await deliver(stage.url, joined);
  await deliver(stage.url, withEvent(joined, {}, "Ev0AGAIN"));
  expect(stage.slack.posted).toHaveLength(1);
});

it("says it later when Slack did not take it, and not again when that is uncertain", async () => {
  const away = { error: "service_unavailable" };
  stage.slack.failNext("chat.postMessage", away, away, away);
  expect((await deliver(stage.url, joined)).status).toBe(503);
  stage.slack.failNext("chat.postMessage", { taken: "cut" });
  expect((await deliver(stage.url, joined)).status).toBe(200);
  await deliver(stage.url, joined);
  expect(stage.slack.posted).toHaveLength(1);
});

it("says nothing when somebody else joins", async () => {
  await deliver(stage.url, withEvent(joined, { user: "U0OTHER" }, "Ev0OTHER"));
  expect([stage.slack.posted, stage.assistant.greeted.size]).toEqual([[], 0]);
});

it("says nothing in a channel where it is to keep silent", async () => {
  await stage.assistant.choose(
    { platform: "slack", workspace: "T0ROLES" },
    { kind: "channel", channel: "C0GENERAL", mode: "off" },
  );
  await deliver(stage.url, joined);
  expect(stage.slack.posted).toEqual([]);
});
