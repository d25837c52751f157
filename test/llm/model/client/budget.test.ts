import { describe, expect, it } from "vitest";
import { makeBudget } from "../../../../src/llm/model/client/budget.ts";
import { memoryCounts } from "../../../../src/storage/counts.ts";
import { stoppedClock } from "../../../support/clock.ts";

const DAY_MS = 86_400_000;

function budgetOf(perDay: number) {
  const clock = stoppedClock();
  const budget = makeBudget({ perDay, now: clock.now });
  /** Exactly so many tokens can still be had. Takes them. */
  const hasLeft = async (tokens: number) =>
    (await budget.take(tokens + 1)) === null && (await budget.take(tokens)) !== null;
  return { clock, budget, hasLeft };
}

it("gives tokens until the day's are gone", async () => {
  const { budget } = budgetOf(1_000);
  expect(await budget.take(1_000)).not.toBeNull();
  expect(await budget.take(1)).toBeNull();
});

it("gives nothing where nothing may be spent", async () => {
  expect(await budgetOf(0).budget.take(1)).toBeNull();
});

it("counts what is set aside, so that two calls side by side cannot overspend", async () => {
  const { budget } = budgetOf(1_000);
  const [one, other] = await Promise.all([budget.take(600), budget.take(600)]);
  expect([one === null, other]).toEqual([false, null]);
});

it("gives back what a call did not use", async () => {
  const { budget, hasLeft } = budgetOf(1_000);
  await (await budget.take(600))?.(100);
  expect(await hasLeft(900)).toBe(true);
});

it("counts what a call used beyond what was set aside, but never owes", async () => {
  const { budget, hasLeft } = budgetOf(1_000);
  await (await budget.take(600))?.(5_000);
  expect(await hasLeft(0)).toBe(true);
});

it("starts afresh the next day", async () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  await budget.take(1_000);
  clock.pass(DAY_MS);
  expect(await hasLeft(1_000)).toBe(true);
});

it("does not credit a new day with what was set aside the day before", async () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  const settle = await budget.take(1_000);
  clock.pass(DAY_MS);
  await budget.take(100);
  await settle?.(0);
  expect(await hasLeft(900)).toBe(true);
});

it("does not open a spent day again when the clock is set back over midnight and on", async () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  await budget.take(1_000);
  clock.pass(-DAY_MS);
  expect(await hasLeft(0)).toBe(true);
  clock.pass(DAY_MS);
  expect(await hasLeft(0)).toBe(true);
});

/** Processes that tell each other what they spend, and forget what they knew when they start anew. */
function shared(perDay: number) {
  const clock = stoppedClock();
  const counts = memoryCounts(clock.now);
  let isAway = false;
  const untold: unknown[] = [];
  const spend = async (day: number, tokens: number) => {
    if (isAway) throw new Error("the store is away");
    return counts.add(`tokens ${day}`, tokens, (day + 2) * DAY_MS);
  };
  return {
    clock,
    untold,
    start: () => makeBudget({ perDay, now: clock.now, spend, onUntold: (error) => untold.push(error) }),
    goAway: (away: boolean) => {
      isAway = away;
    },
  };
}

describe("a budget that processes share", () => {
  it("is spent by all of them together, also when they ask at once", async () => {
    const { start } = shared(1_000);
    const [one, other] = [start(), start()];
    const taken = await Promise.all([one.take(600), other.take(600)]);
    expect(taken.filter((settle) => settle === null)).toHaveLength(1);
    const again = await Promise.all([one.take(400), other.take(400)]);
    expect(again.filter((settle) => settle === null)).toHaveLength(1);
  });

  it("has again what another gave back, a minute later at the latest", async () => {
    const { start, clock } = shared(1_000);
    const [one, other] = [start(), start()];
    const settle = await one.take(1_000);
    expect(await other.take(900)).toBeNull();
    await settle?.(100);
    clock.pass(60_000);
    expect(await other.take(900)).not.toBeNull();
  });

  it("is remembered by who starts anew, before anything is asked of it", async () => {
    const { start } = shared(1_000);
    await (await start().take(600))?.(500);
    const later = start();
    await later.hear();
    expect(later.left()).toBe(500);
    expect(await later.take(501)).toBeNull();
  });

  it("is held by each alone while the store is away, and what was spent meanwhile is told afterwards", async () => {
    const { start, goAway, untold, clock } = shared(1_000);
    const [one, other] = [start(), start()];
    await other.take(300);
    await one.take(100);
    goAway(true);
    expect(await one.take(601)).toBeNull();
    expect(await one.take(600)).not.toBeNull();
    expect(untold.length).toBeGreaterThan(0);
    goAway(false);
    clock.pass(60_000);
    await one.hear();
    expect(await other.take(1)).toBeNull();
  });

  it("of a new day is whole, whatever the others know of it", async () => {
    const { start, clock } = shared(1_000);
    const [one, other] = [start(), start()];
    await one.take(1_000);
    clock.pass(DAY_MS);
    expect(await other.take(1_000)).not.toBeNull();
    expect(await one.take(1)).toBeNull();
  });
});
