import { beforeEach, describe, expect, it } from "vitest";
import type { IncomingMessage, Speaker } from "../../src/adapters/adapter.ts";
import { POSTED } from "../../src/adapters/slack/shown.ts";
import { questionsIn } from "../../src/answer/section-items.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { type FullAssistant, makeAssistant } from "../../src/bot/assistant.ts";
import { openBrain } from "../../src/bot/brain.ts";
import { makeRecords } from "../../src/bot/records.ts";
import { makeSettling } from "../../src/bot/settling.ts";
import { memoryStores } from "../../src/bot/stores.ts";
import { turnOf } from "../../src/bot/turn.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent, Tap } from "../../src/intent.ts";
import { silentLog } from "../../src/observability/logger.ts";

const brain = await openBrain();
const anna: Speaker = { platform: "slack", workspace: "T1", conversation: "C1:1.0", user: "U1" };
const mlops = RoleId.parse("mlops-engineer");

const mind = {
  ...brain,
  answering: makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28"),
};
let assistant: FullAssistant;
beforeEach(() => {
  const stores = memoryStores(() => 0);
  const records = makeRecords({ mind: () => mind, stores, keepsWords: true, log: silentLog });
  const settling = makeSettling(stores, silentLog, true);
  assistant = makeAssistant({ mind: () => mind, stores, language: "nl", records, settling });
});

const says = (text: string, speaker = anna): IncomingMessage => ({ speaker, input: { kind: "text", text } });

describe("a turn", () => {
  it("answers a plain question from the catalog, with sources", async () => {
    const answer = await assistant.handle(says("Wat doet een MLOps engineer?"));
    expect(answer.intent).toEqual({ kind: "role_profile", roles: [mlops] });
    expect(answer.language).toBe("nl");
    expect(answer.sources.map((source) => source.id)).toContain("seed");
  });

  it("goes on with the next page of a long answer", async () => {
    const surface = POSTED;
    const text = (said: string) => ({ ...says(said), surface });
    const intent: Intent = { kind: "role_profile", roles: [mlops], section: "all" };
    const tapped = { speaker: anna, input: { kind: "intent", intent, language: "nl" }, surface } as const;
    expect((await assistant.handle(tapped)).title).toMatch(/ \(1\/\d\)$/u);
    expect((await assistant.handle(text("meer"))).title).toMatch(/ \(2\/\d\)$/u);
  });

  it("gives the last answer again in a language that is asked for, with the same questions", async () => {
    const asked = await assistant.handle(says("3 interviewvragen voor een junior data engineer"));
    const again = await assistant.handle(says("in English please"));
    expect(again).toMatchObject({ intent: { kind: "settings", what: "speak-english" }, language: "en" });
    expect(questionsIn(again).flatMap(({ facts }) => facts)).toEqual(
      questionsIn(asked).flatMap(({ facts }) => facts),
    );
    const next = await assistant.handle(says("nog een vraag"));
    expect(next.intent).toMatchObject({ kind: "role_interview", roles: ["data-engineer"] });
  });

  it("gives the longest of answers again in a form that its surface holds", async () => {
    const surface = POSTED;
    for (const role of brain.catalog.roles.map(({ id }) => id)) {
      const intent: Intent = { kind: "role_tools", roles: [role], section: "all" };
      await assistant.handle({ speaker: anna, input: { kind: "intent", intent, language: "nl" }, surface });
      const again = await assistant.handle({ ...says("in English please"), surface });
      expect([again.language, surface.fits(again)], role).toEqual(["en", true]);
      await assistant.handle({ ...says("in het Nederlands graag"), surface });
    }
  });

  it("gives a long answer again in pages, as its surface holds them", async () => {
    const surface = POSTED;
    const intent: Intent = { kind: "role_profile", roles: [mlops], section: "all" };
    await assistant.handle({ speaker: anna, input: { kind: "intent", intent, language: "nl" }, surface });
    const again = await assistant.handle({ ...says("in English please"), surface });
    expect(again.title).toMatch(/ \(1\/\d\)$/u);
    expect(surface.fits(again)).toBe(true);
  });

  it("remembers none of the words of a question, by which its answer was looked up", async () => {
    const text = "is python needed for mlops";
    expect(brain.understand(text).intent).toHaveProperty("words");
    const answer = await assistant.handle(says(text));
    expect(turnOf(answer).intent).not.toHaveProperty("words");
  });

  it("remembers what the conversation is about", async () => {
    await assistant.handle(says("Wat doet een MLOps engineer?"));
    const answer = await assistant.handle(says("en welke tools?"));
    expect(answer.intent).toMatchObject({ kind: "role_tools", roles: [mlops] });
  });

  it("asks no store about a conversation that was just opened", async () => {
    await assistant.handle(says("Wat doet een MLOps engineer?"));
    const answer = await assistant.handle({ ...says("en welke tools?"), isFirst: true });
    expect(answer.intent).toMatchObject({ kind: "role_tools", roles: [] });
  });

  it("does not mix a colleague's question in the same channel into yours", async () => {
    await assistant.handle(says("Wat doet een MLOps engineer?"));
    const answer = await assistant.handle(says("en welke tools?", { ...anna, user: "U2" }));
    expect(answer.intent).not.toMatchObject({ roles: [mlops] });
  });

  it("goes on with a colleague's question in the same thread", async () => {
    const thread = { ...anna, isShared: true };
    await assistant.handle(says("Wat doet een MLOps engineer?", thread));
    const answer = await assistant.handle(says("en welke tools?", { ...thread, user: "U2" }));
    expect(answer.intent).toMatchObject({ kind: "role_tools", roles: [mlops] });
  });

  it("gives five more interview questions without a repeat, until there are none", async () => {
    const seen: string[] = [];
    let answer = await assistant.handle(says("interview questions for an mlops engineer"));
    for (let turn = 0; turn < 6; turn += 1) {
      seen.push(
        ...answer.sections.flatMap((section) =>
          section.kind === "questions" ? section.questions.map((each) => each.text) : [],
        ),
      );
      answer = await assistant.handle(says("5 more"));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(brain.catalog.role(mlops)?.interview.length);
  });

  it.each<[string, IncomingMessage["input"]]>([
    ["free text", { kind: "text", text: "Wat doet een MLOps engineer?" }],
    ["a command", { kind: "command", name: "rolwijzer", text: "wat doet een mlops engineer?" }],
    ["a bare command", { kind: "command", name: "roles", text: "" }],
    ["a button of a Dutch answer", { kind: "intent", intent: { kind: "rank_roles" }, language: "nl" }],
    ["words that tell no language", { kind: "text", text: "MLflow?" }],
  ])("keeps to a language that the reader asked for, in another conversation: %s", async (_, input) => {
    await assistant.handle(says("in English please"));
    const answer = await assistant.handle({ speaker: { ...anna, conversation: "D1" }, input, locale: "nl" });
    expect(answer.language).toBe("en");
  });

  it("says that someone is forgotten in the language of their words, whatever they had chosen", async () => {
    await assistant.handle(says("in English please"));
    expect((await assistant.handle(says("vergeet mij"))).language).toBe("nl");
    await assistant.handle(says("in het Nederlands graag"));
    expect((await assistant.handle(says("forget me"))).language).toBe("en");
    expect((await assistant.handle(says("Which roles are there?"))).language).toBe("en");
  });

  it("forgets everything of a reader who asks for it, in every conversation", async () => {
    const elsewhere = { ...anna, conversation: "C2:2.0" };
    await assistant.handle(says("Wat doet een MLOps engineer?", elsewhere));
    await assistant.handle(says("vergeet mij"));
    const answer = await assistant.handle(says("en welke tools?", elsewhere));
    expect(answer.intent).not.toMatchObject({ roles: [mlops] });
  });

  it("answers a tap in the language of the answer it stood under", async () => {
    const answer = await assistant.handle({
      speaker: anna,
      input: { kind: "intent", intent: { kind: "rank_roles" }, language: "en" },
    });
    expect([answer.intent.kind, answer.language]).toEqual(["rank_roles", "en"]);
  });

  it.each([
    ["role", "mlops", { kind: "role_profile", roles: [mlops] }],
    ["roles", "", { kind: "list_roles" }],
    ["roles", "emerging", { kind: "list_roles", category: "emerging" }],
    ["role", "mlops tools", { kind: "role_tools", roles: [mlops] }],
    ["role", "", { kind: "role_profile", roles: [] }],
  ])("understands /%s %s", async (name, text, intent) => {
    const answer = await assistant.handle({ speaker: anna, input: { kind: "command", name, text } });
    expect(answer.intent).toEqual(intent);
  });

  it.each(["", "   ", "\u0000\u0007\u200b", "?".repeat(4_000), "😀".repeat(3_000), "a".repeat(100_000)])(
    "answers something to a message that says nothing (%#)",
    async (text) => {
      const answer = await assistant.handle(says(text));
      expect(answer.title).not.toBe("");
    },
  );

  it("gives back what it kept for a button, and null for what it does not know", async () => {
    const tap: Tap = { v: 1, intent: { kind: "rank_roles" }, language: "nl" };
    const id = await assistant.keep(tap, anna);
    expect(await assistant.recall(id ?? "")).toEqual(tap);
    expect(await assistant.recall("nothing")).toBeNull();
  });
});
