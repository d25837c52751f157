import { expect, it } from "vitest";
import { type Ledger, once, StillBusy } from "../../../src/adapters/shared/once.ts";
import { type MemoryDeliveries, makeMemoryDeliveries } from "../../support/scripted-assistant.ts";

const nothing = async () => undefined;

function open(deliveries: MemoryDeliveries = makeMemoryDeliveries()) {
  const failures: unknown[] = [];
  const ledger: Ledger = { deliveries, leaseMs: 1_000, onFailure: (error) => failures.push(error) };
  return { ledger, failures, states: deliveries.states };
}

it("does the work once for a delivery that comes twice", async () => {
  const { ledger } = open();
  let done = 0;
  const work = async () => {
    done += 1;
  };
  await once(ledger, ["event", "message"], work);
  await once(ledger, ["event", "message"], work);
  expect(done).toBe(1);
});

it("does what has no id every time", async () => {
  const { ledger, states } = open();
  let done = 0;
  const work = async () => {
    done += 1;
  };
  await once(ledger, [], work);
  await once(ledger, [], work);
  expect([done, states.size]).toEqual([2, 0]);
});

it("knows a message again under another event id, and marks that one done too", async () => {
  const { ledger, states } = open();
  await once(ledger, ["event-1", "message"], nothing);
  await once(ledger, ["event-2", "message"], () => Promise.reject(new Error("answered twice")));
  expect([...states]).toEqual([
    ["event-1", "done"],
    ["message", "done"],
    ["event-2", "done"],
  ]);
});

it("refuses what another attempt is at, and holds nothing back", async () => {
  const { ledger, states } = open();
  await ledger.deliveries.claim("message", ledger.leaseMs);
  await expect(once(ledger, ["event-2", "message"], nothing)).rejects.toThrow(StillBusy);
  expect([...states]).toEqual([["message", "busy"]]);
});

it("claims for as long as its platform lets an attempt take", async () => {
  const leases: number[] = [];
  const deliveries = makeMemoryDeliveries();
  const claim = async (id: string, leaseMs: number) => {
    leases.push(leaseMs);
    return deliveries.claim(id, leaseMs);
  };
  await once(open({ ...deliveries, claim }).ledger, ["event"], nothing);
  expect(leases).toEqual([1_000]);
});

it("releases its claims when the work fails, so that the retry answers", async () => {
  const { ledger, states } = open();
  const failing = once(ledger, ["event", "message"], () => Promise.reject(new Error("the platform is down")));
  await expect(failing).rejects.toThrow("the platform is down");
  expect(states.size).toBe(0);
});

it("lets an answer stand when the ledger fails after it", async () => {
  const full = new Error("disk full");
  const { ledger, failures } = open({ ...makeMemoryDeliveries(), finish: () => Promise.reject(full) });
  await once(ledger, ["event"], nothing);
  expect(failures).toEqual([full]);
});
