import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, payload, withAction } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const tap = (name: string) => payload(name, stage.slack.responseUrl);

it("answers a tap in the thread where the button stood", async () => {
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect(stage.slack.posted).toMatchObject([{ channel: "C0GENERAL", thread_ts: "1795000001.000100" }]);
  expect(stage.assistant.heard).toEqual([
    {
      speaker: {
        platform: "slack",
        workspace: "T0ROLES",
        conversation: "C0GENERAL:1795000001.000100",
        user: "U0READER",
      },
      input: { kind: "intent", intent: { kind: "role_tools", roles: ["mlops-engineer"] }, language: "en" },
    },
  ]);
});

it("answers a tap under a command to the same reader alone, and leaves that answer standing", async () => {
  await deliver(stage.url, tap("tap-under-command"));
  expect(stage.slack.posted).toEqual([]);
  expect(stage.slack.whispered).toMatchObject([{ response_type: "ephemeral", replace_original: false }]);
  expect(stage.slack.whispered[0]?.blocks?.length).toBeGreaterThan(2);
  expect(stage.assistant.heard[0]?.speaker.conversation).toBe("C0GENERAL");
});

it("whispers the plain text when the blocks are refused", async () => {
  stage.slack.failNext("respond", { status: 400 });
  expect((await deliver(stage.url, tap("tap-under-command"))).status).toBe(200);
  expect(stage.slack.whispered).toHaveLength(1);
  expect(stage.slack.whispered[0]).not.toHaveProperty("blocks");
});

it("follows a tap that was kept, and tells when it has lapsed", async () => {
  const id = await stage.assistant.keep({ v: 1, intent: { kind: "rank_roles" }, language: "nl" });
  await deliver(stage.url, withAction(tap("tap-in-thread"), { value: JSON.stringify({ v: 1, kept: id }) }));
  expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: { kind: "rank_roles" } });

  await deliver(stage.url, withAction(tap("tap-in-thread"), { value: '{"v":1,"kept":"gone"}' }));
  expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("This button has expired") }]);
});

it.each([
  ["a forged value", { value: '{"v":1,"intent":{"kind":"drop_tables"},"language":"en"}' }],
  ["a broken value", { value: "{" }],
  ["no value", { value: undefined }],
  ["an unknown action", { action_id: "approve_all" }],
  ["a vote that is none", { action_id: "feedback", value: "excellent" }],
])("acknowledges %s with a friendly line", async (_, action) => {
  const response = await deliver(stage.url, withAction(tap("tap-in-thread"), action));
  expect([response.status, await response.text()]).toEqual([200, ""]);
  expect(stage.slack.whispered).toMatchObject([
    { text: expect.stringContaining("Please ask in your own words") },
  ]);
  expect(stage.assistant.heard).toEqual([]);
});

it("acknowledges a tap on a link and says nothing", async () => {
  expect((await deliver(stage.url, tap("tap-on-link"))).status).toBe(200);
  expect([stage.slack.posted, stage.slack.whispered]).toEqual([[], []]);
});

it("hands on a vote and thanks for it", async () => {
  await deliver(stage.url, tap("feedback"));
  expect(stage.assistant.votes).toMatchObject([{ vote: "good", speaker: { user: "U0READER" } }]);
  expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("Thank you") }]);
});

it.each([
  ["thanks", (name: string) => tap(name)],
  ["what is forged", (name: string) => withAction(tap(name), { value: "{" })],
])("whispers of %s in the thread of what was tapped", async (_, body) => {
  await deliver(stage.url, body("feedback"));
  expect(stage.slack.whispered).toMatchObject([{ thread_ts: "1795000001.000100" }]);
});

it("whispers under a command in the thread where it stands, and in none where there is none", async () => {
  const under = tap("tap-under-command");
  await deliver(stage.url, under);
  expect(stage.slack.whispered[0]).not.toHaveProperty("thread_ts");
  const container = { ...(under["container"] as object), thread_ts: "1795000001.000100" };
  await deliver(stage.url, { ...under, container });
  expect(stage.slack.whispered[1]).toHaveProperty("thread_ts", "1795000001.000100");
});

it("shows Slack's own error when the answer could not be posted now", async () => {
  stage.slack.failNext("chat.postMessage", { error: "internal_error" });
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(503);
});

it("acknowledges in time when the answer takes longer than Slack waits", async () => {
  const release = stage.assistant.hold();
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect(stage.slack.posted).toEqual([]);
  release();
  await expect.poll(() => stage.slack.posted.length).toBe(1);
});

it("apologises when an answer fails after its tap was acknowledged", async () => {
  const release = stage.assistant.hold();
  stage.slack.failNext("chat.postMessage", { error: "internal_error" });
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  release();
  await expect
    .poll(() => stage.slack.whispered)
    .toMatchObject([{ text: expect.stringContaining("went wrong") }]);
});

it("never posts to all what only one reader sees", async () => {
  const { message } = tap("tap-in-thread");
  await deliver(stage.url, { ...tap("tap-under-command"), message });
  expect([stage.slack.posted.length, stage.slack.whispered.length]).toEqual([0, 1]);
});

it("acknowledges a tap on a response url that has lapsed", async () => {
  stage.slack.failNext("respond", { status: 404 });
  expect((await deliver(stage.url, tap("tap-under-command"))).status).toBe(200);
});
