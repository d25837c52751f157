import { describe, expect, it, onTestFinished } from "vitest";
import type { IncomingMessage, Speaker } from "../../src/adapters/adapter.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { makeAssistant } from "../../src/bot/assistant.ts";
import { makeRecords } from "../../src/bot/records.ts";
import { makeSettling } from "../../src/bot/settling.ts";
import { memoryStores, openStores, type Stores } from "../../src/bot/stores.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { RoleId } from "../../src/ids.ts";
import { retentionOf } from "../support/retention.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";
import { brain } from "../support/wordings.ts";

const anna: Speaker = { platform: "slack", workspace: "T1", conversation: "C1:1.0", user: "U1" };
const bob: Speaker = { ...anna, user: "U2" };
const mlops = RoleId.parse("mlops-engineer");
const mind = {
  ...brain,
  answering: makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28"),
};
const says = (text: string, speaker = anna): IncomingMessage => ({ speaker, input: { kind: "text", text } });
const noteOf = ({ notes }: Answer) => notes.join(" ");

type Bot = ReturnType<typeof assistantOn>;

function assistantOn(stores: Stores, keepsWords = true, days = retentionOf(90)) {
  const log = makeMemoryLog();
  const records = makeRecords({ mind: () => mind, stores, keepsWords, log });
  const keeping = { days, words: keepsWords };
  const parts = {
    mind: () => mind,
    stores,
    language: "nl",
    records,
    keeping,
    settling: makeSettling(stores, log, true),
  } as const;
  return { ...makeAssistant(parts), log, stores };
}

async function opened(keepsWords = true): Promise<Bot> {
  const stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  onTestFinished(stores.close);
  return assistantOn(stores, keepsWords);
}

const down = async (): Promise<never> => Promise.reject(new Error("the store is down, with secret-words"));

/** Everything is read, and nothing written for curators or erased. */
async function broken(): Promise<Bot> {
  const { stores } = await opened();
  const failing = { put: down, list: async () => [], drop: down, takeBack: down, forget: down };
  return assistantOn({
    ...stores,
    keepsakes: { ...stores.keepsakes, keepNamed: down, forget: down },
    ...(stores.records && { records: { ...stores.records, votes: failing, unanswered: failing } }),
  });
}

const votesIn = async ({ stores }: Bot) => (await stores.records?.votes.list()) ?? [];
async function unansweredIn(bot: Bot) {
  await bot.settled();
  return (await bot.stores.records?.unanswered.list()) ?? [];
}

describe("a vote", () => {
  it("in words is about the last answer of the conversation, with the facts that it showed", async () => {
    const bot = await opened();
    await bot.handle(says("welke tools gebruikt een mlops engineer?"));
    expect(noteOf(await bot.handle(says("slecht antwoord")))).toContain("Je oordeel is bewaard");
    expect(await votesIn(bot)).toMatchObject([
      {
        vote: "bad",
        intent: { kind: "role_tools", roles: [mlops] },
        language: "nl",
        platform: "slack",
        facts: expect.arrayContaining([expect.stringMatching(/^mlops-engineer\.tools\./u)]),
      },
    ]);
  });

  it("in words on a direct answer names the facts that it showed, though its words are not kept", async () => {
    const bot = await opened();
    const { citations } = await bot.handle(says("do I need to know Spark as a data engineer?"));
    await bot.handle(says("thumbs up"));
    const [vote] = await votesIn(bot);
    expect(citations.length).toBeGreaterThan(0);
    expect(vote?.facts).toEqual(citations.map(({ id }) => id));
    expect(JSON.stringify(vote?.intent)).not.toContain("words");
  });

  it("on interview questions names the questions that were shown, not those to come", async () => {
    const bot = await opened();
    const { citations } = await bot.handle(says("interview questions for an mlops engineer"));
    await bot.handle(says("thumbs up"));
    expect((await votesIn(bot))[0]?.facts).toEqual(citations.map(({ id }) => id));
  });

  it("by a button and in words is one vote on one answer", async () => {
    const bot = await opened();
    const { intent, language } = await bot.handle(says("wat doet een mlops engineer?"));
    // As it comes back from a platform: the same fields in another order.
    const { kind, ...slots } = intent;
    const answer = { v: 1, intent: { ...slots, kind } as typeof intent, language } as const;
    await bot.feedback(anna, { vote: "good", of: { kind: "answer", answer } });
    await bot.handle(says("slecht antwoord"));
    await bot.feedback(bob, { vote: "good", of: { kind: "answer", answer } });
    expect((await votesIn(bot)).map(({ vote }) => vote)).toEqual(["bad", "good"]);
  });

  it("on a message is on the answer that stands in it, whoever votes", async () => {
    const bot = await opened();
    const answer = await bot.handle(says("wat doet een mlops engineer?"));
    bot.sent(anna, "C1:7", answer);
    await bot.feedback(bob, { vote: "bad", of: { kind: "message", message: "C1:7" } });
    expect(await votesIn(bot)).toMatchObject([{ vote: "bad", intent: answer.intent }]);
  });

  it("by a reaction is on the answer that the message holds, and goes with the reaction", async () => {
    const bot = await opened();
    const answer = await bot.handle(says("wat doet een mlops engineer?"));
    bot.sent(anna, "C1:1.1", answer);
    await bot.react(bob, "C1:1.1", { vote: "good", isGiven: true });
    expect(await votesIn(bot)).toMatchObject([{ vote: "good", intent: answer.intent }]);
    await bot.react(bob, "C1:1.1", { vote: "good", isGiven: false });
    expect(await votesIn(bot)).toEqual([]);
  });

  it("by two reactions is the later one, and the first again once that is taken away", async () => {
    const bot = await opened();
    bot.sent(anna, "C1:1.1", await bot.handle(says("wat doet een mlops engineer?")));
    await bot.react(bob, "C1:1.1", { vote: "good", isGiven: true });
    await bot.react(bob, "C1:1.1", { vote: "bad", isGiven: true });
    await bot.react(bob, "C1:1.1", { vote: "bad", isGiven: false, other: true });
    expect(await votesIn(bot)).toMatchObject([{ vote: "good" }]);
  });

  it("by two reactions stays as it is, with its reason, where the one that it is not is taken away", async () => {
    const bot = await opened();
    bot.sent(anna, "C1:1.1", await bot.handle(says("wat doet een mlops engineer?")));
    const of = { kind: "message", message: "C1:1.1" } as const;
    await bot.react(bob, "C1:1.1", { vote: "good", isGiven: true });
    await bot.react(bob, "C1:1.1", { vote: "bad", isGiven: true });
    await bot.feedback(bob, { vote: "bad", fault: "too-long", of });
    await bot.react(bob, "C1:1.1", { vote: "good", isGiven: false, other: true });
    expect(await votesIn(bot)).toMatchObject([{ vote: "bad", cause: "too-long" }]);
  });

  it("by a reaction and by a button is one vote, the later one, which the reaction takes with it only if it says the same", async () => {
    const bot = await opened();
    const answer = await bot.handle(says("wat doet een mlops engineer?"));
    bot.sent(anna, "C1:1.1", answer);
    await bot.react(anna, "C1:1.1", { vote: "good", isGiven: true });
    const { intent, language } = answer;
    await bot.feedback(anna, {
      vote: "bad",
      of: { kind: "answer", answer: { v: 1, intent, language } },
    });
    await bot.react(anna, "C1:1.1", { vote: "good", isGiven: false });
    expect(await votesIn(bot)).toMatchObject([{ vote: "bad" }]);
  });

  it("by a reaction to a message that holds no answer is none", async () => {
    const bot = await opened();
    bot.sent(anna, "C1:1.1", await bot.handle(says("dank je")));
    await bot.react(anna, "C1:1.1", { vote: "good", isGiven: true });
    expect(await votesIn(bot)).toEqual([]);
  });

  it("holds none of the words of a direct question, and by a button and in words is one all the same", async () => {
    const bot = await opened();
    const text = "moet een mlops engineer zeldzaamwoord kennen, en python";
    expect(JSON.stringify(brain.understand(text).intent)).toContain("zeldzaamwoord");
    const { intent, language } = await bot.handle(says(text));
    await bot.feedback(anna, { vote: "good", of: { kind: "answer", answer: { v: 1, intent, language } } });
    await bot.handle(says("slecht antwoord"));
    const votes = await votesIn(bot);
    expect(votes.map(({ vote }) => vote)).toEqual(["bad"]);
    expect(JSON.stringify(votes.map((vote) => vote.intent))).not.toContain("zeldzaamwoord");
  });

  it("that names no answer is on the last one there, and one vote with that in words", async () => {
    const bot = await opened();
    const { intent } = await bot.handle(says("wat doet een mlops engineer?"));
    await bot.feedback(anna, { vote: "good" });
    await bot.handle(says("slecht antwoord"));
    expect(await votesIn(bot)).toMatchObject([{ vote: "bad", intent: { kind: intent.kind } }]);
  });

  it("on a message that nobody remembers is kept without an answer, once a person", async () => {
    const bot = await opened();
    for (const vote of ["good", "bad"] as const)
      await bot.feedback(anna, { vote, of: { kind: "message", message: "C1:9" } });
    expect(await votesIn(bot)).toEqual([
      { vote: "bad", facts: [], platform: "slack", day: expect.any(String) },
    ]);
  });

  it("keeps no name, address or number of its reason, and no line of a roadmap", async () => {
    const bot = await opened();
    await bot.handle(
      says("Onze roadmap:\n- RAG chatbot voor Zonnebloem\n- dataplatform met lineage\n- mlops"),
    );
    await bot.handle(says("slecht antwoord"));
    await bot.feedback(anna, { vote: "bad", reason: "Vraag het Sanne Jansen, 06-12345678, s@x.nl" });
    const kept = JSON.stringify(await votesIn(bot));
    expect(kept).toContain("[name]");
    for (const word of ["Zonnebloem", "Sanne", "Jansen", "12345678", "s@x.nl"])
      expect(kept).not.toContain(word);
  });

  it("that the store does not take is not thanked for, in both languages, and logged without words", async () => {
    const bot = await broken();
    await bot.handle(says("wat doet een mlops engineer?"));
    expect(noteOf(await bot.handle(says("slecht antwoord")))).toBe(
      "Ik kon je oordeel niet bewaren. Probeer het straks nog eens.",
    );
    await bot.handle(says("in English please"));
    expect(noteOf(await bot.handle(says("wrong answer")))).toBe(
      "I could not keep your vote. Please try again later.",
    );
    expect(await bot.feedback(anna, { vote: "good" })).toBe(false);
    expect(bot.log.logged.map(({ event }) => event)).toEqual(Array(3).fill("records.vote_not_kept"));
  });

  it("in a terminal is not said to be kept", async () => {
    const bot = assistantOn(memoryStores(Date.now));
    await bot.handle(says("wat doet een mlops engineer?"));
    expect(noteOf(await bot.handle(says("slecht antwoord")))).toBe(
      "In een terminal bewaar ik geen oordelen.",
    );
  });
});

describe("a question without an answer", () => {
  it.each([
    ["hoe laat gaat de trein van Sanne naar Parijs?", "out_of_scope", expect.any(Array)],
    [
      "welke tools gebruikt Sanne om te tuinieren?",
      "out_of_scope",
      expect.arrayContaining([expect.objectContaining({ intent: "role_tools" })]),
    ],
    ["wat verdient Sanne als prompt engineer?", "not_in_catalog", [{ roles: ["prompt-engineer"] }]],
    [
      "interviewvragen voor een software engineer, Sanne",
      "unclear",
      expect.arrayContaining([expect.objectContaining({ intent: "role_interview" })]),
    ],
  ])("is kept, masked, with what it was near: %s", async (text, outcome, nearest) => {
    const bot = await opened();
    await bot.handle(says(text));
    const [kept] = await unansweredIn(bot);
    expect(kept).toMatchObject({ outcome, nearest, language: "nl", platform: "slack" });
    expect(kept?.words).toMatch(/^[^S]*\[name\]/u);
  });

  it("is kept behind a command too, and not behind a tap", async () => {
    const bot = await opened();
    await bot.handle({
      speaker: anna,
      input: { kind: "command", name: "role", text: "the weather in paris" },
    });
    await bot.handle({
      speaker: anna,
      input: { kind: "intent", intent: { kind: "out_of_scope" }, language: "nl" },
    });
    expect(await unansweredIn(bot)).toHaveLength(1);
  });

  it("is kept without its words where the settings say so", async () => {
    const bot = await opened(false);
    await bot.handle(says("hoe laat gaat de trein?"));
    expect(await unansweredIn(bot)).toEqual([expect.not.objectContaining({ words: expect.anything() })]);
  });

  it("costs nobody the answer when the store fails, and an operator hears of it", async () => {
    const bot = await broken();
    expect((await bot.handle(says("hoe laat gaat de trein?"))).intent.kind).toBe("out_of_scope");
    await bot.settled();
    expect(bot.log.logged).toMatchObject([{ level: "error", event: "records.not_kept" }]);
  });
});

describe("forget me", () => {
  it("says that it is erased when it was", async () => {
    const bot = await opened();
    await bot.feedback(anna, { vote: "bad" });
    expect(noteOf(await bot.handle(says("vergeet mij")))).toContain("is gewist");
    expect(await votesIn(bot)).toEqual([]);
  });

  it("forgets the conversation in a terminal, and claims no more", async () => {
    const bot = assistantOn(memoryStores(Date.now));
    await bot.handle(says("Wat doet een MLOps engineer?"));
    const line = "Wat ik van dit gesprek had onthouden, is gewist. Meer bewaar ik hier niet.";
    expect(noteOf(await bot.handle(says("vergeet mij")))).toBe(line);
    expect(await bot.stores.conversations.recall("slack/T1/U1/C1:1.0")).toEqual([]);
  });

  it("erases what was still being written", async () => {
    const bot = await opened();
    await bot.handle(says("hoe laat gaat de trein?"));
    await bot.handle(says("vergeet mij"));
    expect(await unansweredIn(bot)).toEqual([]);
  });

  it.each([
    ["vergeet mij", "Ik kon niet alles van je wissen."],
    ["forget me", "I could not erase everything of yours."],
  ])("says that it could not when a store fails: %s", async (text, line) => {
    const bot = await broken();
    const answer = await bot.handle(says(text));
    expect(noteOf(answer)).toContain(line);
    expect(noteOf(answer)).not.toMatch(/is gewist|is erased/u);
    expect(bot.log.logged.map(({ event }) => event)).toContain("records.not_erased");
  });

  it("does all it can when one store fails", async () => {
    const bot = await broken();
    await bot.handle(says("Wat doet een MLOps engineer?"));
    await bot.handle(says("vergeet mij"));
    expect(await bot.stores.conversations.recall("slack/T1/U1/C1:1.0")).toEqual([]);
  });
});

describe("'what do you keep'", () => {
  it.each([
    [
      "wat bewaar je van mij?",
      true,
      ["90 dagen: je oordelen", "90 dagen: vragen die ik niet", "30 dagen", "365 dagen: de taal"],
    ],
    [
      "what do you keep of me?",
      true,
      ["For 90 days: your votes", "blotted out in the same way", "For 30 days", "For 365 days: the language"],
    ],
    ["wat bewaar je van mij?", false, ["zonder je woorden"]],
    ["what do you keep of me?", false, ["without your words"]],
  ])("is answered by the settings: %s (%s)", async (text, words, lines) => {
    const bot = await opened(words);
    const note = noteOf(await bot.handle(says(text)));
    for (const line of lines) expect(note).toContain(line);
  });

  it.each([
    [
      "wat bewaar je van mij?",
      ["2 dagen: wat je laatste vragen", "3 dagen: wat te lang is voor een knop", "4 dagen: je oordelen"],
      ["5 dagen: vragen die ik niet", "6 dagen: correcties", "7 dagen: vragen die je liet doorsturen"],
      "Een dag: de taal",
    ],
    [
      "what do you keep of me?",
      [
        "For 2 days: what your last questions",
        "For 3 days: what is too long for a button",
        "For 4 days: your votes",
      ],
      [
        "For 5 days: questions that I could not",
        "For 6 days: corrections",
        "For 7 days: questions that you had sent",
      ],
      "For a day: the language",
    ],
  ])("names for each kind the days of its own setting: %s", async (text, some, others, language) => {
    const { stores } = await opened();
    const days = { turns: 2, buttons: 3, votes: 4, unanswered: 5, proposals: 6, handoffs: 7, language: 1 };
    const note = noteOf(await assistantOn(stores, true, days).handle(says(text)));
    for (const line of [...some, ...others, language]) expect(note).toContain(line);
  });
});
