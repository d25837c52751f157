import { describe, expect, it } from "vitest";
import { changeIn } from "../../../src/adapters/slack/changes.ts";
import { payload, withEvent } from "../../support/fake-slack-requests.ts";

const changed = payload("message-changed");
const within = (name: "message" | "previous_message", fields: object) => {
  const event = changed.event ?? {};
  return withEvent(changed, { [name]: { ...(event[name] as object), ...fields } }, "Ev0ONE");
};

describe("what a message event tells of another message", () => {
  it("is an edit, with the words before and after, and the time of this version", () => {
    expect(changeIn(changed)).toMatchObject({
      kind: "edited",
      channel: "D0READER",
      before: { ts: "1795000100.000100", user: "U0READER", words: "what does an MLOps Engineer do?" },
      words: "what does an MLOps Engineer do??",
      asOf: "1795000105.000000",
    });
  });

  it("is a deletion, whether a thread hangs on the message or not", () => {
    expect(changeIn(payload("message-deleted"))).toMatchObject({ kind: "deleted", repliers: [] });
    expect(changeIn(payload("message-tombstone"))).toMatchObject({
      kind: "deleted",
      before: { user: "U0READER", words: "what does an MLOps Engineer do?" },
      repliers: ["U0BOT"],
    });
  });

  it.each([
    ["a preview that Slack adds", within("message", { edited: undefined, attachments: [{}] })],
    [
      "another markup of the same words",
      within("message", { text: "<@U0BOT> what does an MLOps Engineer do?" }),
    ],
  ])("is nothing for %s", (_, body) => {
    expect(changeIn(body)).toEqual({ kind: "nothing" });
  });

  it("is not there for a message of its own", () => {
    expect(changeIn(payload("message-im"))).toBeUndefined();
  });
});
