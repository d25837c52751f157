import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import type { Caller } from "../../../src/adapters/slack/client.ts";
import { makePosting } from "../../../src/adapters/slack/posting.ts";
import { memoryDeliveries } from "../../../src/storage/deliveries.ts";
import { type Clock, stoppedClock } from "../../support/clock.ts";
import type { Failure } from "../../support/fake-slack.ts";
import { deliver, type Payload, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let clock: Clock;
let stage: Stage;
beforeEach(async () => {
  clock = stoppedClock();
  stage = await setStage({}, memoryDeliveries(clock.now));
});
afterEach(() => stage.close());

const mention = payload("app-mention");
const direct = payload("message-im");
const logged = (event: string) => stage.log.logged.filter((each) => each.event === event);

/**
 * Delivers as often as Slack ever does: again at once, after 1 minute and after 5, as it does after every
 * delivery that was not acknowledged within 3 seconds, whatever was answered later.
 */
async function deliverAtWorst(body: Payload): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const minutes of [0, 0, 1, 5]) {
    clock.pass(minutes * 60_000);
    statuses.push((await deliver(stage.url, body)).status);
  }
  return statuses;
}

/** What leaves the bot not knowing, though Slack took the message. */
const TAKEN_UNKNOWN: readonly (readonly [string, Failure])[] = [
  ["answers after we stopped waiting", { taken: { lateMs: 900 } }],
  ["never answers", { taken: "silent" }],
  ["drops the connection", { taken: "cut" }],
  ["answers 500", { taken: { status: 500 } }],
  ["answers 503", { taken: { status: 503 } }],
  ["breaks off in the middle of its reply", { taken: "half a reply" }],
  ["answers with something else", { taken: "no reply to read" }],
];

/** The same, and Slack did not take it. */
const LOST_UNKNOWN: readonly (readonly [string, Failure])[] = [
  ["never answers", { silent: true }],
  ["drops the connection", { cut: true }],
  ["answers 502", { status: 502 }],
  ["says that something went wrong inside", { error: "internal_error" }],
  ["says that something went very wrong inside", { error: "fatal_error" }],
];

describe("in a channel, a message that Slack takes and then", () => {
  it.each(TAKEN_UNKNOWN)("%s stands there once, whatever Slack delivers again", async (_, failure) => {
    stage.slack.failNext("chat.postMessage", failure, failure, failure, failure);
    expect(await deliverAtWorst(mention)).toEqual([200, 200, 200, 200]);
    expect(stage.slack.posted).toHaveLength(1);
  });

  it("never answers is counted, and told to an operator without a word or an id of anyone's", async () => {
    stage.slack.failNext("chat.postMessage", { taken: "silent" });
    await deliver(stage.url, mention);
    expect(await stage.deliveries.countUncertain()).toBe(1);
    expect(logged("slack.uncertain")).toEqual([
      {
        level: "warn",
        event: "slack.uncertain",
        fields: { delivery: deliveryKey("slack:T0ROLES:C0GENERAL:1795000001.000100"), why: "TimeoutError" },
      },
    ]);
  });
});

it.each(LOST_UNKNOWN)(
  "in a channel, where Slack may have taken it and %s, it is not sent again",
  async (_, failure) => {
    stage.slack.failNext("chat.postMessage", failure);
    expect(await deliverAtWorst(mention)).toEqual([200, 200, 200, 200]);
    expect([stage.slack.posted.length, await stage.deliveries.countUncertain()]).toEqual([0, 1]);
  },
);

it("refuses what Slack delivers again meanwhile, and acknowledges in silence what comes after", async () => {
  stage.slack.failNext("chat.postMessage", { taken: "silent" });
  const first = deliver(stage.url, mention);
  await expect.poll(() => stage.slack.posted.length).toBe(1);
  const meanwhile = await deliver(stage.url, mention);
  expect([(await first).status, meanwhile.status]).toEqual([200, 503]);
  expect(await deliverAtWorst(mention)).toEqual([200, 200, 200, 200]);
  expect([stage.slack.posted.length, stage.assistant.heard.length]).toEqual([1, 1]);
});

describe("in a direct message, one that Slack takes and then", () => {
  it.each(TAKEN_UNKNOWN)("%s is seen to stand there, and is done", async (_, failure) => {
    stage.slack.failNext("chat.postMessage", failure);
    expect(await deliverAtWorst(direct)).toEqual([200, 200, 200, 200]);
    expect(stage.slack.posted).toHaveLength(1);
    expect([logged("slack.uncertain"), await stage.deliveries.countUncertain()]).toEqual([[], 0]);
  });
});

it.each(LOST_UNKNOWN)(
  "in a direct message, where Slack %s and nothing stands, it is posted once more",
  async (_, failure) => {
    stage.slack.failNext("chat.postMessage", failure);
    expect(await deliverAtWorst(direct)).toEqual([200, 200, 200, 200]);
    expect(stage.slack.posted).toHaveLength(1);
    expect(logged("slack.uncertain")).toEqual([]);
  },
);

describe("in a direct message that cannot be read", () => {
  it.each<[string, Failure]>([
    ["without the scope", { error: "missing_scope" }],
    ["while Slack is silent", { silent: true }],
    ["while Slack is troubled", { status: 500 }],
  ])("%s, it stays uncertain and is not posted again", async (_, failure) => {
    stage.slack.failNext("chat.postMessage", { taken: "cut" });
    stage.slack.failNext("conversations.replies", failure);
    expect(await deliverAtWorst(direct)).toEqual([200, 200, 200, 200]);
    expect(stage.slack.posted).toHaveLength(1);
    expect(logged("slack.uncertain")).toHaveLength(1);
  });
});

it("posts twice at most, and looks for the second too", async () => {
  stage.slack.failNext("chat.postMessage", { cut: true }, { taken: "cut" });
  expect((await deliver(stage.url, direct)).status).toBe(200);
  expect([stage.slack.posted.length, logged("slack.uncertain")]).toEqual([1, []]);

  stage.slack.failNext("chat.postMessage", { cut: true }, { cut: true });
  await deliver(stage.url, payload("message-im-file-share"));
  expect([stage.slack.posted.length, logged("slack.uncertain").length]).toEqual([1, 1]);
});

it("does not take the answer to another question for the one it looks for", async () => {
  await deliver(stage.url, payload("message-im-in-thread"));
  stage.slack.failNext("chat.postMessage", { cut: true });
  await deliver(stage.url, direct);
  expect(stage.slack.posted.map(({ thread_ts: thread }) => thread)).toEqual([
    "1795000100.000100",
    "1795000100.000100",
  ]);
});

it("marks messages only where it may look for them, and without anyone's id", async () => {
  await deliver(stage.url, mention);
  await deliver(stage.url, direct);
  expect(stage.slack.posted.map(({ metadata }) => metadata)).toEqual([
    undefined,
    {
      event_type: "rolwijzer_answer",
      event_payload: { delivery: deliveryKey("slack:T0ROLES:D0READER:1795000100.000100") },
    },
  ]);
});

it("knows that nothing was taken while Slack cannot be reached: what comes again is answered once", async () => {
  const comeBack = await stage.slack.goAway();
  expect((await deliver(stage.url, mention)).status).toBe(503);
  expect(await stage.deliveries.countUncertain()).toBe(0);
  await comeBack();
  expect(await deliverAtWorst(mention)).toEqual([200, 200, 200, 200]);
  expect(stage.slack.posted).toHaveLength(1);
});

it("posts nothing that could outlast its claim, when another attempt may post it too", async () => {
  const calls: string[] = [];
  const call: Caller = async ({ method }) => {
    calls.push(method);
    return { kind: "replied", status: 200, headers: {}, text: '{"ok":true}' };
  };
  const post = makePosting(call, async () => "unknown", 10_000);
  const claim = (leftMs: number) => ({ key: "delivery", until: performance.now() + leftMs });
  expect(await post({ channel: "C0GENERAL" }, '{"text":"hoi"}', claim(9_000))).toMatchObject({
    kind: "not taken",
  });
  expect(calls).toEqual([]);
  expect(await post({ channel: "C0GENERAL" }, '{"text":"hoi"}', claim(20_000))).toEqual({ kind: "taken" });
});
