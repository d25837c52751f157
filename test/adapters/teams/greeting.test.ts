import { afterEach, beforeEach, expect, it } from "vitest";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const said = () => stage.connector.posted.map(({ activity }) => activity.text);

it("greets a personal chat shortly when it is installed there", async () => {
  const response = await stage.post("installation-add-personal");
  expect(response.status).toBe(200);
  expect(said()).toEqual([
    "Hoi! Vraag me alles over AI-developerrollen, bijvoorbeeld: wat doet een MLOps Engineer?",
  ]);
});

it("greets once where two events tell of one installation", async () => {
  await stage.post("installation-add-personal");
  const second = await stage.post("members-added-bot");
  expect(second.status).toBe(200);
  expect(said()).toHaveLength(1);
});

it("acknowledges both events when they come at the same moment, and greets once", async () => {
  const both = await Promise.all([stage.post("members-added-bot"), stage.post("installation-add-personal")]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(said()).toHaveLength(1);
});

it("acknowledges an installation while the other event of it is being greeted", async () => {
  await stage.deliveries.claim([deliveryKey("teams:greeting:a:1personalAAAAAAAAAAAAAAAA")], 14_000);
  expect((await stage.post("installation-add-personal")).status).toBe(200);
  expect(said()).toEqual([]);
});

it("greets when only its membership is told", async () => {
  await stage.post("members-added-bot");
  expect(said()).toHaveLength(1);
});

it("greets a team in both languages when its language is not known", async () => {
  await stage.post("installation-add-team");
  expect(said()[0]).toContain("Hoi allemaal!");
  expect(said()[0]).toContain("Hi all!");
});

it("greets later when the greeting could not be sent at first", async () => {
  stage.connector.trouble({ kind: "status", status: 401 });
  expect((await stage.post("installation-add-personal")).status).toBe(500);
  expect((await stage.post("installation-add-personal")).status).toBe(200);
  expect(said()).toHaveLength(1);
});

it("acknowledges both of what comes at once, and greets once", async () => {
  const both = [stage.post("members-added-bot"), stage.post("installation-add-personal")];
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect(said()).toHaveLength(1);
});

it("asks the assistant nothing", async () => {
  await stage.post("installation-add-personal");
  expect(stage.assistant.heard).toEqual([]);
});
