import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type KeptVote, sqlVotes } from "../../src/storage/votes.ts";
import { AWKWARD_TEXTS } from "../support/awkward.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 30;
const vote: KeptVote = {
  vote: "good",
  intent: { kind: "rank_roles" },
  language: "en",
  facts: ["a.b"],
  platform: "slack",
};

describe.each(DATABASES)("votes in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlVotes(database, KEEP_DAYS, clock.now));
    onTestFinished(all.close);
    return { clock, ...all };
  }

  it("are one a person and answer: voting again changes it, with its reason", async () => {
    const { store } = await opened();
    await store.put("anna", "one", { ...vote, vote: "bad", reason: "too long" });
    await store.put("anna", "one", vote);
    await store.put("anna", "two", vote);
    await store.put("bob", "one", vote);
    const listed = await store.list();
    expect(listed.map(({ day: _, ...rest }) => rest)).toEqual([vote, vote, vote]);
  });

  it.each(AWKWARD_TEXTS)("keep a reason of %s as it was", async (_, reason) => {
    const { store } = await opened();
    await store.put("anna", "one", { ...vote, reason });
    expect((await store.list())[0]?.reason === reason).toBe(true);
  });

  it("are taken back one at a time, and only while they say the same", async () => {
    const { store } = await opened();
    for (const answer of ["one", "two"]) await store.put("anna", answer, vote);
    await store.put("bob", "one", vote);
    expect(await store.takeBack("anna", "one", vote.vote === "good" ? "bad" : "good")).toBe(false);
    expect(await store.list()).toHaveLength(3);
    expect(await store.takeBack("anna", "one", vote.vote)).toBe(true);
    expect(await store.list()).toHaveLength(2);
  });

  it("go with the person, and nobody else's do", async () => {
    const { store } = await opened();
    await store.put("anna", "one", vote);
    await store.put("anna/b", "one", { ...vote, vote: "bad" });
    await store.forget("anna");
    expect(await store.list()).toMatchObject([{ vote: "bad" }]);
  });

  it("are listed from a day on, and lapse", async () => {
    const { store, clock, database } = await opened();
    await store.put("anna", "one", vote);
    clock.pass(5 * DAY_MS);
    await store.put("anna", "two", vote);
    const [first, second] = await store.list();
    expect(await store.list(second?.day)).toEqual([second]);
    expect(first?.day).not.toBe(second?.day);
    clock.pass((KEEP_DAYS - 2) * DAY_MS);
    expect(await store.list()).toEqual([second]);
    await store.put("bob", "one", vote);
    const rows = () => database.kysely.selectFrom("votes").select("id").execute();
    await vi.waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it("lose what somebody broke in the store, and nothing else", async () => {
    const { store, database } = await opened();
    await store.put("anna", "one", vote);
    await database.kysely.updateTable("votes").set({ intent: '{"kind":"gone"}', facts: "{" }).execute();
    const { intent: _, ...rest } = vote;
    expect(await store.list()).toMatchObject([{ ...rest, facts: [] }]);
  });
});
