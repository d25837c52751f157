import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { IncomingMessage, Speaker } from "../../src/adapters/adapter.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { type FullAssistant, makeAssistant } from "../../src/bot/assistant.ts";
import { makeRecords } from "../../src/bot/records.ts";
import { makeSettling } from "../../src/bot/settling.ts";
import { openStores, type Stores } from "../../src/bot/stores.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { retentionOf } from "../support/retention.ts";
import { brain } from "../support/wordings.ts";

const anna: Speaker = {
  platform: "slack",
  workspace: "T1",
  conversation: "C1:1.0",
  isShared: true,
  user: "U1",
};
const bob: Speaker = { ...anna, user: "U2" };
const mind = {
  ...brain,
  answering: makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28"),
};

let stores: Stores;
let bot: FullAssistant;
beforeEach(async () => {
  stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  onTestFinished(stores.close);
  const records = makeRecords({ mind: () => mind, stores, keepsWords: true, log: silentLog });
  const settling = makeSettling(stores, silentLog, true);
  bot = makeAssistant({ mind: () => mind, stores, language: "nl", records, settling });
});

/** Asks, as an adapter does that claims a delivery, posts the answer and says where it stands. */
async function ask(text: string, delivery: string, more: Partial<IncomingMessage> = {}) {
  const message = { speaker: anna, input: { kind: "text", text }, delivery, ...more } as const;
  await stores.deliveries.claim([delivery], 1_000);
  const answer = await bot.handle(message);
  bot.sent(message.speaker, `message of ${delivery}`, answer, more.revises ?? delivery);
  await stores.deliveries.finish([delivery], "done");
  return answer;
}
const unanswered = async () => (await stores.records?.unanswered.list())?.map(({ words }) => words);

describe("a question that was changed", () => {
  it("means what it says now, and not what it said before, to what is asked next", async () => {
    await ask("wat doet een data engineer?", "one");
    const edited = await ask("wat doet een mlops engineer?", "edit", {
      revises: "one",
    });
    expect(edited.intent).toMatchObject({ kind: "role_profile", roles: ["mlops-engineer"] });
    expect((await ask("en de tools?", "two")).intent).toMatchObject({ roles: ["mlops-engineer"] });
  });

  it("leans on what was asked before it, and not on what came after", async () => {
    await ask("wat doet een mlops engineer?", "one");
    await ask("en het weer?", "two");
    await ask("wat doet een data engineer?", "three");
    const edited = await ask("en de tools?", "edit", { revises: "two" });
    expect(edited.intent).toMatchObject({ kind: "role_tools", roles: ["mlops-engineer"] });
    expect((await ask("en de leercurve?", "four")).intent).toMatchObject({ roles: ["data-engineer"] });
  });

  it("is no question without an answer any more", async () => {
    await ask("en het weer?", "one");
    await ask("hoe laat is het?", "two");
    await ask("wat doet een mlops engineer?", "edit", {
      revises: "one",
    });
    await bot.settled();
    expect(await unanswered()).toEqual(["hoe laat is het?"]);
  });

  it("can be changed again, also in another process", async () => {
    await ask("wat doet een data engineer?", "one");
    await ask("wat doet een mlops engineer?", "edit", {
      revises: "one",
    });
    expect(await bot.standing(anna, "one")).toMatchObject({ message: "message of edit", isSetting: false });
    expect(await bot.standing(bob, "one")).toBeUndefined();
  });
});

describe("a question that was taken back", () => {
  it("is forgotten with its answer, and leaves what was asked before and after it", async () => {
    await ask("wat doet een mlops engineer?", "one");
    await ask("en het weer?", "two");
    await ask("wat doet een data engineer?", "three");
    await bot.takeBack(anna, "two");
    await bot.takeBack(anna, "three");
    expect(await unanswered()).toEqual([]);
    expect([await bot.standing(anna, "three"), await bot.standing(anna, "one")]).toMatchObject([
      undefined,
      { message: "message of one" },
    ]);
    expect((await ask("en de tools?", "four")).intent).toMatchObject({ roles: ["mlops-engineer"] });
    const of = { kind: "message", message: "message of three" } as const;
    await bot.feedback(anna, { vote: "bad", of });
    expect(await stores.records?.votes.list()).toMatchObject([{ facts: [] }]);
  });

  it("is leant on where somebody else asked on after it, and not by who asked it", async () => {
    await ask("wat doet een mlops engineer?", "one");
    await ask("en de tools?", "two");
    expect(await bot.standing(anna, "one")).toMatchObject({ isLeanedOn: false });
    await ask("en de leercurve?", "three", { speaker: bob });
    expect(await bot.standing(anna, "one")).toMatchObject({ isLeanedOn: true });
    expect(await bot.standing(bob, "three")).toMatchObject({ isLeanedOn: false });
  });

  it("is nobody's to take back but who wrote it", async () => {
    await ask("wat doet een mlops engineer?", "one");
    await bot.takeBack(bob, "one");
    expect(await bot.standing(anna, "one")).toBeDefined();
    expect((await ask("en de tools?", "two")).intent).toMatchObject({ roles: ["mlops-engineer"] });
  });
});
