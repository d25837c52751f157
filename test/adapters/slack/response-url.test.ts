import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isResponseUrl } from "../../../src/adapters/slack/response-url.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

describe("the addresses of Slack", () => {
  it.each(["https://hooks.slack.com/commands/T0/1/x", "https://hooks.slack-gov.com/actions/T0/1/x"])(
    "are known: %s",
    (address) => {
      expect(isResponseUrl(address, undefined)).toBe(true);
    },
  );

  it.each([
    "http://hooks.slack.com/commands/T0/1/x",
    "https://hooks.slack.com:8443/x",
    "https://hooks.slack.com.evil.example/x",
    "https://hooks.slack.com@evil.example/x",
    "https://user@hooks.slack.com/x",
    "https://evilhooks.slack.com/x",
    "http://169.254.169.254/latest",
    "http://127.0.0.1:9/x",
    "file:///etc/hosts",
    "nonsense",
  ])("are no others: %s", (address) => {
    expect(isResponseUrl(address, undefined)).toBe(false);
  });

  it("may be elsewhere when the Web API was said to be", () => {
    expect(isResponseUrl("http://127.0.0.1:9/respond", "http://127.0.0.1:9/api/")).toBe(true);
    expect(isResponseUrl("http://127.0.0.1:10/respond", "http://127.0.0.1:9/api/")).toBe(false);
  });
});

describe("a tap that is to be answered elsewhere", () => {
  let stage: Stage;
  let other: Stage;
  beforeEach(async () => {
    [stage, other] = [await setStage(), await setStage()];
  });
  afterEach(() => Promise.all([stage.close(), other.close()]));

  it("is answered nowhere", async () => {
    const body = payload("tap-under-command", other.slack.responseUrl);
    expect((await deliver(stage.url, body)).status).toBe(200);
    expect([...stage.slack.whispered, ...other.slack.whispered]).toEqual([]);
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.nowhere_to_whisper");
  });
});
