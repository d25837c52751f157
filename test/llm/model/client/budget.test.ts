import { expect, it } from "vitest";
import { makeBudget } from "../../../../src/llm/model/client/budget.ts";
import { stoppedClock } from "../../../support/clock.ts";

const DAY_MS = 86_400_000;

function budgetOf(perDay: number) {
  const clock = stoppedClock();
  return { clock, budget: makeBudget({ perDay, now: clock.now }) };
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
  const { budget } = budgetOf(1_000);
  budget.take(600)?.(100);
  expect(budget.left()).toBe(900);
});

it("counts what a call used beyond what was set aside, but never owes", () => {
  const { budget } = budgetOf(1_000);
  budget.take(600)?.(5_000);
  expect(budget.left()).toBe(0);
});

it("starts afresh the next day", () => {
  const { budget, clock } = budgetOf(1_000);
  budget.take(1_000);
  clock.pass(DAY_MS);
  expect(budget.left()).toBe(1_000);
});

it("does not credit a new day with what was set aside the day before", () => {
  const { budget, clock } = budgetOf(1_000);
  const settle = budget.take(1_000);
  clock.pass(DAY_MS);
  budget.take(100);
  settle?.(0);
  expect(budget.left()).toBe(900);
});

it("does not open a spent day again when the clock is set back over midnight and on", () => {
  const { budget, clock } = budgetOf(1_000);
  budget.take(1_000);
  clock.pass(-DAY_MS);
  expect(budget.left()).toBe(0);
  clock.pass(DAY_MS);
  expect(budget.left()).toBe(0);
});
