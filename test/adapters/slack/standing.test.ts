import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "../../support/fake-slack.ts";
import { deliver, payload, withEvent } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
afterEach(() => stage.close());

const mention = (eventId: string) =>
  withEvent(payload("app-mention"), { ts: `1795000001.${eventId}` }, `Ev${eventId}`);
const trouble = () => stage.adapter.trouble();
const events = () => stage.log.logged.map(({ event }) => event);

describe("the bot token", () => {
  beforeEach(async () => {
    stage = await setStage();
  });

  it("is no trouble while Slack takes it", async () => {
    await deliver(stage.url, mention("000001"));
    expect(trouble()).toBeUndefined();
  });

  it.each(["token_revoked", "invalid_auth", "account_inactive", "token_expired"])(
    "is trouble from a call on that Slack refuses with %s, until one is taken",
    async (code) => {
      stage.slack.refuseToken(code);
      await deliver(stage.url, mention("000001"));
      expect(trouble()).toBe(`Slack does not take the bot token (${code})`);
      stage.slack.refuseToken();
      await deliver(stage.url, mention("000002"));
      expect(trouble()).toBeUndefined();
      expect(events().filter((event) => /shut_out|let_in/u.test(event))).toEqual([
        "slack.shut_out",
        "slack.let_in_again",
      ]);
    },
  );

  it("is trouble too when it is no post that Slack refuses", async () => {
    stage.slack.people.set("U0READER", { locale: "nl-NL" });
    stage.slack.failNext("assistant.threads.setSuggestedPrompts", { error: "token_revoked" });
    await deliver(stage.url, payload("app-home-opened-messages"));
    expect(trouble()).toBe("Slack does not take the bot token (token_revoked)");
  });

  it.each(["channel_not_found", "missing_scope", "internal_error"])(
    "is no trouble when Slack refuses a call with %s",
    async (error) => {
      stage.slack.failNext("chat.postMessage", { error });
      await deliver(stage.url, mention("000001"));
      expect(trouble()).toBeUndefined();
    },
  );

  it("stays trouble when Slack does not answer afterwards", async () => {
    stage.slack.refuseToken("token_revoked");
    await deliver(stage.url, mention("000001"));
    stage.slack.refuseToken();
    stage.slack.failNext("chat.postMessage", { status: 500 }, { status: 500 }, { status: 500 });
    await deliver(stage.url, mention("000002"));
    expect(trouble()).toContain("token_revoked");
  });

  it.each([
    ["tokens-revoked", "Slack does not take the bot token (token_revoked)"],
    ["app-uninstalled", "the app was uninstalled"],
  ])("is trouble after the event %s, which is acknowledged", async (name, says) => {
    expect((await deliver(stage.url, payload(name))).status).toBe(200);
    expect(trouble()).toBe(says);
  });

  it("is no trouble when only people's tokens were revoked", async () => {
    const body = withEvent(payload("tokens-revoked"), { tokens: { oauth: ["U0READER"], bot: [] } }, "Ev1");
    expect((await deliver(stage.url, body)).status).toBe(200);
    expect(trouble()).toBeUndefined();
  });
});

it("a token that was refused is tried again, for no event would show that it is taken again", async () => {
  stage = await setStage({ patienceMs: 20 });
  await deliver(stage.url, payload("app-uninstalled"));
  await expect.poll(trouble).toBeUndefined();
});

describe("the socket", () => {
  const lose = (...failures: readonly Failure[]) => {
    stage.slack.failNext("apps.connections.open", ...failures);
    stage.slack.socket.cut();
  };
  const lost = () => events().includes("slack.disconnected");

  it("is no trouble while it comes back", async () => {
    stage = await setStage({ mode: "socket" });
    expect(trouble()).toBeUndefined();
    lose({ error: "internal_error" });
    await expect.poll(lost).toBe(true);
    expect(trouble()).toBeUndefined();
  });

  it("is trouble once it has been lost for longer, until it is back", async () => {
    stage = await setStage({ mode: "socket", patienceMs: 20 });
    lose({ error: "internal_error" }, { error: "internal_error" }, { error: "internal_error" });
    await expect.poll(trouble).toBe("the Socket Mode connection is lost");
    await expect.poll(trouble, { timeout: 10_000 }).toBeUndefined();
    expect(stage.slack.socket.connections()).toBe(2);
  }, 20_000);

  it("is trouble at once when Slack refuses the app-level token", async () => {
    stage = await setStage({ mode: "socket" });
    lose({ error: "invalid_auth" });
    await expect.poll(trouble).toBe("Slack does not take the app-level token (invalid_auth)");
    await expect.poll(trouble, { timeout: 10_000 }).toBeUndefined();
  }, 20_000);

  it("is no trouble after a stop", async () => {
    stage = await setStage({ mode: "socket", patienceMs: 0 });
    await stage.adapter.stop(100);
    expect(trouble()).toBeUndefined();
  });
});
