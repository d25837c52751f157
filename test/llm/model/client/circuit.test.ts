import { expect, it } from "vitest";
import { type Circuit, makeCircuit, type Outcome } from "../../../../src/llm/model/client/circuit.ts";
import { stoppedClock } from "../../../support/clock.ts";

const OPEN_MS = 60_000;

function circuitWith(longestMs = 8 * OPEN_MS) {
  const clock = stoppedClock();
  return { clock, circuit: makeCircuit({ failures: 3, openMs: OPEN_MS, longestMs, now: clock.now }) };
}

/** Whether each call was let through. */
function calls(circuit: Circuit, ...outcomes: readonly Outcome[]): readonly boolean[] {
  return outcomes.map((outcome) => {
    const pass = circuit.enter();
    pass?.(outcome);
    return pass !== null;
  });
}

it("leaves a server alone after three failures in a row", () => {
  const { circuit } = circuitWith();
  expect(calls(circuit, "failed", "failed", "failed", "worked")).toEqual([true, true, true, false]);
});

it("does not mind failures with a success between them", () => {
  const { circuit } = circuitWith();
  calls(circuit, "failed", "failed", "worked", "failed", "failed");
  expect(circuit.enter()).not.toBeNull();
});

it("does not mind calls that were called off", () => {
  const { circuit } = circuitWith();
  calls(circuit, "unknown", "unknown", "unknown", "unknown");
  expect(circuit.enter()).not.toBeNull();
});

it("lets one call through after a while, and no second one beside it", () => {
  const { circuit, clock } = circuitWith();
  calls(circuit, "failed", "failed", "failed");
  clock.pass(OPEN_MS);
  expect([circuit.enter(), circuit.enter()]).toEqual([expect.any(Function), null]);
});

it("closes when that call worked, and takes three failures to open again", () => {
  const { circuit, clock } = circuitWith();
  calls(circuit, "failed", "failed", "failed");
  clock.pass(OPEN_MS);
  expect(calls(circuit, "worked", "failed", "failed", "failed", "worked")).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

it("stays open twice as long when that call failed", () => {
  const { circuit, clock } = circuitWith();
  calls(circuit, "failed", "failed", "failed");
  clock.pass(OPEN_MS);
  calls(circuit, "failed");
  clock.pass(2 * OPEN_MS - 1);
  expect(circuit.enter()).toBeNull();
  clock.pass(1);
  expect(circuit.enter()).not.toBeNull();
});

it("never stays open longer than the longest time", () => {
  const { circuit, clock } = circuitWith(2 * OPEN_MS);
  calls(circuit, "failed", "failed", "failed");
  for (let probes = 0; probes < 5; probes += 1) {
    clock.pass(2 * OPEN_MS);
    calls(circuit, "failed");
  }
  clock.pass(2 * OPEN_MS);
  expect(circuit.enter()).not.toBeNull();
});

it("tries again with the next call when the one let through was called off", () => {
  const { circuit, clock } = circuitWith();
  calls(circuit, "failed", "failed", "failed");
  clock.pass(OPEN_MS);
  calls(circuit, "unknown");
  expect(circuit.enter()).not.toBeNull();
});

it("does not believe a call that began before it opened", () => {
  const { circuit } = circuitWith();
  const early = circuit.enter();
  calls(circuit, "failed", "failed", "failed");
  early?.("worked");
  expect(circuit.enter()).toBeNull();
});

it("does not blame a server that works again for calls that began before it opened", () => {
  const { circuit, clock } = circuitWith();
  const early = [circuit.enter(), circuit.enter()];
  calls(circuit, "failed", "failed", "failed");
  clock.pass(OPEN_MS);
  calls(circuit, "worked");
  for (const pass of early) pass?.("failed");
  expect(calls(circuit, "failed", "worked")).toEqual([true, true]);
});
