import { describe, expect, it, onTestFinished } from "vitest";
import { type NewHandoff, sqlHandoffs } from "../../src/storage/handoffs.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 30;
const handoff: NewHandoff = {
  person: "slack/T1/anna/",
  workspace: "slack/T1/",
  address: "hers",
  language: "en",
  words: "what do we pay?",
  about: { kind: "rank_roles" },
  expert: "theirs",
};

describe.each(DATABASES)("questions to people in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlHandoffs(database, KEEP_DAYS, clock.now));
    onTestFinished(all.close);
    return { clock, ...all };
  }

  it("are answered once: the first answer counts", async () => {
    const { store } = await opened();
    const number = await store.put(handoff);
    const answers = await Promise.all([
      store.answer(number, "bob", "ten"),
      store.answer(number, "carl", "eleven"),
    ]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.find(number)).toMatchObject({ ...handoff, state: "answered" });
  });

  it("that did not arrive cannot be answered", async () => {
    const { store } = await opened();
    const number = await store.put(handoff);
    await store.fail(number);
    expect(await store.answer(number, "bob", "ten")).toBe(false);
    expect(await store.find(number)).toMatchObject({ state: "failed" });
  });

  it("lapse after so many days", async () => {
    const { store, clock } = await opened();
    const number = await store.put(handoff);
    clock.pass((KEEP_DAYS + 2) * DAY_MS);
    expect(await store.find(number)).toBeUndefined();
    expect(await store.list()).toEqual([]);
  });

  it("go with who asked, and an answer goes with who gave it", async () => {
    const { store } = await opened();
    const hers = await store.put(handoff);
    const his = await store.put({ ...handoff, person: "slack/T1/bob/" });
    await store.answer(his, "slack/T1/anna/", "ten");
    await store.forget("slack/T1/anna/");
    expect(await store.find(hers)).toBeUndefined();
    expect((await store.find(his))?.answer).toBeUndefined();
  });
});
