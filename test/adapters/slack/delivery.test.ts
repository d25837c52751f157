import { expect, it } from "vitest";
import { CLIENT_TIMEOUT_MS, POST_TIMEOUT_MS } from "../../../src/adapters/slack/client.ts";
import { ledgerOf } from "../../../src/adapters/slack/delivery.ts";
import { makeMemoryDeliveries, makeMemoryLog } from "../../support/scripted-assistant.ts";

it("lapses between Slack's first retry and its second", () => {
  const { leaseMs } = ledgerOf({ deliveries: makeMemoryDeliveries(), log: makeMemoryLog() });
  expect(leaseMs).toBeLessThan(60_000);
});

it("lasts longer than two posts and the looks behind them", () => {
  const { leaseMs } = ledgerOf({ deliveries: makeMemoryDeliveries(), log: makeMemoryLog() });
  const look = CLIENT_TIMEOUT_MS + 1_000;
  expect(leaseMs).toBeGreaterThan(2 * (POST_TIMEOUT_MS + look));
});

it("tells an operator when the ledger fails", () => {
  const log = makeMemoryLog();
  ledgerOf({ deliveries: makeMemoryDeliveries(), log }).onFailure(new Error("disk full"));
  expect(log.logged).toEqual([
    { level: "error", event: "slack.ledger", fields: { error: expect.any(Error) } },
  ]);
});
