import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { sqlProposedConstructions } from "../../src/storage/proposed-constructions.ts";
import { stoppedClock } from "../support/clock.ts";
import { DATABASES } from "../support/databases.ts";
import { openedIn } from "../support/opened.ts";

const Sentence = z.object({ text: z.string() });

const proposed = (construction: string, text = "een zin") => ({
  language: "nl" as const,
  shape: "abc",
  construction,
  lacks: ["<m:market>"],
  sentence: { text },
});

describe.each(DATABASES)("constructions that were proposed, in $name", ({ fresh }) => {
  async function opened() {
    const clock = stoppedClock();
    const all = await openedIn(fresh, (database) => sqlProposedConstructions(database, Sentence, clock.now));
    onTestFinished(all.close);
    return { ...all, clock };
  }

  it("stand there once each, with how often they came and the sentence of the last time, most often first", async () => {
    const { store } = await opened();
    await store.keep(proposed("a"));
    await store.keep(proposed("b", "de eerste"));
    await store.keep(proposed("b", "de tweede"));
    expect(await store.list()).toEqual([
      { ...proposed("b", "de tweede"), times: 2 },
      { ...proposed("a"), times: 1 },
    ]);
  });

  it("are another one in another language", async () => {
    const { store } = await opened();
    await store.keep(proposed("a"));
    await store.keep({ ...proposed("a"), language: "en" });
    expect((await store.list()).map(({ language }) => language).sort()).toEqual(["en", "nl"]);
  });

  it("are two hundred at most, the newest", async () => {
    const { store, clock } = await opened();
    for (let index = 0; index < 203; index += 1) {
      clock.pass(1);
      await store.keep(proposed(`number ${index}`));
    }
    const kept = (await store.list()).map(({ construction }) => construction);
    expect(kept).toHaveLength(200);
    expect(kept.filter((each) => /^number [0-3]$/u.test(each))).toEqual(["number 3"]);
  });

  it.each([{ sentence: "{" }, { lacks: '["a", 1]' }, { language: "de" }])(
    "are not there where somebody broke the row: %j",
    async (broken) => {
      const { store, database } = await opened();
      await store.keep(proposed("a"));
      await database.kysely.updateTable("proposed_constructions").set(broken).execute();
      await store.keep(proposed("b"));
      expect((await store.list()).map(({ construction }) => construction)).toEqual(["b"]);
    },
  );
});
