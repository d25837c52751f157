import { beforeEach, expect, it } from "vitest";
import { USUAL_SETTINGS, type WorkspaceSettings } from "../../src/settings-asked.ts";
import { recentSettled } from "../../src/storage/recent-settled.ts";
import { memorySettled, type Settled } from "../../src/storage/settled.ts";

const ROLES = "slack/T0ROLES/";
const THREADS = { kind: "mode", mode: "threads" } as const;

let failures: unknown[];
let kept: Settled;
let asked: number;
let recalling: (workspace: string) => Promise<WorkspaceSettings>;
beforeEach(() => {
  failures = [];
  kept = memorySettled();
  asked = 0;
  recalling = kept.recall;
});

function recent(believedMs?: number) {
  const store = {
    ...kept,
    recall: (workspace: string) => {
      asked += 1;
      return recalling(workspace);
    },
  };
  return recentSettled(store, (error) => failures.push(error), believedMs);
}
const away = () => Promise.reject(new Error("the store is away"));

it("asks the store once, and not again while it is believed", async () => {
  const settled = recent();
  await kept.settle(ROLES, THREADS);
  const both = await Promise.all([settled.recall(ROLES), settled.recall(ROLES)]);
  expect([...both, await settled.recallSoon(ROLES, 0)].map(({ mode }) => mode)).toEqual(
    Array(3).fill("threads"),
  );
  expect(asked).toBe(1);
});

it("knows at once what is settled here", async () => {
  const settled = recent();
  await settled.recall(ROLES);
  await settled.settle(ROLES, THREADS);
  expect((await settled.recall(ROLES)).mode).toBe("threads");
});

it("does not believe what was read while something was settled", async () => {
  const settled = recent();
  let release: (settings: WorkspaceSettings) => void = () => undefined;
  recalling = () => new Promise((resolve) => (release = resolve));
  const early = settled.recall(ROLES);
  recalling = kept.recall;
  await settled.settle(ROLES, THREADS);
  release(USUAL_SETTINGS);
  await early;
  expect((await settled.recall(ROLES)).mode).toBe("threads");
});

it("goes on with what it knew while the store is away, and says so", async () => {
  const settled = recent(0);
  await settled.settle(ROLES, THREADS);
  await settled.recall(ROLES);
  recalling = away;
  expect((await settled.recall(ROLES)).mode).toBe("threads");
  expect((await settled.recallSoon(ROLES, 1_000)).mode).toBe("threads");
  expect(failures).toHaveLength(2);
});

it("fails where nothing is known and who asks can wait, and is as usual where they cannot", async () => {
  const settled = recent();
  recalling = away;
  await expect(settled.recall(ROLES)).rejects.toThrow("the store is away");
  expect(await settled.recallSoon(ROLES, 1_000)).toEqual(USUAL_SETTINGS);
});

it("keeps nobody waiting for a store that is slow", async () => {
  const settled = recent();
  recalling = () => new Promise(() => undefined);
  expect(await settled.recallSoon(ROLES, 1)).toEqual(USUAL_SETTINGS);
});

it("asks anew once a workspace was let go, or somebody there forgotten", async () => {
  const settled = recent();
  await settled.settle(ROLES, { kind: "curator", person: "U0BOB", isCurator: true });
  await settled.recall(ROLES);
  await settled.forget("slack/T0ROLES/U0BOB/");
  expect((await settled.recall(ROLES)).curators).toEqual([]);
  settled.letGo(ROLES);
  await settled.recall(ROLES);
  expect(asked).toBe(3);
});
