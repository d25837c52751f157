import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { compose } from "../../src/bot/compose.ts";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import type { DatabaseSettings } from "../../src/storage/database.ts";
import { type FreshDatabase, SHARED_DATABASES } from "../support/databases.ts";
import { type FakeModel, startFakeModel } from "../support/fake-model.ts";
import { retentionOf } from "../support/retention.ts";
import { rowsIn } from "../support/rows.ts";
import { brain } from "../support/wordings.ts";

const QUESTION = "Wat doet een MLOps engineer?";
/** Of another shape, for while one process is at a shape the others leave that alone. */
const ANOTHER = "Welke tools gebruikt een data engineer?";

let model: FakeModel;
beforeAll(async () => {
  model = await startFakeModel();
  // What is set aside for its first call then stays so.
  model.play({ kind: "silent" });
});
afterAll(() => model.close());

type Line = { readonly event: string; readonly fields?: Readonly<Record<string, unknown>> | undefined };

async function startOn(settings: DatabaseSettings, tokens: number, broken = false) {
  const config = readConfig({
    PHRASING: "background",
    OPENAI_MODEL: "fake-1",
    OPENAI_BASE_URL: model.baseUrl,
    PHRASING_DAILY_TOKENS: String(tokens),
  });
  const lines: Line[] = [];
  const note = (event: string, fields?: Line["fields"]) => void lines.push({ event, fields });
  const opened = await openStores(settings, Date.now, retentionOf(180));
  const spend = () => Promise.reject(new Error("the store is away"));
  const bot = await compose(config, {
    brain,
    log: { ...silentLog, info: note, warn: note },
    stores: broken ? { ...opened, wordingWork: { ...opened.wordingWork, spend } } : opened,
  });
  onTestFinished(() => bot.stop(0));
  const speaker = { platform: "console", workspace: "W1", conversation: "C1", user: "U1" } as const;
  return {
    lines,
    ask: (text = QUESTION) => bot.assistant.handle({ speaker, input: { kind: "text", text } }),
    stop: () => bot.stop(0),
  };
}

const SPENT = expect.objectContaining({
  event: "wording",
  fields: expect.objectContaining({ outcome: "postponed", why: "budget" }),
});

describe.each(SHARED_DATABASES)("the tokens of a day, with the store in $name", ({ fresh }) => {
  async function opened(make: () => Promise<FreshDatabase>) {
    const { settings, drop } = await make();
    onTestFinished(drop);
    return settings;
  }

  /** A bot that waits for its model. @returns what it set aside for one call */
  async function asking(settings: DatabaseSettings) {
    const asked = model.requests.length;
    const bot = await startOn(settings, 1_000_000);
    await bot.ask();
    await model.got(asked + 1);
    const [row = "{}"] = (await rowsIn(settings))["counts"] ?? [];
    return { bot, tokens: Number(JSON.parse(row).many) };
  }

  it("are those of all processes together, are not forgotten by a restart, and hold up no answer", async () => {
    const settings = await opened(fresh);
    const { bot, tokens } = await asking(settings);
    const other = await startOn(settings, tokens + 1);
    const asked = model.requests.length;
    expect((await other.ask(ANOTHER)).lead?.wording).toBe("written");
    await expect.poll(() => other.lines).toContainEqual(SPENT);
    await Promise.all([bot.stop(), other.stop()]);
    const later = await startOn(settings, tokens + 1);
    await later.ask();
    await expect.poll(() => later.lines).toContainEqual(SPENT);
    expect(model.requests).toHaveLength(asked);
  });

  it("are not spent while the store cannot tell how many are left, and no answer waits for that", async () => {
    const asked = model.requests.length;
    const alone = await startOn(await opened(fresh), 1_000_000, true);
    expect((await alone.ask()).lead?.wording).toBe("written");
    const unknown = expect.objectContaining({ outcome: "postponed", why: "store", calls: 0 });
    await expect.poll(() => alone.lines).toContainEqual({ event: "wording", fields: unknown });
    expect(model.requests).toHaveLength(asked);
  });
});
