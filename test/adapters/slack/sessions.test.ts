import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const asked = payload("message-im");
const THREAD = "D0READER:1795000100.000100";
const sessions = () => Object.fromEntries(stage.slack.sessions);
const limited = { retryAfterS: 30 };

it("calls the thread that a question opened by what was asked", async () => {
  await deliver(stage.url, asked);
  await expect.poll(sessions).toEqual({ [THREAD]: { status: "active", title: "MLOps Engineer" } });
});

it.each([
  ["a question further on in a thread", "message-im-in-thread", profileNl],
  ["a mention in a channel", "app-mention", profileNl],
  ["a courtesy", "message-im", { ...profileNl, intent: { kind: "thanks" } }],
] as const)("names nothing for %s", async (_, name, answer) => {
  stage.assistant.say(answer);
  await deliver(stage.url, payload(name));
  await stage.adapter.stop(1_000);
  expect(stage.slack.calls.map(({ method }) => method)).not.toContain("agents.sessions.setStatus");
});

it("shows that an answer is still to come where Slack takes it only later, and no longer once it is there", async () => {
  stage.assistant.keepForLater();
  stage.slack.failNext("chat.postMessage", limited);
  await deliver(stage.url, asked);
  await expect.poll(sessions).toMatchObject({ [THREAD]: { status: "processing" } });
  const place = JSON.stringify({ workspace: "T0ROLES", channel: "D0READER" });
  const address = { place, thread: "1795000100.000100" };
  await stage.adapter.tell(
    address,
    () => profileNl,
    async () => undefined,
  );
  await expect.poll(sessions).toMatchObject({ [THREAD]: { status: "active" } });
});

it("sends nothing more to who stops it, and shows that it has stopped", async () => {
  stage.assistant.keepForLater();
  stage.slack.failNext("chat.postMessage", limited);
  await deliver(stage.url, asked);
  await expect.poll(sessions).toMatchObject({ [THREAD]: { status: "processing" } });
  expect((await deliver(stage.url, payload("agent-session-stopped"))).status).toBe(200);
  expect(stage.assistant.stopped).toEqual([
    {
      user: "U0READER",
      address: {
        place: JSON.stringify({ workspace: "T0ROLES", channel: "D0READER" }),
        thread: "1795000100.000100",
      },
    },
  ]);
  expect(sessions()).toMatchObject({ [THREAD]: { status: "active" } });
});

it("does without where Slack takes none, and asks no more for a while", async () => {
  stage.slack.failNext("agents.sessions.setStatus", { error: "not_allowed" });
  await deliver(stage.url, asked);
  const logged = () => stage.log.logged.map(({ event }) => event);
  await expect.poll(logged).toContain("slack.session_refused");
  await deliver(stage.url, payload("message-im-file-share"));
  expect([stage.slack.posted.length, sessions()]).toEqual([2, {}]);
});
