import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { compose } from "../../src/bot/compose.ts";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { makeBrowser } from "../support/browser.ts";
import { filesHolding } from "../support/bytes.ts";
import { SHARED_DATABASES } from "../support/databases.ts";
import { startFakeSlack } from "../support/fake-slack.ts";
import { deliver, type Payload, payload, SIGNING_SECRET } from "../support/fake-slack-requests.ts";
import { CLIENT } from "../support/fake-slack-tokens.ts";
import { installApp, of, PUBLIC_URL } from "../support/many-slack.ts";
import { MARKER } from "../support/marked-people.ts";
import { retentionOf } from "../support/retention.ts";
import { rowsIn } from "../support/rows.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";
import { fine, nextId } from "../support/served.ts";
import { brain } from "../support/wordings.ts";

const [KEY, OTHER_KEY] = ["11".repeat(32), "22".repeat(32)];
const WRITTEN_BEHIND_MS = 100;
const LONG_ROADMAP = Array.from(
  { length: 12 },
  (_, line) => `- ${line + 1}: RAG chatbot on the documents of a project ${"with lineage ".repeat(6)}`,
).join("\n");

describe.each(SHARED_DATABASES)("the whole bot for many workspaces, with its store in $name", ({ fresh }) => {
  async function served() {
    const { settings, drop } = await fresh();
    const slack = await startFakeSlack();
    const log = makeMemoryLog();
    const environment = {
      PORT: "0",
      STORE_KEY: KEY,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      PUBLIC_URL,
      SLACK_CLIENT_ID: CLIENT.id,
      SLACK_CLIENT_SECRET: CLIENT.secret,
      SLACK_API_URL: slack.apiUrl,
    };
    const start = async (changes: Readonly<Record<string, string>> = {}) => {
      const config = { ...readConfig({ ...environment, ...changes }), database: settings };
      const bot = await compose(config, { log, brain });
      return { ...bot, ...(await bot.start()) };
    };
    const { url, stop } = await start();
    const stores = await openStores(settings, Date.now, retentionOf(), undefined, [Buffer.from(KEY, "hex")]);
    const installations = { ...stores.installations, erase: stores.eraseWorkspace };
    onTestFinished(async () => {
      await stop(1_000);
      await stores.close();
      await slack.close();
      await drop();
    });
    const install = (team: string) => installApp(slack, installations, team);
    const hears = (team: string, body: Payload) => fine(deliver(url, of(team, body)));
    /** In the same thread of the same channel, by a person of the same id, in whichever workspace. */
    const asks = async (team: string, text: string): Promise<string> => {
      const event = { text: `<@U0BOT> ${text}`, ts: `1795000001.${nextId()}` };
      const body = payload("app-mention-in-thread");
      await hears(team, { ...body, event: { ...body.event, ...event } });
      return JSON.stringify(slack.posted.at(-1));
    };
    const rowsOf = async (team: string): Promise<readonly string[]> => {
      await wait(WRITTEN_BEHIND_MS);
      const tables = Object.entries(await rowsIn(settings));
      return tables.flatMap(([name, rows]) =>
        rows.some((row) => row.includes(`slack/${team}/`)) ? [name] : [],
      );
    };
    /** What a Postgres keeps in which file is its own affair. */
    const filesOf = (words: readonly string[]): readonly string[] =>
      settings.kind === "sqlite" ? filesHolding(words, dirname(settings.file)) : [];
    return { slack, log, url, start, stop, settings, install, hears, asks, rowsOf, filesOf };
  }

  it("never mixes what was asked in the same channel of two workspaces", async () => {
    const { slack, install, asks } = await served();
    for (const team of ["T1", "T2"]) await install(team);
    await asks("T1", "Wat doet een MLOps Engineer?");
    await asks("T2", "Wat doet een Data Engineer?");
    expect(await asks("T1", "en de tools?")).toContain("Tools: MLOps Engineer");
    expect(await asks("T2", "en de tools?")).toContain("Tools: Data Engineer");
    expect(slack.posted.map(({ team }) => team)).toEqual(["T1", "T2", "T1", "T2"]);
  });

  it("is installed by a browser, answers, is uninstalled, and is installed and answers again", async () => {
    const { slack, url, hears, asks, rowsOf } = await served();
    const installs = async () => {
      const browser = makeBrowser(url, PUBLIC_URL);
      const { links } = await browser.open("/slack/install");
      return browser.open(slack.oauth.agree(links[0] ?? "", { team: "T1" }));
    };
    for (const time of [1, 2]) {
      const { status, html } = await installs();
      expect([status, html.includes("Rolwijzer is in T1")]).toEqual([200, true]);
      expect(await asks("T1", "Wat doet een MLOps Engineer?")).toContain('"team":"T1"');
      expect(slack.posted).toHaveLength(time);
      await hears("T1", payload("app-uninstalled"));
      slack.tokens.refuse("T1", "account_inactive");
      await vi.waitFor(async () => expect(await rowsOf("T1")).toEqual([]), { timeout: 5_000 });
    }
    await asks("T1", "Wat doet een Data Engineer?");
    expect(slack.posted).toHaveLength(2);
  });

  it("erases one that is uninstalled, also what was under way, and nothing of its neighbour", async () => {
    const { slack, url, install, hears, asks, rowsOf } = await served();
    for (const team of ["T1", "T2"]) {
      await install(team);
      await asks(team, LONG_ROADMAP);
      await asks(team, "hoe laat gaat de trein?");
      await asks(team, "slecht antwoord");
      await asks(team, "in English please");
    }
    const all = ["deliveries", "installations", "keepsakes", "turns", "unanswered", "votes"];
    expect([(await rowsOf("T1")).toSorted(), (await rowsOf("T2")).toSorted()]).toEqual([all, all]);

    slack.failNext("chat.postMessage", { taken: { lateMs: 300 } });
    const underWay = asks("T1", "Wat doet een MLOps Engineer?");
    await wait(100);
    await hears("T1", payload("app-uninstalled"));
    slack.tokens.refuse("T1", "account_inactive");

    const isErased = () => vi.waitFor(async () => expect(await rowsOf("T1")).toEqual([]), { timeout: 5_000 });
    await isErased();
    await underWay;
    // What was under way is erased once more when it is out.
    await isErased();
    expect((await rowsOf("T2")).toSorted()).toEqual(all);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await asks("T2", "Which roles are there?")).toContain('"team":"T2"');
  });

  it("leaves no byte of one that is uninstalled in a file of the store or in the log, while it runs on", async () => {
    const { log, settings, install, hears, asks, rowsOf, filesOf } = await served();
    for (const team of ["T1", "T2"]) await install(team);
    await asks("T1", LONG_ROADMAP.replaceAll("project", `project ${MARKER}`));
    await asks("T1", `wie gebruikt ${MARKER}?`);
    await asks("T1", `slecht antwoord, ${MARKER} ontbreekt`);
    await asks("T1", `wat kost ${MARKER} op de maan?`);
    await asks("T2", LONG_ROADMAP);
    const words = [MARKER, "slack/T1/"];
    await rowsOf("T1");
    expect(filesOf(words).length > 0).toBe(settings.kind === "sqlite");

    await hears("T1", payload("app-uninstalled"));

    await vi.waitFor(() => expect(filesOf(words)).toEqual([]));
    expect(JSON.stringify(Object.values(await rowsIn(settings)))).not.toContain(MARKER);
    expect(JSON.stringify(log.logged)).not.toContain(MARKER);
    expect(await rowsOf("T2")).not.toEqual([]);
  });

  it("starts with a new key before the old one, and then without the old one", async () => {
    const { slack, start, stop, install, log } = await served();
    await install("T1");
    await stop(1_000);
    await (await start({ STORE_KEY: `${OTHER_KEY},${KEY}` })).stop(1_000);
    expect(log.logged.find(({ event }) => event === "store.rekeyed")?.fields).toEqual({ rekeyed: 1 });
    const { url, stop: stopAgain } = await start({ STORE_KEY: OTHER_KEY });
    onTestFinished(() => stopAgain(1_000));
    await fine(deliver(url, of("T1", payload("app-mention"))));
    expect(slack.posted).toHaveLength(1);
  });

  it("does not start with a key that opens nothing, and says what to do", async () => {
    const { start, install } = await served();
    await install("T1");
    const refusal = await start({ STORE_KEY: OTHER_KEY }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "STORE",
      message: "STORE_KEY does not open the tokens of 1 of 1 workspaces.",
      nextStep: expect.stringContaining("behind a comma"),
    });
  });

  it("forgets who installed it when they ask for it, and works on", async () => {
    const { slack, install, hears, asks, rowsOf } = await served();
    await install("T1");
    await hears("T1", {
      ...payload("slash-role", slack.responseUrl),
      user_id: "U0ADMIN",
      text: "vergeet mij",
    });
    expect(await rowsOf("T1")).toEqual(["installations"]);
    expect(await asks("T1", "Welke rollen zijn er?")).toContain('"team":"T1"');
  });
});
