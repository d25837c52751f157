import { afterEach, beforeEach, expect, it } from "vitest";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const said = () => stage.connector.posted.map(({ activity }) => activity.text);
const CHANNEL = "19:channelAAAAAAAAAA@thread.tacv2";
const install = () => stage.post("installation-add-team");
const join = () =>
  stage.post("members-added-bot", {
    conversation: { id: CHANNEL, conversationType: "channel", isGroup: true },
  });

it("says nothing in a personal chat, where the questions to begin with stand as long as nothing was said", async () => {
  const both = [await stage.post("installation-add-personal"), await stage.post("members-added-bot")];
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(said()).toEqual([]);
});

it("greets a team in both languages when its language is not known", async () => {
  expect((await install()).status).toBe(200);
  expect(said()).toEqual([expect.stringMatching(/^Hoi allemaal!.*Hi all!/su)]);
});

it("greets once where two events tell of one installation", async () => {
  await install();
  expect((await join()).status).toBe(200);
  expect(said()).toHaveLength(1);
});

it("acknowledges both events when they come at the same moment, and greets once", async () => {
  const both = await Promise.all([join(), install()]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(said()).toHaveLength(1);
});

it("acknowledges an installation while the other event of it is being greeted", async () => {
  await stage.deliveries.claim([deliveryKey(`teams:greeting:${CHANNEL}`)], 14_000);
  expect((await install()).status).toBe(200);
  expect(said()).toEqual([]);
});

it("greets when only its membership is told", async () => {
  await join();
  expect(said()).toHaveLength(1);
});

it("greets later when the greeting could not be sent at first", async () => {
  stage.connector.trouble({ kind: "status", status: 401 });
  expect((await install()).status).toBe(500);
  expect((await install()).status).toBe(200);
  expect(said()).toHaveLength(1);
});

it("asks the assistant nothing", async () => {
  await install();
  expect(stage.assistant.heard).toEqual([]);
});
