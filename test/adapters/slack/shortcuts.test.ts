import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver, type Payload, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { READER, submit } from "../../support/slack-view-reader.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const onMessage = (message: Payload = {}, more: Payload = {}): Payload => {
  const body = payload("shortcut-on-message", stage.slack.responseUrl);
  return { ...body, ...more, message: { ...(body["message"] as Payload), ...message } };
};

describe("the shortcut under a message", () => {
  it("answers whoever chose it alone, where the message stands, from what the message says", async () => {
    const response = await deliver(stage.url, onMessage());
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(stage.assistant.heard).toMatchObject([
      {
        speaker: { conversation: "C0GENERAL", user: READER, isShared: false },
        input: {
          kind: "command",
          name: "which-role",
          text: "In Q3 bouwen we een RAG-chatbot; daarna monitoring van de modellen",
        },
      },
    ]);
    expect(stage.slack.whispered).toMatchObject([
      { response_type: "ephemeral", replace_original: false, thread_ts: "1795000060.000100" },
    ]);
    expect(stage.slack.posted).toEqual([]);
  });

  it("reads the words of a message, and none of its markup", async () => {
    await deliver(
      stage.url,
      onMessage({ text: "<@U0OTHER> &lt;monitoring&gt; <https://x.example|hier> <!here>" }),
    );
    const { input } = stage.assistant.heard[0] ?? {};
    expect(JSON.stringify(input)).not.toMatch(/U0OTHER|&lt;|<!/u);
    expect(JSON.stringify(stage.slack.whispered)).not.toContain("<!here>");
  });

  it.each<[string, Payload]>([
    ["no text", { text: "" }],
    ["a mention alone", { text: "<@U0OTHER>" }],
    ["blocks alone", { text: undefined }],
  ])("says so where a message has %s", async (_, message) => {
    await deliver(stage.url, onMessage(message));
    expect(stage.assistant.heard).toEqual([]);
    expect(stage.slack.whispered).toMatchObject([
      { text: expect.stringContaining("There is no text in this message") },
    ]);
  });

  it("says so when it cannot be answered, and is acknowledged all the same", async () => {
    stage.assistant.say(() => Promise.reject(new Error("no answer")));
    expect((await deliver(stage.url, onMessage())).status).toBe(200);
    expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("went wrong") }]);
  });

  it("acknowledges what it cannot read", async () => {
    expect((await deliver(stage.url, onMessage({}, { user: {} }))).status).toBe(200);
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.unreadable_shortcut");
  });
});

describe("the shortcut anywhere", () => {
  const anywhere = (isLate = false): Payload => {
    const trigger = stage.slack.views.trigger(READER);
    if (isLate) stage.slack.views.expire(trigger);
    return { ...payload("shortcut-anywhere"), trigger_id: trigger };
  };

  it("opens the form to compare, whose answer is a conversation of the reader's own", async () => {
    expect((await deliver(stage.url, anywhere())).status).toBe(200);
    const form = stage.slack.views.modal(READER);
    if (form === undefined) throw new Error("no form");
    await submit(stage, form, { first: "mlops-engineer", second: "data-engineer" });
    expect(stage.assistant.heard).toMatchObject([
      {
        speaker: { conversation: READER, isShared: false },
        input: { intent: { kind: "compare_roles", roles: ["mlops-engineer", "data-engineer"] } },
      },
    ]);
  });

  it("that comes too late tells in the direct conversation what to type", async () => {
    await deliver(stage.url, anywhere(true));
    expect(stage.slack.posted).toMatchObject([
      { channel: READER, text: expect.stringContaining("Type `/compare mlops data engineer`") },
    ]);
  });
});
