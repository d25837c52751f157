import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { compose } from "../../src/bot/compose.ts";
import { openStores, type Stores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { stoppedClock } from "../support/clock.ts";
import { freshSqlite } from "../support/databases.ts";
import { startFakeModel } from "../support/fake-model.ts";
import { wordily } from "../support/honest-model.ts";
import { retentionOf } from "../support/retention.ts";
import { rowsIn } from "../support/rows.ts";
import { brain } from "../support/wordings.ts";

const DAY_MS = 86_400_000;

it("recalls turns for a day, and what is behind a button for thirty", async () => {
  const clock = stoppedClock();
  const { conversations, keepsakes, close } = await openStores(
    { kind: "sqlite", file: ":memory:" },
    clock.now,
    retentionOf(),
  );
  onTestFinished(close);
  conversations.remember("a/b/c/d", { intent: { kind: "help" }, language: "nl" }, "a/b/c/");
  const id = await keepsakes.keep({ v: 1, intent: { kind: "help" }, language: "nl" }, "a/b/c/");
  const recalled = async () => [
    (await conversations.recall("a/b/c/d")).length,
    Number((await keepsakes.recall(id)) !== null),
  ];
  clock.pass(DAY_MS);
  expect(await recalled()).toEqual([1, 1]);
  clock.pass(1);
  expect(await recalled()).toEqual([0, 1]);
  clock.pass(29 * DAY_MS);
  expect(await recalled()).toEqual([0, 0]);
});

const KINDS = ["votes", "unanswered", "proposals", "handoffs", "turns", "buttons", "language"] as const;

it.each(KINDS)(
  "keeps %s for as long as their own setting says, and the other kinds for theirs",
  async (kind) => {
    const clock = stoppedClock();
    const days = { ...retentionOf(9), turns: 9, language: 9, [kind]: 3 };
    const stores = await openStores({ kind: "sqlite", file: ":memory:" }, clock.now, days);
    onTestFinished(stores.close);
    const knownOf = await fillWithAll(stores);
    clock.pass(4 * DAY_MS);
    expect(await knownOf()).toEqual(KINDS.filter((each) => each !== kind));
  },
);

/** Keeps one of each kind. @returns which of them are still known */
async function fillWithAll({ records, conversations, keepsakes, people }: Stores) {
  const [person, context, language, platform] = ["a/b/c/", "a/b/c/d", "nl", "slack"] as const;
  const intent = { kind: "help" } as const;
  const written = { person, workspace: "a/b/", language, words: "what they wrote" };
  if (records === undefined) throw new Error("a database keeps records");
  await records.votes.put(person, "answer", { vote: "good", facts: [], platform });
  await records.unanswered.put(person, { outcome: "out_of_scope", language, nearest: [], platform });
  const proposal = await records.proposals.put({ ...written, facts: [] });
  await records.proposals.decide(proposal, "a/b/e/", "rejected");
  await records.handoffs.put({ ...written, expert: "somewhere" });
  conversations.remember(context, { intent, language }, person);
  const button = await keepsakes.keep({ v: 1, intent, language }, person);
  people.remember(person, { language });
  return async () => {
    // For some seconds this process believes what it remembers.
    await people.letGo(() => false);
    const known: Readonly<Record<(typeof KINDS)[number], boolean>> = {
      votes: (await records.votes.list()).length > 0,
      unanswered: (await records.unanswered.list()).length > 0,
      proposals: (await records.proposals.list()).length > 0,
      handoffs: (await records.handoffs.list()).length > 0,
      turns: (await conversations.recall(context)).length > 0,
      buttons: (await keepsakes.recall(button)) !== null,
      language: (await people.recall(person)).language !== undefined,
    };
    return KINDS.filter((kind) => known[kind]);
  };
}

it("drops what is too old in every table, whichever of them is written to", async () => {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const clock = stoppedClock();
  const { records, people, deliveries, close } = await openStores(settings, clock.now, retentionOf(10));
  const language = "nl" as const;
  await records?.unanswered.put("a/b/c/", {
    outcome: "out_of_scope",
    language,
    nearest: [],
    platform: "slack",
  });
  await records?.votes.put("a/b/c/", "answer", { vote: "good", facts: [], platform: "slack" });
  people.remember("a/b/c/", { language });
  await deliveries.countUncertain();
  clock.pass(400 * DAY_MS);
  await deliveries.claim(["any message"], 1);
  await close();
  const { unanswered, votes, people: preferences } = await rowsIn(settings);
  expect({ unanswered, votes, preferences }).toEqual({ unanswered: [], votes: [], preferences: [] });
});

it("keeps nothing of a terminal but what a model was asked, where one words answers", async () => {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  const config = readConfig({
    DATA_DIR: join(file, ".."),
    PHRASING: "background",
    OPENAI_MODEL: "none",
    OPENAI_BASE_URL: "http://127.0.0.1:9",
  });
  const { assistant, stop } = await compose(config, { brain, log: silentLog });
  const speaker = { platform: "console", workspace: "w", conversation: "c", user: "u" };
  for (const text of ["hoe laat gaat de trein?", "wat doet een mlops engineer?", "slecht antwoord"])
    await assistant.handle({ speaker, input: { kind: "text", text } });
  await stop(1_000);
  const { phrasings: _, wording_work, counts, ...tables } = await rowsIn(settings);
  expect(Object.values(tables).flat()).toEqual([]);
  const ids = [...(wording_work ?? []), ...(counts ?? [])].map((row) => String(JSON.parse(row).id));
  expect(ids.filter((id) => !/^(?:server |nl\/[0-9a-f]+\/schema |model tokens )/u.test(id))).toEqual([]);
  expect(Object.keys(tables)).toContain("unanswered");
});

it("keeps what the drafts of a bot's model lacked of the grammar, and no word of who asked", async () => {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  const server = await startFakeModel();
  onTestFinished(server.close);
  server.play({ kind: "says", content: wordily });
  const config = readConfig({
    DATA_DIR: join(file, ".."),
    PHRASING: "background",
    OPENAI_MODEL: "fake-1",
    OPENAI_BASE_URL: server.baseUrl,
  });
  const { assistant, stop } = await compose(config, { brain, log: silentLog });
  const speaker = { platform: "console", workspace: "w", conversation: "c", user: "u" };
  const text = "wat doet een mlops engineer, vraagt Truus";
  await assistant.handle({ speaker, input: { kind: "text", text } });
  await server.got(2);
  const proposed = ({ proposed_constructions = [] }: Awaited<ReturnType<typeof rowsIn>>) =>
    proposed_constructions;
  await expect.poll(async () => proposed(await rowsIn(settings)).length).toBeGreaterThan(1);
  await stop(1_000);
  const kept = proposed(await rowsIn(settings)).join("\n");
  expect(kept).toContain("does(s, v) = ");
  expect(kept).not.toMatch(/truus|mlops/iu);
});
