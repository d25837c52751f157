import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Administering } from "../../../src/adapters/adapter/workspace-admin.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { type Bot, compose } from "../../../src/bot/compose.ts";
import { openStores, type Stores } from "../../../src/bot/stores.ts";
import { readConfig } from "../../../src/config/config.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { USUAL_SETTINGS } from "../../../src/settings-asked.ts";
import { retentionOf } from "../../support/retention.ts";
import { brain } from "../../support/wordings.ts";

const ADMIN: Administering = {
  mayAdminister: async () => "yes",
  channel: "C1",
  people: [],
  channels: [],
};

let stores: Stores;
let bot: Bot;
beforeEach(async () => {
  stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  bot = await compose(readConfig({}), { log: silentLog, brain, stores });
  onTestFinished(() => bot.stop(0));
});

const settings = () => stores.settled.recall("slack/T1/");

async function says(text: string, administering?: Partial<Administering>, user = "UADMIN"): Promise<string> {
  const answer = await bot.assistant.handle({
    speaker: { platform: "slack", workspace: "T1", conversation: "C1", user },
    input: { kind: "command", name: "rolwijzer", text },
    address: { place: "D1" },
    ...(administering === undefined ? {} : { administering: { ...ADMIN, ...administering } }),
  });
  await bot.assistant.settled();
  return toPlainText(answer);
}

describe("who administers a workspace", () => {
  it("sees what is settled, with the words that settle it otherwise, in both languages", async () => {
    const shown = await says("admin", {});
    expect(shown).toContain("Instellingen van deze workspace");
    expect(shown).toContain("In dit kanaal antwoord ik wie mij noemt.");
    expect(shown).toContain("admin kanaal uit, of: admin kanaal aan");
    const english = await says("settings", {});
    expect(english).toContain("Settings of this workspace");
    expect(english).toContain("admin channel off, or: admin channel on");
    expect(await settings()).toEqual(USUAL_SETTINGS);
  });

  it.each([
    ["admin kanaal uit", {}, { channels: { C1: "off" } }],
    ["admin kanaal #ai uit", { channels: ["C2"] }, { channels: { C2: "off" } }],
    ["admin taal engels", {}, { language: "en" }],
    ["admin language dutch", {}, { language: "nl" }],
    ["admin curator", { people: ["UBOB"] }, { curators: ["UBOB"] }],
  ])("settles %j", async (text, administering, settled) => {
    expect(await says(text, administering)).toMatch(/^Ingesteld|^Settled/u);
    expect(await settings()).toEqual({ ...USUAL_SETTINGS, ...settled });
  });

  it("takes back what was settled", async () => {
    for (const text of ["admin kanaal uit", "admin taal engels"]) await says(text, {});
    await says("admin curator", { people: ["UBOB"] });
    for (const text of ["admin kanaal aan", "admin taal standaard"]) await says(text, {});
    await says("admin curator weg", { people: ["UBOB"] });
    expect(await settings()).toEqual(USUAL_SETTINGS);
  });

  it.each([
    ["admin kanaal uit", { channel: undefined }, "Welk kanaal?"],
    ["admin curator", {}, "Wie bedoel je?"],
    ["admin curator", { people: ["UBOB", "UCARL"] }, "Wie bedoel je?"],
  ])("is asked for what %j lacks", async (text, lacking, asked) => {
    expect(await says(text, lacking)).toContain(asked);
    expect(await settings()).toEqual(USUAL_SETTINGS);
  });

  it("is told when it could not be kept", async () => {
    const away = { ...stores.settled, settle: () => Promise.reject(new Error("the store is away")) };
    bot = await compose(readConfig({}), {
      log: silentLog,
      brain,
      stores: { ...stores, settled: away, close: async () => undefined },
    });
    expect(await says("admin taal engels", {})).toContain("Ik kon het niet bewaren");
  });
});

it.each([
  ["no", "Alleen beheerders en eigenaren"],
  ["unknown", "SLACK_ADMINS"],
] as const)("settles nothing for who is an administrator: %s", async (may, line) => {
  for (const text of ["admin", "admin kanaal uit"]) {
    const said = await says(text, { mayAdminister: async () => may });
    expect(said).toContain(line);
    expect(said).not.toContain("Curatoren");
  }
  expect(await settings()).toEqual(USUAL_SETTINGS);
});

it("settles nothing where a platform has nothing to settle", async () => {
  expect(await says("admin kanaal uit")).toContain("Instellingen voor een hele workspace");
  expect(await settings()).toEqual(USUAL_SETTINGS);
});

it("is not asked who administers a workspace where nobody settles anything", async () => {
  let asked = 0;
  const mayAdminister = async () => {
    asked += 1;
    return "no" as const;
  };
  await says("wat doet een mlops engineer?", { mayAdminister });
  await says("in English please", { mayAdminister });
  expect(asked).toBe(0);
});

describe("a curator whom an administrator named", () => {
  it("sees what waits, and others do not", async () => {
    expect(await says("rapport", {}, "UBOB")).toContain("Dat is voor curatoren");
    await says("admin curator", { people: ["UBOB"] });
    expect(await says("rapport", {}, "UBOB")).toContain("Voor curatoren");
    expect(await says("rapport", {}, "UCARL")).toContain("Dat is voor curatoren");
  });

  it("says where questions go, which the administrator then reads", async () => {
    await says("admin curator", { people: ["UBOB"] });
    expect(await says("stuur alle vragen hierheen", {}, "UBOB")).not.toContain("Dat is voor curatoren");
    expect(await says("admin", {})).toContain("Onderwerpen waarvoor vragen naar iemand doorgaan: 1.");
  });

  it("has no say in a catalog that other companies read, only in where questions of their own go", async () => {
    const client = { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s", SLACK_SIGNING_SECRET: "s" };
    const kept = { STORE_KEY: Buffer.alloc(32, 7).toString("base64"), PUBLIC_URL: "https://bot.example.com" };
    const config = readConfig({ ...client, ...kept });
    bot = await compose(config, {
      log: silentLog,
      brain,
      stores: { ...stores, close: async () => undefined },
    });
    await says("admin curator", { people: ["UBOB"] });
    for (const text of ["rapport", "stuur voorstellen hierheen", "voorstel 1 afwijzen: nee"])
      expect(await says(text, {}, "UBOB")).not.toContain("Voor curatoren");
    expect(await says("stuur voorstellen hierheen", {}, "UBOB")).toContain("Dat is voor curatoren");
    expect(await says("stuur alle vragen hierheen", {}, "UBOB")).not.toContain("Dat is voor curatoren");
  });

  it("is one no longer once they want to be forgotten", async () => {
    await says("admin curator", { people: ["UBOB"] });
    await says("vergeet mij", {}, "UBOB");
    expect((await settings()).curators).toEqual([]);
  });
});
