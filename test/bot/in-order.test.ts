import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeInOrder } from "../../src/bot/in-order.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { sqlDeliveries } from "../../src/storage/deliveries.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const alone = { flush: async () => undefined, log: silentLog };

describe("messages of one conversation", () => {
  it("are answered in the order in which they came, and those of others meanwhile", async () => {
    const inOrder = makeInOrder(alone);
    const done: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await wait(ms);
      done.push(name);
    };
    await Promise.all([
      inOrder("a", work("a1", 30)),
      inOrder("a", work("a2", 0)),
      inOrder("b", work("b1", 0)),
    ]);
    expect(done).toEqual(["b1", "a1", "a2"]);
  });

  it("do not wait for one that failed", async () => {
    const inOrder = makeInOrder(alone);
    const failed = inOrder("a", async () => Promise.reject(new Error("no")));
    const next = inOrder("a", async () => "yes");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});

describe.each(SHARED_DATABASES)("two processes on $name", ({ fresh }) => {
  it("never answer in one conversation at once, and each finds what the other wrote", async () => {
    const { store, close } = await openedIn(fresh, (database) =>
      ["one", "other"].map(() =>
        makeInOrder({
          leases: sqlDeliveries(database, Date.now),
          flush: database.behind.flush,
          log: silentLog,
        }),
      ),
    );
    onTestFinished(close);
    const [one, other] = store;
    if (one === undefined || other === undefined) throw new Error("two are needed");
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await wait(5);
      inside -= 1;
    };
    await Promise.all([one, other, one, other, one, other].map((inOrder) => inOrder("a", work)));
    expect(most).toBe(1);
  });
});
