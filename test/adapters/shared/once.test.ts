import { expect, it } from "vitest";
import type { DeliveryEnd } from "../../../src/adapters/adapter.ts";
import { deliveryKey } from "../../../src/adapters/shared/delivery-key.ts";
import { type Claim, type Ledger, once, StillBusy } from "../../../src/adapters/shared/once.ts";
import { type MemoryDeliveries, makeMemoryDeliveries } from "../../support/scripted-assistant.ts";

const nothing = async (): Promise<DeliveryEnd> => "done";
const failing = () => Promise.reject(new Error("the platform is down"));

function open(deliveries: MemoryDeliveries = makeMemoryDeliveries(), leaseMs = 1_000) {
  const failures: unknown[] = [];
  const ledger: Ledger = { deliveries, leaseMs, onFailure: (error) => failures.push(error) };
  return { ledger, failures, states: deliveries.states };
}

function counted() {
  const count = { done: 0 };
  const work = async (): Promise<DeliveryEnd> => {
    count.done += 1;
    return "done";
  };
  return { count, work };
}

it("does the work once for a delivery that comes twice", async () => {
  const { ledger } = open();
  const { count, work } = counted();
  await once(ledger, ["event", "message"], work);
  await once(ledger, ["event", "message"], work);
  expect(count.done).toBe(1);
});

it("does what has no id every time", async () => {
  const { ledger, states } = open();
  const { count, work } = counted();
  await once(ledger, [], work);
  await once(ledger, [], work);
  expect([count.done, states.size]).toEqual([2, 0]);
});

it("knows a message again under another event id", async () => {
  const { ledger } = open();
  const { count, work } = counted();
  await once(ledger, ["event-1", "message"], work);
  await once(ledger, ["event-2", "message"], work);
  expect(count.done).toBe(1);
});

it("does not do again what ended uncertain", async () => {
  const { ledger, states } = open();
  const { count, work } = counted();
  await once(ledger, ["event"], async () => "uncertain");
  await once(ledger, ["event"], work);
  expect([count.done, ...states.values()]).toEqual([0, "uncertain"]);
});

it("refuses what another attempt is at, and holds nothing back", async () => {
  const { ledger, states } = open();
  await ledger.deliveries.claim([deliveryKey("message")], ledger.leaseMs);
  await expect(once(ledger, ["event-2", "message"], nothing)).rejects.toThrow(StillBusy);
  expect([...states.values()]).toEqual(["busy"]);
});

it("tells the ledger nothing of who asked where", async () => {
  const { ledger, states } = open();
  await once(ledger, ["slack:T0ROLES:Ev0MENTION", "slack:T0ROLES:D0READER:1795000001.000100"], nothing);
  expect([...states.keys()]).toEqual([
    expect.stringMatching(/^[\w-]{43}$/u),
    expect.stringMatching(/^[\w-]{43}$/u),
  ]);
});

it("claims for as long as its platform lets an attempt take", async () => {
  const leases: number[] = [];
  const deliveries = makeMemoryDeliveries();
  const claim = async (ids: readonly string[], leaseMs: number) => {
    leases.push(leaseMs);
    return deliveries.claim(ids, leaseMs);
  };
  await once(open({ ...deliveries, claim }).ledger, ["event"], nothing);
  expect(leases).toEqual([1_000]);
});

it("tells the work what its delivery is known by, and until when it is held", async () => {
  const claims: Claim[] = [];
  const before = performance.now();
  await once(open().ledger, ["event", "message"], async (claim) => {
    claims.push(claim);
    return "done";
  });
  expect(claims[0]?.key).toBe(deliveryKey("event"));
  expect(claims[0]?.until).toBeGreaterThanOrEqual(before + 1_000);
});

it("releases its claims when the work fails, so that the retry answers", async () => {
  const { ledger, states } = open();
  await expect(once(ledger, ["event", "message"], failing)).rejects.toThrow("the platform is down");
  expect(states.size).toBe(0);
});

it("leaves alone what has lapsed when the work fails: another attempt may hold it", async () => {
  const { ledger, states } = open(makeMemoryDeliveries(), 0);
  await expect(once(ledger, ["event"], failing)).rejects.toThrow("the platform is down");
  expect([...states.values()]).toEqual(["busy"]);
});

it("lets an answer stand when the ledger fails after it", async () => {
  const full = new Error("disk full");
  const { ledger, failures } = open({ ...makeMemoryDeliveries(), finish: () => Promise.reject(full) });
  await once(ledger, ["event"], nothing);
  expect(failures).toEqual([full]);
});
