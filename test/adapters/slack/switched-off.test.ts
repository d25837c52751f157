import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, type Payload, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

const WHERE = { platform: "slack", workspace: "T0ROLES" };

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0GENERAL", mode: "off" });
});
afterEach(() => stage.close());

const mention = payload("app-mention");
let count = 0;
const again = (event: Payload = {}): Payload => {
  count += 1;
  return withEvent(mention, { ts: `1795000002.00000${count}`, ...event }, `EvAGAIN${count}`);
};
const told = () =>
  stage.slack.calls.filter(({ method }) => method === "chat.postEphemeral").map(({ args }) => args);

it("answers no mention in a channel that is switched off, and tells who mentions it so, alone", async () => {
  expect((await deliver(stage.url, mention)).status).toBe(200);
  expect([stage.slack.posted, stage.assistant.heard]).toEqual([[], []]);
  expect(told()).toEqual([
    {
      channel: "C0GENERAL",
      user: "U0READER",
      thread_ts: "1795000001.000100",
      text: expect.stringContaining("I am switched off in this channel"),
    },
  ]);
});

it("tells each reader once", async () => {
  await deliver(stage.url, mention);
  await deliver(stage.url, again());
  await deliver(stage.url, again({ user: "U0BOB" }));
  expect(told().map(({ user }) => user)).toEqual(["U0READER", "U0BOB"]);
});

it("is acknowledged when Slack does not take that line", async () => {
  stage.slack.failNext("chat.postEphemeral", { error: "user_not_in_channel" });
  expect((await deliver(stage.url, mention)).status).toBe(200);
  expect(stage.log.logged.map(({ event }) => event)).toContain("slack.switched_off_not_told");
});

it("tells it once where Slack took that line without saying so", async () => {
  stage.slack.failNext("chat.postEphemeral", { taken: "cut" });
  expect((await deliver(stage.url, mention)).status).toBe(200);
  expect(told()).toHaveLength(1);
});

it("answers commands there, other channels and direct messages as ever", async () => {
  const command = { ...payload("slash-role", stage.slack.responseUrl), channel_id: "C0GENERAL" };
  expect(await (await deliver(stage.url, command)).json()).toMatchObject({ response_type: "ephemeral" });
  await deliver(stage.url, payload("message-im"));
  await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0GENERAL", mode: undefined });
  await deliver(stage.url, again());
  expect(stage.slack.posted.map(({ channel }) => channel)).toEqual(["D0READER", "C0GENERAL"]);
});

it("is not acknowledged while nobody can tell whether the channel is switched off", async () => {
  stage.assistant.forgetSettings();
  expect((await deliver(stage.url, mention)).status).toBe(503);
  expect(stage.slack.posted).toEqual([]);
});
