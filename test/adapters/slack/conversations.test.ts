import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const mention = payload("app-mention");

it("answers a mention in its own thread, with blocks, a text and no previews", async () => {
  expect((await deliver(stage.url, mention)).status).toBe(200);
  const [posted] = stage.slack.posted;
  expect(posted).toMatchObject({
    channel: "C0GENERAL",
    thread_ts: "1795000001.000100",
    unfurl_links: false,
    unfurl_media: false,
  });
  expect(posted?.text).toContain("MLOps Engineer");
  expect(posted?.blocks?.map((block) => block.type)).toEqual([
    "header",
    "rich_text",
    "rich_text",
    "actions",
    "context_actions",
  ]);
});

it("hands on the words of a mention and who said them where", async () => {
  await deliver(stage.url, mention);
  expect(stage.assistant.heard).toEqual([
    {
      speaker: {
        platform: "slack",
        workspace: "T0ROLES",
        conversation: "C0GENERAL:1795000001.000100",
        isShared: true,
        user: "U0READER",
      },
      input: { kind: "text", text: "wat doet een MLOps Engineer & wat kost <1 jaar> leren? #general MLflow" },
      isFirst: true,
      delivery: expect.any(String),
    },
  ]);
});

it("stays in the thread where it was asked", async () => {
  await deliver(stage.url, payload("app-mention-in-thread"));
  expect(stage.slack.posted[0]?.thread_ts).toBe("1795000001.000100");
  expect(stage.assistant.heard[0]?.speaker.conversation).toBe("C0GENERAL:1795000001.000100");
  expect(stage.assistant.heard[0]?.isFirst).toBe(false);
});

it("takes a mention alone as no words at all", async () => {
  await deliver(stage.url, payload("app-mention-alone"));
  expect(stage.assistant.heard[0]?.input).toEqual({ kind: "text", text: "" });
});

it.each([
  ["message-im", "1795000100.000100"],
  ["message-im-in-thread", "1795000100.000100"],
  ["message-im-file-share", "1795000120.000100"],
])(
  "answers the direct message %s in its thread, as a part of the one direct conversation",
  async (name, thread) => {
    await deliver(stage.url, payload(name));
    expect(stage.slack.posted).toMatchObject([{ channel: "D0READER", thread_ts: thread }]);
    expect(stage.assistant.heard[0]?.speaker).toMatchObject({ conversation: "D0READER", isShared: false });
  },
);

it.each([
  ["message-of-our-own"],
  ["message-of-another-bot"],
  ["message-changed"],
  ["message-deleted"],
  ["message-of-slack-itself"],
  ["message-of-a-mention-in-channel"],
])("acknowledges %s and is silent", async (name) => {
  expect((await deliver(stage.url, payload(name))).status).toBe(200);
  expect([stage.slack.posted, stage.assistant.heard]).toEqual([[], []]);
});

it("acknowledges an event without the fields it needs", async () => {
  const response = await deliver(stage.url, withEvent(payload("message-im"), { channel: 5 }, "Ev0ODD"));
  expect(response.status).toBe(200);
  expect(stage.log.logged.map((each) => each.event)).toContain("slack.unreadable_event");
});

describe("a file and no words", () => {
  const dropped = payload("message-im-file-share");
  const alone = { ...dropped, event: { ...dropped.event, text: "" } };

  it("is told to be none that it opens, once, in the thread of that message", async () => {
    await deliver(stage.url, alone);
    expect((await deliver(stage.url, alone, { headers: { "x-slack-retry-num": "1" } })).status).toBe(200);
    expect(stage.slack.posted).toMatchObject([
      { thread_ts: "1795000120.000100", text: expect.stringContaining("I cannot open files.") },
    ]);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("comes again when Slack took no line", async () => {
    stage.slack.failNext("chat.postMessage", { retryAfterS: 30 });
    expect((await deliver(stage.url, alone)).status).toBe(503);
    expect((await deliver(stage.url, alone)).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
  });
});

it("answers a delivery once, also when it comes again", async () => {
  await deliver(stage.url, mention);
  expect((await deliver(stage.url, mention, { headers: { "x-slack-retry-num": "1" } })).status).toBe(200);
  expect(stage.slack.posted).toHaveLength(1);
});

it("answers a message once, also under another event id", async () => {
  await deliver(stage.url, mention);
  expect((await deliver(stage.url, payload("app-mention-again-under-another-event-id"))).status).toBe(200);
  expect(stage.slack.posted).toHaveLength(1);
});

it("acknowledges after the answer is out, and refuses a redelivery until then", async () => {
  const release = stage.assistant.hold();
  let acknowledged = false;
  const first = deliver(stage.url, mention).then((response) => {
    acknowledged = true;
    return response;
  });
  await expect.poll(() => stage.assistant.heard.length).toBe(1);

  const again = await deliver(stage.url, mention, { headers: { "x-slack-retry-num": "1" } });

  expect([again.status, acknowledged]).toEqual([503, false]);
  release();
  expect((await first).status).toBe(200);
  expect(stage.slack.posted).toHaveLength(1);
});

it("does not acknowledge when the assistant fails, and answers the retry", async () => {
  stage.assistant.say(() => Promise.reject(new Error("the store is away")));
  const first = await deliver(stage.url, mention);
  stage.assistant.say(profileNl);
  const second = await deliver(stage.url, mention);
  expect([first.status, await first.text(), second.status]).toEqual([503, "", 200]);
  expect(stage.slack.posted).toHaveLength(1);
});

describe("who opens its conversation", () => {
  const opened = payload("app-home-opened-messages");
  const offered = () =>
    stage.slack.calls.filter(({ method }) => method === "assistant.threads.setSuggestedPrompts");

  it.each([
    ["nl-NL", "Welke rollen zijn er?"],
    ["en-US", "Which roles are there?"],
  ])(
    "whose Slack speaks %s is offered four prompts in that language, without a thread",
    async (locale, first) => {
      stage.slack.people.set("U0READER", { locale });
      await deliver(stage.url, opened);
      const [call] = offered();
      expect(call?.args).toMatchObject({ channel_id: "D0READER", prompts: { length: 4 } });
      expect(JSON.stringify(call?.args)).toContain(first);
      expect(call?.args).not.toHaveProperty("thread_ts");
      expect(stage.log.logged.filter((each) => each.level !== "info")).toEqual([]);
    },
  );

  it("is offered them once, and again after Slack did not take them", async () => {
    stage.slack.people.set("U0READER", { locale: "nl-NL" });
    stage.slack.failNext("assistant.threads.setSuggestedPrompts", { error: "missing_scope" });
    for (const eventId of ["Ev0ONE", "Ev0TWO", "Ev0THREE"])
      expect((await deliver(stage.url, withEvent(opened, {}, eventId))).status).toBe(200);
    expect(offered()).toHaveLength(2);
  });

  it("keeps those of the manifest while nobody tells their language", async () => {
    await deliver(stage.url, opened);
    expect(offered()).toEqual([]);
  });
});

it("offers no prompts when its home page is opened", async () => {
  await deliver(stage.url, payload("app-home-opened-home"));
  expect(stage.slack.calls.map((each) => each.method)).toEqual(["auth.test", "users.info", "views.publish"]);
});

it("keeps readers' words and tokens out of the log", async () => {
  stage.slack.failNext("chat.postMessage", { error: "channel_not_found" });
  await deliver(stage.url, mention);
  const log = JSON.stringify(stage.log.logged);
  expect(log).not.toMatch(/MLOps|U0READER|xox|xapp/u);
  expect(log).toContain("channel_not_found");
});
