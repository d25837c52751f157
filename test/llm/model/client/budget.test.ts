import { expect, it } from "vitest";
import { makeBudget } from "../../../../src/llm/model/client/budget.ts";
import { stoppedClock } from "../../../support/clock.ts";

const DAY_MS = 86_400_000;

function budgetOf(perDay: number) {
  const clock = stoppedClock();
  const budget = makeBudget({ perDay, now: clock.now });
  /** Exactly so many tokens can still be had. Takes them. */
  const hasLeft = (tokens: number) => budget.take(tokens + 1) === null && budget.take(tokens) !== null;
  return { clock, budget, hasLeft };
}

it("gives tokens until the day's are gone", () => {
  const { budget } = budgetOf(1_000);
  expect(budget.take(1_000)).not.toBeNull();
  expect(budget.take(1)).toBeNull();
});

it("gives nothing where nothing may be spent", () => {
  expect(budgetOf(0).budget.take(1)).toBeNull();
});

it("counts what is set aside, so that two calls side by side cannot overspend", () => {
  const { budget } = budgetOf(1_000);
  budget.take(600);
  expect(budget.take(600)).toBeNull();
});

it("gives back what a call did not use", () => {
  const { budget, hasLeft } = budgetOf(1_000);
  budget.take(600)?.(100);
  expect(hasLeft(900)).toBe(true);
});

it("counts what a call used beyond what was set aside, but never owes", () => {
  const { budget, hasLeft } = budgetOf(1_000);
  budget.take(600)?.(5_000);
  expect(hasLeft(0)).toBe(true);
});

it("starts afresh the next day", () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  budget.take(1_000);
  clock.pass(DAY_MS);
  expect(hasLeft(1_000)).toBe(true);
});

it("does not credit a new day with what was set aside the day before", () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  const settle = budget.take(1_000);
  clock.pass(DAY_MS);
  budget.take(100);
  settle?.(0);
  expect(hasLeft(900)).toBe(true);
});

it("does not open a spent day again when the clock is set back over midnight and on", () => {
  const { budget, clock, hasLeft } = budgetOf(1_000);
  budget.take(1_000);
  clock.pass(-DAY_MS);
  expect(hasLeft(0)).toBe(true);
  clock.pass(DAY_MS);
  expect(hasLeft(0)).toBe(true);
});
