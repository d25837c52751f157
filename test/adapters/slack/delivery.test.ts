import { expect, it } from "vitest";
import { ledgerOf } from "../../../src/adapters/slack/delivery.ts";
import { makeMemoryDeliveries, makeMemoryLog } from "../../support/scripted-assistant.ts";

it("lapses between Slack's first retry and its second", () => {
  const { leaseMs } = ledgerOf({ deliveries: makeMemoryDeliveries(), log: makeMemoryLog() });
  expect(leaseMs).toBeLessThan(60_000);
});

it("tells an operator when the ledger fails", () => {
  const log = makeMemoryLog();
  ledgerOf({ deliveries: makeMemoryDeliveries(), log }).onFailure(new Error("disk full"));
  expect(log.logged).toEqual([
    { level: "error", event: "slack.ledger", fields: { error: expect.any(Error) } },
  ]);
});
