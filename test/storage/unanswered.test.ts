import { describe, expect, it, onTestFinished, vi } from "vitest";
import { sqlUnanswered, type UnansweredQuestion } from "../../src/storage/unanswered.ts";
import { AWKWARD_TEXTS } from "../support/awkward.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const DAY_MS = 86_400_000;
const KEEP_DAYS = 30;
const question: UnansweredQuestion = {
  outcome: "unclear",
  words: "wat doet een tovenaar?",
  language: "nl",
  nearest: [{ intent: "rank_roles", roles: [] }],
  platform: "teams",
};

describe.each(DATABASES)("questions without an answer in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlUnanswered(database, KEEP_DAYS, clock.now));
    onTestFinished(all.close);
    return { clock, ...all };
  }

  it("come back as they were kept, with their day, also without words", async () => {
    const { store } = await opened();
    const { words: _, ...wordless } = question;
    await store.put("anna", question);
    await store.put("anna", wordless);
    const listed = await store.list();
    expect(listed.map(({ day: __, ...rest }) => rest)).toEqual([question, wordless]);
    expect(listed[0]?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it.each(AWKWARD_TEXTS)("keep %s as it was", async (_, words) => {
    const { store } = await opened();
    await store.put("anna", { ...question, words });
    expect((await store.list())[0]?.words === words).toBe(true);
  });

  it("go with the person, and nobody else's do", async () => {
    const { store } = await opened();
    await store.put("anna", question);
    await store.put("bob", { ...question, words: "stays" });
    await store.forget("anna");
    expect(await store.list()).toMatchObject([{ words: "stays" }]);
  });

  it("are dropped by what they came with, and by who asked them alone", async () => {
    const { store } = await opened();
    await store.put("anna", question, "one");
    await store.put("anna", question, "two");
    await store.put("anna", question);
    await store.put("bob", question, "one");
    await store.drop("anna", "three");
    expect(await store.list()).toHaveLength(4);
    await store.drop("anna", "one");
    await store.drop("anna", "one");
    expect(await store.list()).toHaveLength(3);
  });

  it("are listed from a day on, and lapse", async () => {
    const { store, clock, database } = await opened();
    await store.put("anna", question);
    clock.pass(5 * DAY_MS);
    await store.put("anna", { ...question, words: "later" });
    const [, later] = await store.list();
    expect(await store.list(later?.day)).toEqual([later]);
    clock.pass((KEEP_DAYS - 2) * DAY_MS);
    await store.put("bob", question);
    expect(await store.list()).toMatchObject([{ words: "later" }, { words: question.words }]);
    const rows = () => database.kysely.selectFrom("unanswered").select("id").execute();
    await vi.waitFor(async () => expect(await rows()).toHaveLength(2));
  });
});
