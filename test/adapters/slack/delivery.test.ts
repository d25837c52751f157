import { expect, it } from "vitest";
import { LEASE_MS, once, StillBusy } from "../../../src/adapters/slack/delivery.ts";
import { makeMemoryDeliveries, makeMemoryLog } from "../../support/scripted-assistant.ts";

const nothing = async () => undefined;

it("does the work once for a delivery that comes twice", async () => {
  const parts = { deliveries: makeMemoryDeliveries(), log: makeMemoryLog() };
  let done = 0;
  const work = async () => {
    done += 1;
  };
  await once(parts, ["event", "message"], work);
  await once(parts, ["event", "message"], work);
  expect(done).toBe(1);
});

it("knows a message again under another event id, and marks that one done too", async () => {
  const parts = { deliveries: makeMemoryDeliveries(), log: makeMemoryLog() };
  await once(parts, ["event-1", "message"], nothing);
  await once(parts, ["event-2", "message"], () => Promise.reject(new Error("answered twice")));
  expect([...parts.deliveries.states]).toEqual([
    ["event-1", "done"],
    ["message", "done"],
    ["event-2", "done"],
  ]);
});

it("refuses what another attempt is at, and holds nothing back", async () => {
  const parts = { deliveries: makeMemoryDeliveries(), log: makeMemoryLog() };
  await parts.deliveries.claim("message", LEASE_MS);
  await expect(once(parts, ["event-2", "message"], nothing)).rejects.toThrow(StillBusy);
  expect([...parts.deliveries.states]).toEqual([["message", "busy"]]);
});

it("releases its claims when the work fails, so that the retry answers", async () => {
  const parts = { deliveries: makeMemoryDeliveries(), log: makeMemoryLog() };
  const failing = once(parts, ["event", "message"], () => Promise.reject(new Error("slack is down")));
  await expect(failing).rejects.toThrow("slack is down");
  expect(parts.deliveries.states.size).toBe(0);
});

it("lets an answer stand when the ledger fails after it", async () => {
  const deliveries = { ...makeMemoryDeliveries(), finish: () => Promise.reject(new Error("disk full")) };
  const log = makeMemoryLog();
  await once({ deliveries, log }, ["event"], nothing);
  expect(log.logged.map((each) => each.event)).toEqual(["slack.ledger"]);
});

it("lapses between Slack's first retry and its second", () => {
  expect(LEASE_MS).toBeLessThan(60_000);
});
