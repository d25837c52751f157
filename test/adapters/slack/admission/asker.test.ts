import { describe, expect, it } from "vitest";
import { askerOf } from "../../../../src/adapters/slack/admission/asker.ts";
import { type Payload, payload, withEvent } from "../../../support/fake-slack-requests.ts";

const SELF = "U0BOT";
const userIn = (body: Payload) => askerOf(body as Parameters<typeof askerOf>[0], SELF)?.user;
const inChannel = (event: Payload) =>
  withEvent(payload("message-im"), { channel: "C0GENERAL", channel_type: "channel", ...event }, "Ev0");

describe("somebody asks", () => {
  it.each<[string, Payload]>([
    ["who mentions the bot", payload("app-mention")],
    ["who writes to it alone", payload("message-im")],
    ["who writes in a thread of a channel", inChannel({ thread_ts: "1795000001.000100" })],
    ["whose message in a channel mentions it, told as a message", inChannel({ text: `<@${SELF}> mlops?` })],
    [
      "who edits a message that mentions it",
      inChannel({
        user: undefined,
        subtype: "message_changed",
        message: { user: "U0READER", text: `<@${SELF}> mlops?` },
      }),
    ],
    ["who opens its conversation", payload("app-home-opened-messages")],
    ["who types a command", payload("slash-role")],
    ["who taps", payload("tap-in-thread")],
    ["who sends a form", payload("view-submission")],
    [
      "who puts a reaction under a message of its",
      withEvent(payload("app-mention"), { type: "reaction_added", item_user: SELF }, "Ev0"),
    ],
  ])("%s", (_, body) => {
    expect(userIn(body)).toBe("U0READER");
  });
});

describe("nobody asks", () => {
  it.each<[string, Payload]>([
    ["what is said in a channel to others", inChannel({ text: "<@U0OTHER> lunch?" })],
    [
      "a reaction to a message of somebody else's",
      withEvent(payload("app-mention"), { type: "reaction_added", item_user: "U0OTHER" }, "Ev0"),
    ],
    ["another bot", payload("message-of-another-bot")],
    ["the bot itself", payload("message-of-our-own")],
    ["an event that names nobody", payload("app-uninstalled")],
    ["a body that is odd", { event: { type: "app_mention", user: { id: 1 } } }],
    ["an odd command", { command: "/role", user_id: "" }],
  ])("%s", (_, body) => {
    expect(userIn(body)).toBeUndefined();
  });
});
