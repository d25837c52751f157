import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { POSTED } from "../../../src/adapters/slack/shown.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { pagesOf } from "../../../src/answer/pages.ts";
import { PlatformError } from "../../../src/errors.ts";
import { hugeNl } from "../../support/awkward-answers.ts";
import type { Failure } from "../../support/fake-slack.ts";
import { deliver, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { prepareStage, type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { helpNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const mention = payload("app-mention");
const posts = () => stage.slack.calls.filter((call) => call.method === "chat.postMessage");

describe("a refusal of the blocks", () => {
  it.each(["invalid_blocks", "msg_blocks_too_long", "msg_too_long"])(
    "%s leads to the plain text, once",
    async (error) => {
      stage.slack.failNext("chat.postMessage", { error });
      expect((await deliver(stage.url, mention)).status).toBe(200);
      expect(stage.slack.posted).toHaveLength(1);
      expect(stage.slack.posted[0]).not.toHaveProperty("blocks");
      expect(stage.slack.posted[0]?.text).toContain("Kubernetes");
    },
  );

  it("of the plain text too ends there", async () => {
    stage.slack.failNext("chat.postMessage", { error: "invalid_blocks" }, { error: "invalid_blocks" });
    expect((await deliver(stage.url, mention)).status).toBe(200);
    expect(posts()).toHaveLength(2);
  });

  it("and then of the length of the text leads to a shorter one that says so, and no further", async () => {
    const tooLong = { error: "msg_too_long" };
    stage.slack.failNext("chat.postMessage", tooLong, tooLong);
    stage.assistant.say(pagesOf(hugeNl, POSTED.fits)[0]);
    expect((await deliver(stage.url, mention)).status).toBe(200);
    const [short] = stage.slack.posted;
    expect(short?.text.length).toBeLessThanOrEqual(1_000);
    expect(short?.text).toMatch(/er is meer: vraag naar één onderdeel\.$/u);

    stage.slack.failNext("chat.postMessage", tooLong, tooLong, tooLong);
    await deliver(stage.url, withEvent(mention, { ts: "1795000001.000200" }, "Ev0AGAIN"));
    expect([posts().length, stage.slack.posted.length]).toEqual([6, 1]);
    expect(stage.log.logged.at(-1)).toMatchObject({ event: "slack.post_refused" });
  });
});

describe("blocks of ours that Slack would refuse", () => {
  const bare: Answer = { ...helpNl, title: " ", notes: [], followUps: [] };

  it("are left out, and an operator hears where they are wrong", async () => {
    stage.assistant.say(bare);
    expect((await deliver(stage.url, mention)).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
    expect(stage.slack.posted[0]).not.toHaveProperty("blocks");
    expect(stage.log.logged).toContainEqual({
      level: "error",
      event: "slack.flawed_blocks",
      fields: { intent: "help", flaws: [expect.stringMatching(/^: Too small/u)] },
    });
  });

  it("are left out of what one reader sees too", async () => {
    stage.assistant.say({ ...bare, notes: Array.from({ length: 60 }, () => "x") });
    const response = await deliver(stage.url, payload("slash-role"));
    expect(await response.json()).not.toHaveProperty("blocks");
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.flawed_blocks");
  });
});

it.each(["channel_not_found", "not_in_channel", "is_archived", "missing_scope"])(
  "acknowledges after the refusal %s, for a retry would meet it again",
  async (error) => {
    stage.slack.failNext("chat.postMessage", { error });
    expect((await deliver(stage.url, mention)).status).toBe(200);
    expect(posts()).toHaveLength(1);
    expect(stage.log.logged).toContainEqual({
      level: "error",
      event: "slack.post_refused",
      fields: { refusal: error },
    });
  },
);

it("meets a channel that does not exist", async () => {
  const unknown = withEvent(mention, { channel: "C0NOWHERE" }, "Ev0NOWHERE");
  expect((await deliver(stage.url, unknown)).status).toBe(200);
  expect(stage.slack.posted).toEqual([]);
});

const thrice = (failure: Failure) => [failure, failure, failure];

describe("trouble that passes, with nothing taken", () => {
  it.each<[string, readonly Failure[]]>([
    ["a service that is away", thrice({ error: "service_unavailable" })],
    ["a rate limit without a time", thrice({ error: "ratelimited" })],
    ["a long rate limit", [{ retryAfterS: 30 }]],
    ["a proxy that does not let it through", thrice({ status: 403 })],
  ])("%s is not acknowledged, and the retry answers", async (_, failures) => {
    stage.slack.failNext("chat.postMessage", ...failures);
    expect((await deliver(stage.url, mention)).status).toBe(503);
    expect((await deliver(stage.url, mention)).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
  });

  it.each<[string, Failure]>([
    ["a service that is away", { error: "service_unavailable" }],
    ["a short rate limit", { retryAfterS: 1 }],
  ])("%s is waited for within the delivery", async (_, failure) => {
    stage.slack.failNext("chat.postMessage", failure);
    expect((await deliver(stage.url, mention)).status).toBe(200);
    expect(stage.slack.posted).toHaveLength(1);
  });

  it("tells an operator what it was, and nothing of a reader", async () => {
    stage.slack.failNext("chat.postMessage", { retryAfterS: 30 });
    await deliver(stage.url, mention);
    const { fields } = stage.log.logged.find(({ event }) => event === "slack.refused") ?? {};
    expect(fields).toMatchObject({ error: { message: "Slack did not take a message (status 429)" } });
  });
});

describe("a start", () => {
  it("with a wrong token fails with the next step, not before", async () => {
    const wrong = await prepareStage({ botToken: "xoxb-wrong" });
    const failure = await wrong.adapter.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toMatchObject({
      message: "Slack does not take the bot token (invalid_auth)",
      nextStep: expect.stringContaining("OAuth & Permissions"),
    });
    await wrong.close();
  });

  it("without Slack fails likewise", async () => {
    const alone = await prepareStage({ apiUrl: "http://127.0.0.1:9/api/" });
    await expect(alone.adapter.start()).rejects.toMatchObject({ message: "Slack's Web API does not answer" });
    await alone.close();
  });

  it("of Socket Mode without an app-level token is refused at once", async () => {
    await expect(prepareStage({ mode: "socket", appToken: "" })).rejects.toMatchObject({ code: "CONFIG" });
  });
});

describe("a stop", () => {
  it("finishes what is under way and refuses what comes", async () => {
    const release = stage.assistant.hold();
    const underWay = deliver(stage.url, mention);
    await expect.poll(() => stage.assistant.heard.length).toBe(1);

    const stopped = stage.adapter.stop(5_000);
    const late = await deliver(stage.url, payload("message-im"));
    release();
    await stopped;

    expect(late.status).toBe(503);
    expect(stage.slack.posted).toHaveLength(1);
    expect((await underWay).status).toBe(200);
  });

  it("does not wait past its deadline", async () => {
    stage.assistant.say(() => new Promise(() => undefined));
    const stuck = deliver(stage.url, mention).catch(() => undefined);
    await expect.poll(() => stage.assistant.heard.length).toBe(1);
    await stage.adapter.stop(50);
    await stage.close();
    await stuck;
    stage = await setStage();
  });
});
