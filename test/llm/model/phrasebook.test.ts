import { createHash } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { makePhrasebook } from "../../../src/llm/model/phrasebook.ts";
import { Draft } from "../../../src/llm/wording/draft.ts";
import { openDatabase } from "../../../src/storage/database.ts";
import { memoryPhrasings, sqlPhrasings } from "../../../src/storage/phrasings.ts";
import { stoppedClock } from "../../support/clock.ts";
import { freshSqlite } from "../../support/databases.ts";
import { HONEST } from "../../support/honest-model.ts";
import { grounds, leadOf } from "../../support/wordings.ts";

const profile = leadOf("role_profile", ["mlops-engineer"], "nl");
const good = Draft.parse(HONEST.get(profile.hash));
const VERSIONS = "schema 1, model a";

function bookOn(rows: Parameters<typeof makePhrasebook>[0]["rows"], versions = VERSIONS) {
  const clock = stoppedClock();
  const logged: unknown[] = [];
  const log = { info: (_: string, fields: unknown) => void logged.push(fields) };
  const book = makePhrasebook({ rows, grounds, versions, now: clock.now, log });
  return { book, clock, logged };
}

async function storedWording() {
  const { settings, drop } = await freshSqlite();
  const database = await openDatabase(settings);
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  const rows = sqlPhrasings(database, Draft, stoppedClock().now);
  await bookOn(rows).book.save(profile, good, "model");
  const edit = (wording: string) => database.kysely.updateTable("phrasings").set({ wording }).execute();
  return { rows, edit };
}

describe("the phrasebook", () => {
  it("gives back what was saved, and only under the same versions", async () => {
    const rows = memoryPhrasings<Draft>();
    const { book } = bookOn(rows);
    expect(await book.save(profile, good, "model")).toBe(true);
    expect(book.find(profile)).toEqual(good);
    const other = bookOn(rows, "schema 1, model b").book;
    await other.refresh();
    expect(other.find(profile)).toBeUndefined();
  });

  it("saves nothing that the checks refuse", async () => {
    const rows = memoryPhrasings<Draft>();
    const { book } = bookOn(rows);
    expect(await book.save(profile, lying(good), "model")).toBe(false);
    expect(await rows.list(VERSIONS)).toEqual([]);
  });

  it("refuses and removes a row that was edited in the store", async () => {
    const { rows, edit } = await storedWording();
    await edit(JSON.stringify(lying(good)));
    const { book, logged } = bookOn(rows);
    await book.refresh();
    expect(book.find(profile)).toBeUndefined();
    await expect.poll(() => rows.list(VERSIONS)).toEqual([]);
    expect(logged).toEqual([{ shape: profile.hash, codes: ["edited"] }]);
  });

  it("refuses and removes a lie that comes with the hash of a lie", async () => {
    const { rows } = await storedWording();
    const [row] = await rows.list(VERSIONS);
    // The checks are the last line: whoever writes to the store can write a hash too.
    const forged = { ...(row as NonNullable<typeof row>), wording: lying(good) };
    await rows.put({ ...forged, hash: hashOfWording(forged.wording) });
    const { book, logged } = bookOn(rows);
    await book.refresh();
    expect(book.find(profile)).toBeUndefined();
    await expect.poll(() => rows.list(VERSIONS)).toEqual([]);
    expect(JSON.stringify(logged)).toContain("C12-construction");
  });

  it("takes a row away whose wording is no JSON any more", async () => {
    const { rows, edit } = await storedWording();
    await edit('{"language":"nl"');
    const { book } = bookOn(rows);
    await book.refresh();
    expect([book.find(profile), await rows.list(VERSIONS)]).toEqual([undefined, []]);
  });

  it("sees within a minute what another process wrote or edited", async () => {
    const { rows, edit } = await storedWording();
    const { book, clock } = bookOn(rows);
    await book.refresh();
    expect(book.find(profile)).toEqual(good);
    await edit(JSON.stringify(lying(good)));
    clock.pass(61_000);
    // A reader does not wait for the store, so this one still gets the sound wording that was read before.
    expect(book.find(profile)).toEqual(good);
    await expect.poll(() => book.find(profile)).toBeUndefined();
  });

  it("goes on with what it knows while the store is away", async () => {
    const rows = memoryPhrasings<Draft>();
    const away = { on: false };
    const list = async (versions: string) => {
      if (away.on) throw new Error("the store is away");
      return rows.list(versions);
    };
    const { book, clock } = bookOn({ ...rows, list });
    await book.save(profile, good, "model");
    away.on = true;
    clock.pass(120_000);
    await expect(book.refresh()).rejects.toThrow("the store is away");
    expect(book.find(profile)).toEqual(good);
  });

  it("keeps what was saved while the store was being read", async () => {
    const rows = memoryPhrasings<Draft>();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { book } = bookOn({ ...rows, list: () => slow.then(() => []) });
    const both = [book.refresh(), book.save(profile, good, "model")];
    answer();
    await Promise.all(both);
    expect(book.find(profile)).toEqual(good);
  });

  it("does not remove what somebody mended meanwhile", async () => {
    const rows = memoryPhrasings<Draft>();
    const { book } = bookOn(rows);
    await book.save(profile, good, "model");
    const [row] = await rows.list(VERSIONS);
    const poisoned = lying(good);
    const old = { ...(row as NonNullable<typeof row>), wording: poisoned, hash: hashOfWording(poisoned) };
    const stale = bookOn({ ...rows, list: async () => [old] }).book;
    await stale.refresh();
    expect(stale.find(profile)).toBeUndefined();
    expect((await rows.list(VERSIONS)).map(({ wording }) => wording)).toEqual([good]);
  });
});

/** As whoever writes to the store could compute it. */
function hashOfWording({ language, sentences }: Draft): string {
  const plain = [language, sentences.map(({ facts, kind, text }) => [facts, kind, text])];
  return createHash("sha256").update(JSON.stringify(plain)).digest("hex");
}

/** A draft with a word that nobody licensed. */
function lying(draft: Draft): Draft {
  const [first, ...rest] = draft.sentences;
  if (first === undefined) throw new Error("a draft has sentences");
  return { ...draft, sentences: [{ ...first, text: first.text.replace(" ", " nooit ") }, ...rest] };
}
