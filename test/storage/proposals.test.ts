import { describe, expect, it, onTestFinished } from "vitest";
import { FactId } from "../../src/ids.ts";
import { type NewProposal, sqlProposals } from "../../src/storage/proposals.ts";
import { AWKWARD_TEXTS } from "../support/awkward.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 30;
const mlflow = FactId.parse("mlops-engineer.tools.mlflow");
const proposal: NewProposal = {
  person: "slack/T1/anna/",
  workspace: "slack/T1/",
  address: "somewhere",
  language: "nl",
  about: { kind: "rank_roles" },
  facts: [mlflow],
  words: "MLflow volgt ook agents",
};

describe.each(DATABASES)("proposals in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlProposals(database, KEEP_DAYS, clock.now));
    onTestFinished(all.close);
    return { clock, ...all };
  }

  it("have numbers that count on, and are never taken for each other", async () => {
    const { store } = await opened();
    const one = await store.put(proposal);
    const two = await store.put(proposal);
    expect(two).toBeGreaterThan(one);
    expect(await store.find(one)).toMatchObject({ ...proposal, number: one, state: "open" });
    expect(await store.list()).toHaveLength(2);
    expect(await store.find(two + 1)).toBeUndefined();
  });

  it.each(AWKWARD_TEXTS)("keep words of %s as they were", async (_, words) => {
    const { store } = await opened();
    const number = await store.put({ ...proposal, words });
    expect((await store.find(number))?.words === words).toBe(true);
  });

  it("are decided once, and changed by nobody after that", async () => {
    const { store } = await opened();
    const number = await store.put(proposal);
    const decisions = await Promise.all([
      store.decide(number, "bob", "approved"),
      store.decide(number, "carl", "rejected", "no"),
    ]);
    expect(decisions.filter(Boolean)).toHaveLength(1);
    expect(await store.amend(number, proposal.person, { withdrawn: true })).toBe(false);
  });

  it("are changed by who proposed them while they wait, and wait again once what was asked is answered", async () => {
    const { store } = await opened();
    const number = await store.put(proposal);
    expect(await store.amend(number, "slack/T1/bob/", { words: "iets anders" })).toBe(false);
    await store.decide(number, "bob", "asked", "waar?");
    expect(await store.find(number)).toMatchObject({ state: "asked", remark: "waar?", curator: "bob" });
    expect(await store.amend(number, proposal.person, { fact: mlflow, words: "daar" })).toBe(true);
    expect(await store.find(number)).toMatchObject({ state: "open", fact: mlflow, words: "daar" });
  });

  it("are kept while they wait, and for so many days once decided", async () => {
    const { store, clock } = await opened();
    const waiting = await store.put(proposal);
    const decided = await store.put(proposal);
    await store.decide(decided, "bob", "rejected", "no");
    clock.pass((KEEP_DAYS + 2) * DAY_MS);
    await store.put(proposal);
    expect(await store.find(waiting)).toBeDefined();
    expect(await store.find(decided)).toBeUndefined();
  });

  it("go with the person, and a curator's name and words go with the curator", async () => {
    const { store } = await opened();
    const one = await store.put(proposal);
    const other = await store.put({ ...proposal, person: "slack/T1/bob/" });
    await store.decide(other, "slack/T1/anna/", "rejected", "no");
    await store.forget("slack/T1/anna/");
    expect(await store.find(one)).toBeUndefined();
    expect(await store.find(other)).toMatchObject({ curator: undefined, remark: undefined });
  });
});
