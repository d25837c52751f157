import { describe, expect, it, onTestFinished } from "vitest";
import { memoryCounts, sqlCounts } from "../../src/storage/counts.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const stores = [
  { name: "memory", open: async (now: () => number) => memoryCounts(now) },
  ...DATABASES.map(({ name, fresh }) => ({
    name,
    open: async (now: () => number) => {
      const { store, close } = await openedIn(fresh, (database) => sqlCounts(database, now));
      onTestFinished(close);
      return store;
    },
  })),
];

describe.each(stores)("counts in $name", ({ open }) => {
  it("add up, whoever adds at once, each thing for itself", async () => {
    const clock = stoppedClock();
    const counts = await open(clock.now);
    const sums = await Promise.all([1, 2, 3].map((many) => counts.add("one", many, clock.now() + 10)));
    expect(Math.max(...sums)).toBe(6);
    expect(await counts.add("other", 1, clock.now() + 10)).toBe(1);
  });

  it("begin anew when they have lapsed", async () => {
    const clock = stoppedClock();
    const counts = await open(clock.now);
    await counts.add("one", 5, clock.now() + 10);
    clock.pass(10);
    expect(await counts.add("one", 1, clock.now() + 10)).toBe(1);
  });
});
