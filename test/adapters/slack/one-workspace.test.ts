import { afterEach, beforeEach, expect, it } from "vitest";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { of } from "../../support/many-slack.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const BODIES = ["app-mention", "message-im", "slash-role", "tap-in-thread"] as const;

it.each(BODIES)("acknowledges %s of another workspace than the token's own, and is silent", async (name) => {
  const response = await deliver(stage.url, of("T0OTHER", payload(name, stage.slack.responseUrl)));
  expect([response.status, await response.text()]).toEqual([200, ""]);
  expect([stage.slack.posted, stage.slack.whispered, stage.assistant.heard]).toEqual([[], [], []]);
});

it("tells of them in one line, without an id", async () => {
  for (const name of BODIES) await deliver(stage.url, of("T0OTHER", payload(name)));
  await stage.adapter.stop(100);
  const told = stage.log.logged.filter(({ event }) => event === "slack.not_our_workspace");
  expect(told.map(({ fields }) => fields)).toEqual([{ refused: 1 }, { refused: 3 }]);
  expect(JSON.stringify(stage.log.logged)).not.toMatch(/T0OTHER|U0READER/u);
});

it.each(["app-uninstalled", "tokens-revoked"])(
  "does not take %s of another workspace for its own",
  async (name) => {
    expect((await deliver(stage.url, of("T0OTHER", payload(name)))).status).toBe(200);
    expect(stage.adapter.trouble()).toBeUndefined();
  },
);

it("answers in a channel that is shared with another workspace", async () => {
  await deliver(stage.url, { ...payload("app-mention"), team_id: "T0OTHER" });
  expect(stage.slack.posted).toHaveLength(1);
});
