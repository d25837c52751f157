import { afterEach, beforeEach, expect, it } from "vitest";
import { type Payload, payload } from "../../support/fake-slack-requests.ts";
import { prepareStage, type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ mode: "socket" });
});
afterEach(() => stage.close());

const socket = () => stage.slack.socket;
const envelope = (id: string, type: string, body: Payload) => ({
  envelope_id: id,
  type,
  payload: body,
  accepts_response_payload: type !== "events_api",
});
const acked = () => socket().acks.map((ack) => ack.envelope_id);

it("serves no path", () => {
  expect(stage.adapter.routes).toEqual([]);
});

it("answers a command in its acknowledgement", async () => {
  socket().send(envelope("E1", "slash_commands", payload("slash-role")));
  await expect.poll(acked).toEqual(["E1"]);
  expect(socket().acks[0]?.payload).toMatchObject({ response_type: "ephemeral", blocks: { length: 5 } });
});

it("acknowledges an event after its answer is out", async () => {
  const release = stage.assistant.hold();
  socket().send(envelope("E1", "events_api", payload("app-mention")));
  await expect.poll(() => stage.assistant.heard.length).toBe(1);

  // A redelivery meanwhile is not acknowledged; the command behind it shows that it has been seen.
  socket().send(envelope("E2", "events_api", payload("app-mention")));
  await expect.poll(() => stage.log.logged.some((each) => each.event === "slack.busy")).toBe(true);
  expect([acked(), stage.slack.posted]).toEqual([[], []]);

  release();
  await expect.poll(acked).toEqual(["E1"]);
  expect(stage.slack.posted).toHaveLength(1);
});

it("acknowledges a redelivery of what was answered, in silence", async () => {
  socket().send(envelope("E1", "events_api", payload("app-mention")));
  await expect.poll(acked).toEqual(["E1"]);
  socket().send(envelope("E2", "events_api", payload("app-mention")));
  await expect.poll(acked).toEqual(["E1", "E2"]);
  expect(stage.slack.posted).toHaveLength(1);
});

it("does not acknowledge what failed, and answers the retry", async () => {
  const away = { error: "service_unavailable" };
  stage.slack.failNext("chat.postMessage", away, away, away);
  socket().send(envelope("E1", "events_api", payload("app-mention")));
  await expect.poll(() => stage.log.logged.some((each) => each.event === "slack.refused")).toBe(true);
  socket().send(envelope("E2", "events_api", payload("app-mention")));
  await expect.poll(acked).toEqual(["E2"]);
  expect(stage.slack.posted).toHaveLength(1);
});

it.each([
  ["nothing", null],
  ["no event", { type: "app_rate_limited" }],
])("passes over an envelope of events that holds %s, and answers the next", async (_, body) => {
  socket().send({ ...envelope("E1", "events_api", {}), payload: body });
  await expect.poll(() => stage.log.logged.map((each) => each.event)).toContain("slack.bad_envelope");
  socket().send(envelope("E2", "events_api", payload("app-mention")));
  await expect.poll(acked).toEqual(["E2"]);
});

it("follows a tap", async () => {
  socket().send(envelope("E1", "interactive", payload("tap-in-thread", stage.slack.responseUrl)));
  await expect.poll(acked).toEqual(["E1"]);
  expect(stage.slack.whispered).toHaveLength(1);
});

it("comes back after the connection is cut, and again", async () => {
  for (const connections of [2, 3]) {
    socket().cut();
    await expect.poll(() => socket().connections(), { timeout: 10_000 }).toBe(connections);
  }
  await expect
    .poll(() => stage.log.logged.filter((each) => each.event === "slack.reconnected").length)
    .toBe(2);
  socket().send(envelope("E1", "slash_commands", payload("slash-role")));
  await expect.poll(acked).toEqual(["E1"]);
}, 20_000);

it("comes back when Slack asks it to, also after a refusal", async () => {
  stage.slack.failNext("apps.connections.open", { error: "internal_error" }, { status: 404 });
  socket().send({ type: "disconnect", reason: "refresh_requested" });
  await expect.poll(() => socket().connections(), { timeout: 10_000 }).toBe(2);
}, 20_000);

it("finishes what is under way before it hangs up", async () => {
  const release = stage.assistant.hold();
  socket().send(envelope("E1", "events_api", payload("app-mention")));
  await expect.poll(() => stage.assistant.heard.length).toBe(1);
  const stopped = stage.adapter.stop(5_000);
  release();
  await stopped;
  await expect.poll(acked).toEqual(["E1"]);
  expect(stage.slack.posted).toHaveLength(1);
});

it("fails to start with a wrong app-level token", async () => {
  const wrong = await prepareStage({ mode: "socket", appToken: "xapp-wrong" });
  await expect(wrong.adapter.start()).rejects.toMatchObject({
    message: "Slack did not open a Socket Mode connection",
    nextStep: expect.stringContaining("connections:write"),
  });
  await wrong.close();
});
