import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver, type Payload, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { compareNl, profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const asked = payload("message-im");
const changed = payload("message-changed");
const deleted = payload("message-deleted");
const tombstone = payload("message-tombstone");
const mention = payload("app-mention");

/** An edit of the question in the direct conversation. */
const editedTo = (text: string, at: string, eventId = `Ev0EDIT${at}`) =>
  withEvent(
    changed,
    { message: { ...(changed.event?.["message"] as object), text, edited: { user: "U0READER", ts: at } } },
    eventId,
  );

/** The same event, of the mention in a channel. */
function ofMention(body: Payload): Payload {
  const { ts, user } = mention.event ?? {};
  const version = (name: string) => {
    const given = body.event?.[name];
    if (given === undefined) return {};
    const text = `<@U0BOT> ${String((given as Payload)["text"])}`;
    return { [name]: { ...(given as object), text, ts, ...threadOf(given) } };
  };
  const threadOf = (given: unknown) => ("thread_ts" in (given as object) ? { thread_ts: ts } : {});
  const event = { ...version("message"), ...version("previous_message"), deleted_ts: ts, user: undefined };
  expect(user).toBe("U0READER");
  return withEvent(body, { ...event, channel: "C0GENERAL", channel_type: "channel" }, "Ev0CHANNEL");
}

const textsOf = () => stage.slack.posted.map(({ text }) => text.split("\n")[0]);

describe("an edit of a question", () => {
  it("changes its answer in the message where that stands, with what was said before", async () => {
    await deliver(stage.url, asked);
    stage.assistant.say(compareNl);
    expect((await deliver(stage.url, changed)).status).toBe(200);
    expect(textsOf()).toEqual([expect.stringContaining("MLOps Engineer naast Data Engineer")]);
    const [first, second] = stage.assistant.heard;
    expect(second).toMatchObject({
      speaker: first?.speaker,
      input: { kind: "text", text: "what does an MLOps Engineer do??" },
      revises: first?.delivery,
    });
  });

  it("works for a mention in a channel, where Slack tells of it", async () => {
    await deliver(stage.url, mention);
    stage.assistant.say(compareNl);
    await deliver(stage.url, ofMention(changed));
    expect(textsOf()).toEqual([expect.stringContaining("MLOps Engineer naast Data Engineer")]);
    expect(stage.assistant.heard[1]).toMatchObject({
      isFirst: true,
      speaker: stage.assistant.heard[0]?.speaker,
    });
  });

  it("is heeded once, also under another event id", async () => {
    await deliver(stage.url, asked);
    await deliver(stage.url, editedTo("one", "1795000105.000000", "Ev0ONE"));
    await deliver(stage.url, editedTo("one", "1795000105.000000", "Ev0TWO"));
    expect(stage.assistant.heard).toHaveLength(2);
  });

  it("is heeded again when it is edited again, and not when an older version comes late", async () => {
    await deliver(stage.url, asked);
    await deliver(stage.url, editedTo("second", "1795000106.000000"));
    await deliver(stage.url, editedTo("first", "1795000105.000000"));
    await deliver(stage.url, editedTo("third", "1795000107.000000"));
    expect(stage.assistant.heard.slice(1).map(({ input }) => input)).toMatchObject([
      { text: "second" },
      { text: "third" },
    ]);
  });

  it("comes again when Slack was away", async () => {
    await deliver(stage.url, asked);
    stage.assistant.say(compareNl);
    stage.slack.failNext("chat.update", { error: "service_unavailable" });
    expect((await deliver(stage.url, changed)).status).toBe(503);
    expect((await deliver(stage.url, changed)).status).toBe(200);
    expect(textsOf()).toEqual([expect.stringContaining("MLOps Engineer naast Data Engineer")]);
  });

  it("is answered below when its answer cannot be changed any more", async () => {
    await deliver(stage.url, asked);
    stage.slack.failNext("chat.update", { error: "edit_window_closed" });
    await deliver(stage.url, changed);
    expect(stage.slack.posted.map(({ thread_ts }) => thread_ts)).toEqual([
      "1795000100.000100",
      "1795000100.000100",
    ]);
  });

  it.each([
    ["was never answered", payload("app-mention-alone"), changed],
    ["did something", asked, changed],
    [
      "was a bot's",
      asked,
      withEvent(
        changed,
        { previous_message: { ...(changed.event?.["previous_message"] as object), bot_id: "B0OTHER" } },
        "Ev0BOT",
      ),
    ],
  ])("does nothing to a message that %s", async (what, before, edit) => {
    if (what === "did something")
      stage.assistant.say({ ...profileNl, intent: { kind: "settings", what: "forget-me" } });
    await deliver(stage.url, before);
    expect((await deliver(stage.url, edit)).status).toBe(200);
    expect([stage.assistant.heard.length, stage.slack.posted.length]).toEqual([1, 1]);
    expect(stage.slack.calls.map(({ method }) => method)).not.toContain("chat.update");
  });
});

describe("a question that is deleted", () => {
  it.each([
    ["on its own", deleted],
    ["with the thread that hangs on it", tombstone],
  ])("%s takes its answer with it, and what is kept of it", async (_, event) => {
    await deliver(stage.url, asked);
    expect((await deliver(stage.url, event)).status).toBe(200);
    expect(stage.slack.posted).toEqual([]);
    const [{ delivery } = {}] = stage.assistant.heard;
    expect(stage.assistant.takenBack).toEqual([delivery]);
  });

  it("comes again when Slack was away, and is nothing more when its answer is gone already", async () => {
    await deliver(stage.url, asked);
    stage.slack.failNext("chat.delete", { error: "service_unavailable" }, { error: "message_not_found" });
    expect((await deliver(stage.url, deleted)).status).toBe(503);
    expect((await deliver(stage.url, deleted)).status).toBe(200);
    expect(stage.assistant.takenBack).toHaveLength(1);
    expect(stage.log.logged.map(({ event }) => event)).not.toContain("slack.delete_refused");
  });

  it("keeps its answer where somebody else went on in the thread", async () => {
    await deliver(stage.url, mention);
    const left = tombstone.event?.["message"] as object;
    const others = { message: { ...left, reply_users: ["U0BOT", "U0OTHER"] } };
    await deliver(stage.url, ofMention(withEvent(tombstone, others, "Ev0GONE")));
    expect([stage.slack.posted.length, stage.assistant.takenBack]).toEqual([1, []]);
  });

  it("does nothing where it was never answered", async () => {
    expect((await deliver(stage.url, deleted)).status).toBe(200);
    expect(stage.slack.calls.map(({ method }) => method)).toEqual(["auth.test"]);
  });
});
