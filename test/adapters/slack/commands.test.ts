import { afterEach, beforeEach, expect, it } from "vitest";
import { COMMANDS } from "../../../src/adapters/slack/listening.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const command = () => payload("slash-role", stage.slack.responseUrl);
const events = () => stage.log.logged.map(({ event }) => event);

it("answers in the acknowledgement, and nowhere else", async () => {
  const response = await deliver(stage.url, command());
  expect(await response.json()).toMatchObject({ response_type: "ephemeral", blocks: { length: 5 } });
  expect([stage.slack.posted, stage.slack.whispered]).toEqual([[], []]);
});

it("is acknowledged in time when its answer takes longer than Slack waits, and answered once", async () => {
  const release = stage.assistant.hold();
  const response = await deliver(stage.url, command());
  expect([response.status, await response.text()]).toEqual([200, ""]);
  expect(stage.slack.whispered).toEqual([]);
  release();
  await expect.poll(() => stage.slack.whispered.length).toBe(1);
  expect(stage.slack.whispered).toMatchObject([{ response_type: "ephemeral", blocks: { length: 5 } }]);
});

it("is answered once when Slack took the late answer without saying so", async () => {
  const release = stage.assistant.hold();
  stage.slack.failNext("respond", { taken: "cut" });
  await deliver(stage.url, command());
  release();
  await expect.poll(events).toContain("slack.uncertain");
  expect(stage.slack.whispered).toHaveLength(1);
});

it("says that something went wrong, also when that takes longer than Slack waits", async () => {
  stage.assistant.say(() => Promise.reject(new Error("down")));
  const release = stage.assistant.hold();
  await deliver(stage.url, command());
  release();
  await expect
    .poll(() => stage.slack.whispered)
    .toMatchObject([{ text: expect.stringContaining("Something went wrong") }]);
});

it("leaves a late answer that cannot be delivered in the log", async () => {
  const release = stage.assistant.hold();
  const comeBack = await stage.slack.goAway();
  expect((await deliver(stage.url, command())).status).toBe(200);
  release();
  await expect.poll(events).toContain("slack.command");
  await comeBack();
});

it.each(COMMANDS)("hears /%s, with its words freed of Slack's markup", async (name) => {
  const text = "<@U0ALL|ann> “mlops”\u00a0<https://mlops.example.com|data engineer> &amp; meer";
  const response = await deliver(stage.url, { ...command(), command: `/${name}`, text });
  expect(await response.json()).toMatchObject({ response_type: "ephemeral" });
  const input = { kind: "command", name, text: "“mlops”\u00a0data engineer & meer" };
  expect(stage.assistant.heard.map((message) => message.input)).toEqual([input]);
});
