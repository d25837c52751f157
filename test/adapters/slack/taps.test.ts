import { afterEach, beforeEach, expect, it } from "vitest";
import { PRIVATE } from "../../../src/adapters/slack/shown.ts";
import { pagesOf } from "../../../src/answer/pages.ts";
import type { Intent } from "../../../src/intent.ts";
import { hugeNl } from "../../support/awkward-answers.ts";
import { deliver, payload, withAction } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { profileNl } from "../../support/small-answers.ts";

const READER = { platform: "slack", workspace: "T0ROLES", conversation: "C0GENERAL", user: "U0READER" };

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

/** As often as it is tried. */
const AWAY = Array.from({ length: 3 }, () => ({ retryAfterS: 0 }));
const tap = (name: string) => payload(name, stage.slack.responseUrl);

it("answers a tap in a channel to whoever tapped alone, in the thread where the button stood", async () => {
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect(stage.slack.posted).toEqual([]);
  expect(stage.slack.whispered).toMatchObject([
    { response_type: "ephemeral", replace_original: false, thread_ts: "1795000001.000100" },
  ]);
  expect(stage.assistant.heard).toEqual([
    {
      speaker: { ...READER, isShared: false },
      input: { kind: "intent", intent: { kind: "role_tools", roles: ["mlops-engineer"] }, language: "en" },
    },
  ]);
});

it("takes a tap in a direct message for a part of the one direct conversation", async () => {
  await deliver(stage.url, tap("tap-in-direct-message"));
  expect(stage.slack.posted).toMatchObject([{ channel: "D0READER", thread_ts: "1795000001.000100" }]);
  expect(stage.assistant.heard[0]?.speaker).toMatchObject({ conversation: "D0READER", isShared: false });
});

it("takes an empty id for one that is not there", async () => {
  await deliver(stage.url, { ...tap("tap-in-thread"), team: { id: "" }, enterprise: { id: "E0GRID" } });
  expect(stage.assistant.heard[0]?.speaker.workspace).toBe("E0GRID");
});

it("answers a tap under a command to the same reader alone, in the place of that answer", async () => {
  await deliver(stage.url, tap("tap-under-command"));
  expect(stage.slack.posted).toEqual([]);
  expect(stage.slack.whispered).toMatchObject([{ response_type: "ephemeral", replace_original: true }]);
  expect(stage.slack.whispered[0]?.blocks?.length).toBeGreaterThan(2);
  expect(stage.assistant.heard[0]?.speaker.conversation).toBe("C0GENERAL");
});

it("shows the sources of an answer in a thread to whoever tapped alone", async () => {
  const intent: Intent = { kind: "role_profile", roles: [], operation: "sources" };
  stage.assistant.say({ ...profileNl, intent });
  const value = JSON.stringify({ v: 1, intent, language: "nl" });
  await deliver(stage.url, withAction(tap("tap-in-thread"), { action_id: "tap:4", value }));
  expect(stage.slack.posted).toEqual([]);
  expect(JSON.stringify(stage.slack.whispered[0]?.blocks)).toContain("|MLflow documentation>");
});

it("whispers the plain text when the blocks are refused", async () => {
  stage.slack.failNext("respond", { status: 400 });
  expect((await deliver(stage.url, tap("tap-under-command"))).status).toBe(200);
  expect(stage.slack.whispered).toHaveLength(1);
  expect(stage.slack.whispered[0]).not.toHaveProperty("blocks");
  const told = { level: "warn", event: "slack.blocks_refused", fields: { refusal: "status 400" } };
  expect(stage.log.logged).toContainEqual(told);
});

it("whispers a short text that says so when the plain text is refused too", async () => {
  stage.assistant.say(pagesOf(hugeNl, PRIVATE.fits)[0]);
  stage.slack.failNext("respond", { status: 400 }, { status: 400 });
  expect((await deliver(stage.url, tap("tap-under-command"))).status).toBe(200);
  const [short] = stage.slack.whispered;
  expect(short?.text.length).toBeLessThanOrEqual(1_000);
  expect(short?.text).toMatch(/er is meer: vraag naar één onderdeel\.$/u);
});

it("follows a tap that was kept, and tells when it has lapsed", async () => {
  const id = await stage.assistant.keep({ v: 1, intent: { kind: "rank_roles" }, language: "nl" }, READER);
  await deliver(stage.url, withAction(tap("tap-in-thread"), { value: JSON.stringify({ v: 1, kept: id }) }));
  expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: { kind: "rank_roles" } });

  const gone = { value: '{"v":1,"kept":"gone"}', action_ts: "1795000041.000100" };
  await deliver(stage.url, withAction(tap("tap-in-thread"), gone));
  expect(stage.slack.whispered.at(-1)?.text).toContain("This button has expired");
});

it.each([
  ["a forged value", { value: '{"v":1,"intent":{"kind":"drop_tables"},"language":"en"}' }],
  ["a broken value", { value: "{" }],
  ["no value", { value: undefined }],
  ["an unknown action", { action_id: "approve_all" }],
  ["a vote that is none", { action_id: "feedback", value: "excellent" }],
  ["a vote on what is no answer", { action_id: "feedback", value: '{"v":1,"vote":"good","of":[]}' }],
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

/** The buttons under the last answer, as a client would send them back. */
function voteButtons(): readonly string[] {
  const blocks = JSON.stringify(stage.slack.posted.at(-1)?.blocks);
  const found = [...blocks.matchAll(/"(?:positive|negative)_button":(\{.*?"value":"(?:[^"\\]|\\.)*"\})/gu)];
  return found.map(([, button]) => JSON.parse(button ?? "").value);
}

it("says with a vote which answer it is about", async () => {
  await deliver(stage.url, payload("app-mention"));
  for (const value of voteButtons()) await deliver(stage.url, withAction(tap("feedback"), { value }));
  const { intent, language } = profileNl;
  const of = { kind: "answer", answer: { v: 1, intent, language } };
  expect(stage.assistant.votes).toMatchObject([
    { vote: "good", of },
    { vote: "bad", of },
  ]);
});

it("refers on its vote buttons to an answer that is too long for them", async () => {
  const intent: Intent = { kind: "roadmap_mapping", lines: ["z".repeat(900)] };
  stage.assistant.say({ ...profileNl, intent });
  await deliver(stage.url, payload("app-mention"));
  const [good = ""] = voteButtons();
  expect(good).toBe('{"v":1,"vote":"good","of":{"v":1,"kept":"kept-1"}}');
  await deliver(stage.url, withAction(tap("feedback"), { value: good }));
  expect(stage.assistant.votes).toMatchObject([{ of: { answer: { intent } } }]);
});

it("takes a vote on an answer that is no longer kept, as one on its message", async () => {
  const value = '{"v":1,"vote":"bad","of":{"v":1,"kept":"gone"}}';
  await deliver(stage.url, withAction(tap("feedback"), { value }));
  expect(stage.assistant.votes).toMatchObject([
    { vote: "bad", of: { kind: "message", message: "C0GENERAL:1795000002.000100" } },
  ]);
});

it("says so when a vote could not be kept, and does not thank for it", async () => {
  stage.assistant.loseVotes();
  expect((await deliver(stage.url, tap("feedback"))).status).toBe(200);
  expect(stage.slack.whispered.map(({ text }) => text)).toEqual([
    "Ik kon je oordeel niet bewaren. Probeer het straks nog eens.\nI could not keep your vote. Please try again later.",
  ]);
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
  // Another reader: the same one twice would be a double click.
  await deliver(stage.url, { ...under, container, user: { id: "U0OTHER" } });
  expect(stage.slack.whispered[1]).toHaveProperty("thread_ts", "1795000001.000100");
});

it("shows Slack's own error when the answer could not be posted now", async () => {
  stage.slack.failNext("respond", ...AWAY);
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(503);
});

it("acknowledges in time when the answer takes longer than Slack waits", async () => {
  const release = stage.assistant.hold();
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect(stage.slack.whispered).toEqual([]);
  release();
  await expect.poll(() => stage.slack.whispered.length).toBe(1);
});

it("apologises when an answer fails after its tap was acknowledged", async () => {
  stage.assistant.say(() => Promise.reject(new Error("down")));
  const release = stage.assistant.hold();
  expect((await deliver(stage.url, tap("tap-in-direct-message"))).status).toBe(200);
  release();
  await expect
    .poll(() => stage.slack.whispered)
    .toMatchObject([{ text: expect.stringContaining("went wrong") }]);
});

it("says that it is Slack that takes nothing, when that shows after the tap was acknowledged", async () => {
  const release = stage.assistant.hold();
  stage.slack.failNext("chat.update", { error: "service_unavailable" });
  expect((await deliver(stage.url, tap("tap-in-direct-message"))).status).toBe(200);
  release();
  await expect
    .poll(() => stage.slack.whispered)
    .toMatchObject([{ text: expect.stringContaining("Slack is not taking anything from me just now") }]);
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

it("answers a tap once that is delivered twice, also at once", async () => {
  const release = stage.assistant.hold();
  const first = deliver(stage.url, tap("tap-in-thread"));
  await expect.poll(() => stage.assistant.heard.length).toBe(1);
  const again = await deliver(stage.url, tap("tap-in-thread"));
  release();
  expect([(await first).status, again.status]).toEqual([200, 200]);
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect([stage.assistant.heard.length, stage.slack.whispered.length]).toEqual([1, 1]);
});

it("answers a double click once, and the same button under another message", async () => {
  const [once, twice] = ["1795000040.000100", "1795000040.310200"].map((action_ts) =>
    withAction(tap("tap-in-thread"), { action_ts }),
  );
  await Promise.all([once, twice].map((each) => deliver(stage.url, each ?? {})));
  expect(stage.slack.whispered).toHaveLength(1);
  const elsewhere = tap("tap-in-thread");
  await deliver(stage.url, { ...elsewhere, message: { ts: "1795000077.000100" } });
  expect(stage.slack.whispered).toHaveLength(2);
});

it("answers the other button that is tapped right after one", async () => {
  await deliver(stage.url, tap("tap-in-thread"));
  const value = JSON.stringify({ v: 1, intent: { kind: "rank_roles" }, language: "nl" });
  const other = withAction(tap("tap-in-thread"), { action_id: "tap:1", value, action_ts: "1795000040.5" });
  await deliver(stage.url, other);
  expect(stage.slack.whispered).toHaveLength(2);
});

it("answers a tap again that failed", async () => {
  stage.slack.failNext("respond", ...AWAY);
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(503);
  expect((await deliver(stage.url, tap("tap-in-thread"))).status).toBe(200);
  expect(stage.slack.whispered).toHaveLength(1);
});
