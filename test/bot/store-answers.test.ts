import { expect, it, onTestFinished } from "vitest";
import { makeStoreAnswers } from "../../src/bot/store-answers.ts";
import { memoryStores, openStores } from "../../src/bot/stores.ts";
import { retentionOf } from "../support/retention.ts";

it("tells whether a database answers", async () => {
  const stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(1));
  expect(await makeStoreAnswers(stores)()).toBe(true);
  await stores.close();
  expect(await makeStoreAnswers(stores)()).toBe(false);
});

it("waits for a silent one no longer than a second", async () => {
  let answer: (thing: null) => void = () => undefined;
  const silent = new Promise<null>((resolve) => {
    answer = resolve;
  });
  onTestFinished(() => answer(null));
  const { keepsakes } = memoryStores(Date.now);
  expect(await makeStoreAnswers({ keepsakes: { ...keepsakes, recallNamed: () => silent } })()).toBe(false);
});

it("asks once for all who want to know at once", async () => {
  const { keepsakes } = memoryStores(Date.now);
  let asked = 0;
  const counted = {
    ...keepsakes,
    recallNamed: (name: string) => {
      asked += 1;
      return keepsakes.recallNamed(name);
    },
  };
  const answers = makeStoreAnswers({ keepsakes: counted });
  expect(await Promise.all([answers(), answers(), answers()])).toEqual([true, true, true]);
  expect(asked).toBe(1);
});
