import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendEvent, WITH_THREADS } from "../../support/fake-slack-events.ts";
import { type Payload, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

const WHERE = { platform: "slack", workspace: "T0ROLES" };
const followUp = payload("message-in-thread-of-channel");

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  stage.slack.grant([...stage.slack.granted(), ...WITH_THREADS]);
  await stage.assistant.choose(WHERE, { kind: "mode", mode: "threads" });
  stage.assistant.goOn(true);
});
afterEach(() => stage.close());

let count = 0;
const saying = (event: Payload): Payload => {
  count += 1;
  return withEvent(followUp, event, `EvFOLLOW${count}`);
};
const send = (body: Payload) => sendEvent(stage, body);

it("is sent to no app that may not read channels", async () => {
  stage.slack.grant(["im:history"]);
  expect(() => send(followUp)).toThrow("channels:history");
});

describe("a follow-up in a thread where the bot goes on", () => {
  it("is answered there without a mention, once, also when it comes again", async () => {
    expect((await send(followUp)).status).toBe(200);
    expect((await send(followUp)).status).toBe(200);
    expect(stage.slack.posted).toMatchObject([{ channel: "C0GENERAL", thread_ts: "1795000001.000100" }]);
    expect(stage.assistant.overheard).toMatchObject([
      { input: { kind: "text", text: "en de tools?" }, goesOn: true, speaker: { isShared: true } },
    ]);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("is acknowledged and left alone where it is not surely for the bot", async () => {
    stage.assistant.goOn(true, false);
    expect((await send(followUp)).status).toBe(200);
    expect(stage.assistant.overheard).toHaveLength(1);
    expect(stage.slack.posted).toEqual([]);
  });

  it("is answered in private channels and among several people too", async () => {
    await send(saying({ channel_type: "group", ts: "1795000003.000101" }));
    await send(saying({ channel_type: "mpim", ts: "1795000003.000102" }));
    expect(stage.slack.posted).toHaveLength(2);
  });

  it("is not acknowledged while the store is away", async () => {
    stage.assistant.forgetSettings();
    expect((await send(followUp)).status).toBe(503);
  });
});

describe("nobody asks the bot", () => {
  it.each<[string, Payload]>([
    ["a message that opens a thread", { thread_ts: undefined }],
    ["the message that began the thread", { ts: "1795000001.000100" }],
    ["one that mentions somebody else", { text: "<@U0BOB> en de tools?" }],
    ["one that mentions the bot, which comes as a mention too", { text: "<@U0BOT> en de tools?" }],
    ["one to all in the channel", { text: "<!here> en de tools?" }],
    ["one of a bot", { bot_id: "B0OTHER" }],
    ["one of its own", { user: "U0BOT" }],
    ["a file", { subtype: "file_share" }],
    ["somebody who joins", { subtype: "channel_join" }],
  ])("by %s", async (_, event) => {
    await send(saying(event));
    expect([stage.assistant.overheard, stage.slack.posted]).toEqual([[], []]);
  });

  it("in a thread that it does not go on in", async () => {
    stage.assistant.goOn(false);
    await send(followUp);
    expect(stage.assistant.overheard).toEqual([]);
  });

  it.each(["mentions", "off"] as const)("in a channel where it answers: %s", async (mode) => {
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0GENERAL", mode });
    await send(followUp);
    expect([stage.assistant.overheard, stage.slack.posted]).toEqual([[], []]);
  });

  it("in a workspace where nobody switched that on, but for the channels where somebody did", async () => {
    await stage.assistant.choose(WHERE, { kind: "mode", mode: "mentions" });
    await send(followUp);
    expect(stage.assistant.overheard).toEqual([]);
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0GENERAL", mode: "threads" });
    await send(followUp);
    expect(stage.assistant.overheard).toHaveLength(1);
  });
});

describe.each(["everyone", "members"] as const)("where %s may ask, the store is read", (whoMayAsk) => {
  beforeEach(async () => {
    await stage.close();
    stage = await setStage({ whoMayAsk });
    stage.slack.grant([...stage.slack.granted(), ...WITH_THREADS]);
    await stage.assistant.choose(WHERE, { kind: "mode", mode: "threads" });
    stage.assistant.goOn(true);
  });
  const reads = async (body: Payload) => {
    const [settings, turns] = [
      vi.spyOn(stage.assistant, "workspace"),
      vi.spyOn(stage.assistant, "isGoingOn"),
    ];
    await send(body);
    return [settings, turns].map(({ mock }) => mock.calls.length);
  };

  it("once for whether the bot goes on there", async () => {
    expect(await reads(followUp)).toEqual([1, 1]);
    expect(stage.slack.posted).toHaveLength(1);
  });

  it.each<[string, Payload]>([
    ["the bot's own post", { user: "U0BOT" }],
    ["a post of another bot", { bot_id: "B0OTHER" }],
  ])("not for %s", async (_, event) => {
    expect(await reads(saying(event))).toEqual([0, 0]);
  });
});

describe("a mention that arrives in two ways", () => {
  it("is answered once in a channel, whichever comes first", async () => {
    const [mention, message] = [payload("app-mention"), payload("message-of-a-mention-in-channel")];
    for (const body of [message, mention, message]) expect((await send(body)).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
  });

  it("is answered once among several people, also where it comes as a message alone", async () => {
    const message = withEvent(
      payload("message-of-a-mention-in-channel"),
      { channel_type: "mpim" },
      "EvGROUP",
    );
    await send(message);
    await send(payload("app-mention"));
    expect(stage.slack.posted).toHaveLength(1);
    expect(stage.assistant.heard).toHaveLength(1);
  });
});

it("tells the assistant that it may go on there, of a mention where threads are followed", async () => {
  await send(payload("app-mention"));
  await stage.assistant.choose(WHERE, { kind: "mode", mode: "mentions" });
  await send(payload("app-mention-in-thread"));
  expect(stage.assistant.goneOn).toEqual([true, false]);
});
