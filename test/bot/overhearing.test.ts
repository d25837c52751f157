import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { IncomingMessage } from "../../src/adapters/adapter.ts";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { openStores, type Stores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { retentionOf } from "../support/retention.ts";
import { brain } from "../support/wordings.ts";

let stores: Stores;
let bot: Bot;
beforeEach(async () => {
  stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  bot = await compose(readConfig({}), { log: silentLog, brain, stores });
  onTestFinished(() => bot.stop(0));
});

const says = (text: string, more: Partial<IncomingMessage> = {}, user = "U1"): IncomingMessage => ({
  speaker: { platform: "slack", workspace: "T1", conversation: "C1:1.0", isShared: true, user },
  input: { kind: "text", text },
  goesOn: true,
  ...more,
});
const { speaker } = says("");

describe("a thread", () => {
  it("goes on once the bot answered there, and not after somebody asked it to be silent", async () => {
    expect(await bot.assistant.isGoingOn(speaker)).toBe(false);
    await bot.assistant.handle(says("wat doet een mlops engineer?"));
    expect(await bot.assistant.isGoingOn(speaker)).toBe(true);
    await bot.assistant.overhear(says("stop", {}, "U2"));
    expect(await bot.assistant.isGoingOn(speaker)).toBe(false);
    expect(await bot.assistant.overhear(says("en de tools?"))).toBeUndefined();
  });

  it("does not go on any more once who asked there is forgotten", async () => {
    await bot.assistant.handle(says("wat doet een mlops engineer?"));
    await bot.assistant.handle(says("vergeet mij"));
    expect(await bot.assistant.isGoingOn(speaker)).toBe(false);
  });

  it("takes 'stop' for what it is where the bot does not go on by itself", async () => {
    const { intent } = await bot.assistant.handle(says("stop", { goesOn: false }));
    expect(intent).not.toMatchObject({ what: "be-quiet" });
  });
});

describe("what is overheard", () => {
  beforeEach(() => bot.assistant.handle(says("wat doet een mlops engineer?")));

  it("is answered in the same thread, and leaned on", async () => {
    const answer = await bot.assistant.overhear(says("en de tools?", {}, "U2"));
    expect(answer?.intent).toMatchObject({ kind: "role_tools", roles: ["mlops-engineer"] });
    const next = await bot.assistant.overhear(says("en een data engineer?"));
    expect(next?.intent).toMatchObject({ kind: "role_tools", roles: ["data-engineer"] });
  });

  it.each(["welke tools gebruikt Sanne?", "welke tools gebruikt de MLOps engineer van 06-12345678?"])(
    "is left alone where it may name somebody: %s",
    async (text) => expect(await bot.assistant.overhear(says(text))).toBeUndefined(),
  );

  it("is left alone, and not remembered, where its speaker may not be answered now", async () => {
    expect(await bot.assistant.overhear(says("en de tools?"), () => false)).toBeUndefined();
    const next = await bot.assistant.overhear(says("en een data engineer?"));
    expect(next?.intent).toMatchObject({ kind: "role_profile" });
  });
});

describe("the message that began a thread", () => {
  const parent = async () => "Wie kan bij zonnebloem ltd modellen in productie bewaken en uitrollen?";

  it("is answered without a button that holds its words, and is not sent later", async () => {
    const answer = await bot.assistant.handle(says("welke rol is dit?", { parent }));
    expect(JSON.stringify(answer)).toContain("MLOps Engineer");
    expect(JSON.stringify([answer.followUps, answer.choices ?? []])).not.toMatch(/zonnebloem/iu);
    expect(await bot.assistant.later(speaker, { place: "C1" }, answer, 1_000)).toBe(false);
  });

  it("is not read where the words say themselves what they are about, or the bot answered there", async () => {
    let reads = 0;
    const counted = async () => {
      reads += 1;
      return undefined;
    };
    await bot.assistant.handle(says("wat doet een mlops engineer?", { parent: counted }));
    await bot.assistant.handle(says("wat vind je hiervan?", { parent: counted }));
    expect(reads).toBe(0);
  });
});
