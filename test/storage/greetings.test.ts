import { describe, expect, it, onTestFinished } from "vitest";
import { type Greetings, memoryGreetings, sqlGreetings } from "../../src/storage/greetings.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const STORES: readonly (readonly [string, () => Promise<Greetings>])[] = [
  ["in memory", async () => memoryGreetings()],
  ...DATABASES.map(({ name, fresh }) => {
    const open = async () => {
      const { store, close } = await openedIn(fresh, sqlGreetings);
      onTestFinished(close);
      return store;
    };
    return [name, open] as const;
  }),
];

describe.each(STORES)("greetings %s", (_, open) => {
  it("are said once a place, by one of all who come at once", async () => {
    const { claim } = await open();
    const claims = await Promise.all([1, 2, 3].map(() => claim("slack/T1/", "C1")));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim("slack/T1/", "C1")).toBe(false);
    expect([await claim("slack/T1/", "C2"), await claim("slack/T2/", "C1")]).toEqual([true, true]);
  });

  it("can be said again where they were not said after all", async () => {
    const { claim, release } = await open();
    await claim("slack/T1/", "C1");
    await claim("slack/T1/", "C2");
    await release("slack/T1/", "C1");
    expect([await claim("slack/T1/", "C1"), await claim("slack/T1/", "C2")]).toEqual([true, false]);
  });
});
