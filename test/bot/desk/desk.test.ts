import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { IncomingMessage } from "../../../src/adapters/adapter.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { compose } from "../../../src/bot/compose.ts";
import { openStores, type Stores } from "../../../src/bot/stores.ts";
import { readConfig } from "../../../src/config/config.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { retentionOf } from "../../support/retention.ts";
import { brain } from "../../support/wordings.ts";

let people = 0;
const saysAs = (user: string, text: string): IncomingMessage => ({
  speaker: { platform: "slack", workspace: "T1", conversation: user, user },
  input: { kind: "text", text },
  address: { place: "D1" },
});

async function botOn(given: { readonly stores?: Stores }) {
  const bot = await compose(readConfig({}), { log: silentLog, brain, ...given });
  onTestFinished(() => bot.stop(0));
  people += 1;
  const user = `U${people}`;
  return async (text: string) => toPlainText(await bot.assistant.handle(saysAs(user, text)));
}

describe("the desk", () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
  });

  it("says where nothing is kept that it cannot, in both languages", async () => {
    const says = await botOn({});
    expect(await says("correctie: MLflow volgt ook agents")).toContain("Hier bewaar ik niets");
    await says("in English please");
    expect(await says("correction: MLflow tracks agents too")).toContain("I keep nothing here");
  });

  it("says so when the store fails, in both languages", async () => {
    const down = async (): Promise<never> => Promise.reject(new Error("the store is down"));
    const { records } = stores;
    if (records === undefined) throw new Error("nothing is kept");
    const broken = { ...records, proposals: { ...records.proposals, put: down } };
    const says = await botOn({ stores: { ...stores, records: broken, close: async () => undefined } });
    expect(await says("correctie: MLflow volgt ook agents")).toContain("Ik kon het niet bewaren");
    await says("in English please");
    expect(await says("correction: MLflow tracks agents too")).toContain("I could not keep it");
  });

  it("asks how it is also where what was said is counted, and no sentence of the catalog", async () => {
    const says = await botOn({ stores: { ...stores, close: async () => undefined } });
    await says("How long does it take to become a data engineer?");
    expect(await says("that is wrong")).toContain("Write in one message what is wrong");
    expect(await says("It took our people a year next to their job")).toContain(
      "it waits until one looks at it",
    );
  });

  it("lists as many proposals as a message holds, each by its beginning", async () => {
    const says = await botOn({ stores: { ...stores, close: async () => undefined } });
    for (let many = 0; many < 22; many += 1) await says(`correctie: ${"lang ".repeat(100)}`);
    const list = await says("voorstellen");
    expect(list).toContain("En nog 2.");
    expect(list.length).toBeLessThan(3_000);
  });

  it("takes a question for a question, also where a correction was asked for", async () => {
    const says = await botOn({ stores: { ...stores, close: async () => undefined } });
    await says("welke tools gebruikt een mlops engineer?");
    await says("klopt niet");
    expect(await says("Wat doet een data engineer?")).toContain("Data Engineer");
    await says("klopt niet");
    expect(await says("laat maar")).toContain("niets bewaard");
    expect(await says("voorstellen")).not.toContain("data engineer");
  });
});

describe("the report for curators", () => {
  const botFor = async (curators: string) => {
    const stores = await openStores({ kind: "sqlite", file: ":memory:" }, Date.now, retentionOf(90));
    const bot = await compose(readConfig({ CURATORS: curators }), { log: silentLog, brain, stores });
    onTestFinished(() => bot.stop(0));
    return async (user: string, name: string, text: string) => {
      const message = { ...saysAs(user, text), input: { kind: "command", name, text } as const };
      const said = toPlainText(await bot.assistant.handle(message));
      await bot.assistant.settled();
      return said;
    };
  };

  it("says how many proposals wait and what could not be answered, in both languages", async () => {
    const says = await botFor("slack/T1/UCURATOR");
    await says("UASKS", "rolwijzer", "feedback MLflow volgt ook agents");
    for (let many = 0; many < 2; many += 1) await says("UASKS", "role", "software engineer");
    const said = await says("UCURATOR", "rolwijzer", "rapport");
    expect(said).toContain("Voorstellen die op een curator wachten: 1.");
    expect(said).toContain("Vragen zonder antwoord: 2. Het dichtst in de buurt: ");
    expect(said).toMatch(/: AI Software Engineer \(2\)/u);
    expect(await says("UCURATOR", "rolwijzer", "report")).toContain("Questions without an answer: 2.");
  });

  it("is not for others", async () => {
    const says = await botFor("slack/T1/UCURATOR");
    expect(await says("UASKS", "rolwijzer", "report")).toContain("That is for curators");
  });
});
