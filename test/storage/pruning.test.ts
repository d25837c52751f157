import { setImmediate } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { makePruning } from "../../src/storage/pruning.ts";
import { stoppedClock } from "../support/clock.ts";

const MINUTE_MS = 60_000;

/** A table of so many rows that are too old. */
function tableOf(rows: number) {
  let left = rows;
  const prune = vi.fn(async (most: number) => {
    const dropped = Math.min(most, left);
    left -= dropped;
    return dropped;
  });
  return { prune, left: () => left };
}

it("prunes every table beside the work of any, once a minute", async () => {
  const { now, pass } = stoppedClock();
  const { pruning } = makePruning();
  const [one, other] = [tableOf(10), tableOf(10)];
  const ride = pruning(now, one.prune);
  pruning(now, other.prune);
  ride();
  ride();
  await vi.waitFor(() => expect([one.left(), other.left()]).toEqual([0, 0]));
  pass(MINUTE_MS - 1);
  ride();
  await setImmediate();
  expect([one, other].map(({ prune }) => prune.mock.calls.length)).toEqual([1, 1]);
  pass(1);
  ride();
  await vi.waitFor(() => expect(other.prune).toHaveBeenCalledTimes(2));
});

it("goes on by itself where more was too old than one batch drops, and only there", async () => {
  const { now } = stoppedClock();
  const { pruning } = makePruning();
  const [long, short] = [tableOf(600), tableOf(10)];
  const ride = pruning(now, long.prune);
  pruning(now, short.prune);
  ride();
  await vi.waitFor(() => expect(long.left()).toBe(0));
  expect(long.prune.mock.calls).toEqual([[250], [250], [250]]);
  expect(short.prune).toHaveBeenCalledTimes(1);
});

it("keeps nobody waiting, and fails nobody's work", async () => {
  const { now, pass } = stoppedClock();
  const { pruning, stop } = makePruning();
  const ride = pruning(now, () => Promise.reject(new Error("the database is down")));
  expect(ride()).toBeUndefined();
  pass(MINUTE_MS);
  expect(ride()).toBeUndefined();
  await expect(stop()).resolves.toBeUndefined();
});

it("ends with the batches under way when it is stopped, and begins no more", async () => {
  const { now, pass } = stoppedClock();
  const { pruning, stop } = makePruning();
  const [long, short] = [tableOf(1_000_000), tableOf(10)];
  const ride = pruning(now, long.prune);
  pruning(now, short.prune);
  ride();
  await stop();
  expect([long.left(), short.left()]).toEqual([999_750, 0]);
  pass(MINUTE_MS);
  ride();
  await stop();
  expect(long.left()).toBe(999_750);
});
