import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, type Payload, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const added = payload("reaction-added");
const removed = payload("reaction-removed");
let events = 0;
/** The reaction, as an event of its own. */
function reacts(body: Payload, changes: Payload = {}): Promise<Response> {
  events += 1;
  return deliver(stage.url, withEvent(body, changes, `Ev0REACTION${events}`));
}
const message = "C0GENERAL:1795000001.000200";

it.each([
  ["+1", "good"],
  ["thumbsup::skin-tone-4", "good"],
  ["-1::skin-tone-2", "bad"],
  ["thumbsdown", "bad"],
])("takes %s under an answer for a vote, in silence", async (reaction, vote) => {
  expect((await reacts(added, { reaction })).status).toBe(200);
  expect(stage.assistant.reactions).toEqual([
    { vote, isGiven: true, other: false, message, user: "U0READER" },
  ]);
  expect([stage.slack.posted, stage.slack.whispered]).toEqual([[], []]);
});

it("takes it back when the reaction is taken away", async () => {
  await reacts(added);
  await reacts(removed);
  expect(stage.assistant.reactions.map(({ isGiven }) => isGiven)).toEqual([true, false]);
});

it("tells of the other thumb where that still stands, and of none where Slack does not say", async () => {
  const others = { "-1::skin-tone-2": ["U0READER"], "+1": ["U0OTHER"], eyes: ["U0READER"] };
  await reacts(removed);
  stage.slack.reactions.set(message, others);
  await reacts(removed);
  stage.slack.reactions.set(message, { "-1": ["U0OTHER"], thumbsup: ["U0READER"] });
  await reacts(removed);
  stage.slack.reactions.set(message, others);
  stage.slack.failNext("reactions.get", { error: "internal_error" });
  await reacts(removed);
  expect(stage.assistant.reactions.map(({ other }) => other)).toEqual([false, true, false, false]);
  expect(stage.log.logged.map(({ event }) => event)).toContain("slack.reactions_not_read");
});

it("takes a reaction once that is delivered twice", async () => {
  await deliver(stage.url, added);
  await deliver(stage.url, added);
  expect(stage.assistant.reactions).toHaveLength(1);
});

it.each([
  ["another sign", { reaction: "eyes" }],
  ["what somebody else wrote", { item_user: "U0OTHER" }],
  ["a message without an author", { item_user: undefined }],
  ["a file", { item: { type: "file", file: "F0FILE" } }],
  ["its own reaction", { user: "U0BOT" }],
])("heeds nothing of %s, and writes nothing", async (_, changes) => {
  const claimed: unknown[] = [];
  await stage.close();
  const deliveries = {
    ...stage.deliveries,
    claim: async (ids: readonly string[]) => {
      claimed.push(ids);
      return "new" as const;
    },
  };
  stage = await setStage({}, deliveries);
  expect((await reacts(added, changes as Payload)).status).toBe(200);
  expect([claimed, stage.assistant.reactions]).toEqual([[], []]);
});

it("heeds no bot", async () => {
  stage.slack.people.set("U0OTHERBOT", { is_bot: true });
  await reacts(added, { user: "U0OTHERBOT" });
  expect(stage.assistant.reactions).toEqual([]);
});
