import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "../../support/fake-slack.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const tap = () => payload("tap-under-command", stage.slack.responseUrl);
const said = () => stage.slack.whispered.map(({ text }) => text);
const logged = (event: string) => stage.log.logged.filter((each) => each.event === event);

describe("an answer to one reader, where Slack takes it and then", () => {
  it.each<[string, Failure]>([
    ["answers after we stopped waiting", { taken: { lateMs: 900 } }],
    ["never answers", { taken: "silent" }],
    ["drops the connection", { taken: "cut" }],
    ["answers 500", { taken: { status: 500 } }],
  ])("%s is said once, without an apology behind it", async (_, failure) => {
    stage.slack.failNext("respond", failure);
    expect((await deliver(stage.url, tap())).status).toBe(200);
    expect(said()).toEqual([expect.stringContaining("MLOps Engineer")]);
    expect(logged("slack.uncertain")).toHaveLength(1);
  });

  it("never answers, also when its tap was acknowledged long ago", async () => {
    const release = stage.assistant.hold();
    stage.slack.failNext("respond", { taken: "silent" });
    expect((await deliver(stage.url, tap())).status).toBe(200);
    release();
    await expect.poll(() => logged("slack.uncertain").length).toBe(1);
    expect([said().length, logged("slack.tap")]).toEqual([1, []]);
  });
});

describe("an answer to one reader that was not taken for sure", () => {
  it("is tried again within the tap", async () => {
    stage.slack.failNext("respond", { retryAfterS: 0 }, { retryAfterS: 1 });
    expect((await deliver(stage.url, tap())).status).toBe(200);
    expect(said()).toHaveLength(1);
  });

  it("leaves the tap unacknowledged when that does not help, so that its reader sees so", async () => {
    const comeBack = await stage.slack.goAway();
    expect((await deliver(stage.url, tap())).status).toBe(503);
    await comeBack();
    expect((await deliver(stage.url, tap())).status).toBe(200);
    expect(said()).toHaveLength(1);
  });
});
