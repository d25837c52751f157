import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeWiping } from "../../src/storage/wiping.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("wipes when it is asked to, a minute after the start, and once a day", async () => {
  const wipe = vi.fn(async () => undefined);
  const { soon } = makeWiping(wipe);
  await pass(MINUTE_MS - 1);
  expect(wipe).toHaveBeenCalledTimes(0);
  await pass(1);
  expect(wipe).toHaveBeenCalledTimes(1);
  await pass(DAY_MS / 2);
  soon();
  await pass(0);
  expect(wipe).toHaveBeenCalledTimes(2);
  await pass(DAY_MS - 1);
  expect(wipe).toHaveBeenCalledTimes(2);
  await pass(1);
  expect(wipe).toHaveBeenCalledTimes(3);
});

it("wipes once more, and no oftener, when it is asked to while it wipes", async () => {
  const ends: (() => void)[] = [];
  const wipe = vi.fn(() => new Promise<void>((end) => void ends.push(end)));
  const { soon } = makeWiping(wipe);
  soon();
  await pass(0);
  soon();
  soon();
  await pass(0);
  expect(wipe).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await pass(0);
  expect(wipe).toHaveBeenCalledTimes(2);
  ends[1]?.();
  await pass(0);
  expect(wipe).toHaveBeenCalledTimes(2);
});

it("tries again a minute after the store failed", async () => {
  const wipe = vi.fn(async () => undefined).mockRejectedValueOnce(new Error("the disk is full"));
  const { soon } = makeWiping(wipe);
  soon();
  await pass(MINUTE_MS);
  expect(wipe).toHaveBeenCalledTimes(2);
});

it("ends what is under way when it is stopped, and begins no more", async () => {
  let isEnded = false;
  const wipe = vi.fn(async (isStopped: () => boolean) => {
    while (!isStopped()) await new Promise((later) => setTimeout(later, 10));
    isEnded = true;
  });
  const { soon, stop } = makeWiping(wipe);
  soon();
  await pass(10);
  const stopped = stop();
  await pass(10);
  await stopped;
  expect(isEnded).toBe(true);
  soon();
  await pass(2 * DAY_MS);
  expect(wipe).toHaveBeenCalledTimes(1);
});
