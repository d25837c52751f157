import { expect, it } from "vitest";
import { makeFirstTap } from "../../../src/adapters/shared/first-tap.ts";
import { stoppedClock } from "../../support/clock.ts";

function counted() {
  const count = { done: 0 };
  const work = async () => {
    count.done += 1;
  };
  return { count, work };
}

it("answers the same tap once, however long after", async () => {
  const clock = stoppedClock();
  const firstTap = makeFirstTap(clock.now);
  const { count, work } = counted();
  await firstTap({ tap: "1", button: "b" }, work);
  clock.pass(60_000);
  await firstTap({ tap: "1", button: "b" }, work);
  expect(count.done).toBe(1);
});

it("takes two taps on a button at once for a double click, and later for two taps", async () => {
  const clock = stoppedClock();
  const firstTap = makeFirstTap(clock.now);
  const { count, work } = counted();
  await firstTap({ tap: "1", button: "b" }, work);
  await firstTap({ tap: "2", button: "b" }, work);
  expect(count.done).toBe(1);
  clock.pass(1_500);
  await firstTap({ tap: "3", button: "b" }, work);
  expect(count.done).toBe(2);
});

it("takes a tap on what is still being answered for the same, however long that takes", async () => {
  const clock = stoppedClock();
  const firstTap = makeFirstTap(clock.now);
  const { count, work } = counted();
  let release: () => void = () => undefined;
  const slow = firstTap({ button: "b" }, () => new Promise((resolve) => (release = resolve)));
  clock.pass(20_000);
  await firstTap({ button: "b" }, work);
  release();
  await slow;
  expect(count.done).toBe(0);
});

it("answers two buttons tapped at once", async () => {
  const firstTap = makeFirstTap();
  const { count, work } = counted();
  await firstTap({ tap: "1", button: "a" }, work);
  await firstTap({ tap: "2", button: "b" }, work);
  expect(count.done).toBe(2);
});

it("answers the next tap after one that failed", async () => {
  const firstTap = makeFirstTap();
  const { count, work } = counted();
  const ids = { tap: "1", button: "b" };
  await expect(firstTap(ids, () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  await firstTap(ids, work);
  expect(count.done).toBe(1);
});
