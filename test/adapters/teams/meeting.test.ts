import { afterEach, beforeEach, expect, it } from "vitest";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const NOOR = "29:1readerAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const CHANNEL = "19:channelAAAAAAAAAA@thread.tacv2";

/** Who was met by what was posted, each as who and whether they are reached from then on. */
async function metBy(...names: readonly string[]) {
  for (const name of names) await stage.post(name);
  return stage.assistant.whom.map(({ id, isReached }) => [id, isReached]);
}

it("meets who installs the app for themselves, and who writes to it or taps there", async () => {
  const met = await metBy("installation-add-personal", "members-added-bot", "message-personal", "execute");
  expect(new Set(met.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify([NOOR, true])]));
});

it("meets a channel as a whole where it is mentioned, and nobody in it", async () => {
  expect(await metBy("installation-add-team", "message-channel-thread")).toEqual([
    [CHANNEL, true],
    [CHANNEL, true],
  ]);
});

it("no longer reaches who removed the app", async () => {
  expect(await metBy("installation-remove")).toEqual([[expect.any(String), false]]);
});

it("meets nobody by its own messages, or by others coming", async () => {
  expect(await metBy("message-of-our-own", "members-added-person")).toEqual([]);
});
