import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreKind } from "../chaos/store.ts";
import { makeBrowser } from "../support/browser.ts";
import { startFakeSlack } from "../support/fake-slack.ts";
import { SIGNING_SECRET } from "../support/fake-slack-requests.ts";
import { CLIENT } from "../support/fake-slack-tokens.ts";
import { startFakeConnector } from "../support/fake-teams.ts";
import { APP_ID, ISSUER, PASSWORD, startFakeIssuer, TENANT_ID } from "../support/fake-teams-issuer.ts";
import { PUBLIC_URL } from "../support/many-slack.ts";
import { startPostgres } from "../support/running-postgres.ts";
import type { Proof } from "./attempts.ts";
import type { BotSettings, Measured, Served } from "./bot.ts";
import type { ServerName } from "./doors.ts";
import { type Means, TOKENS } from "./requests.ts";

export type FuzzStage = {
  readonly means: Means;
  readonly url: (server: ServerName) => string;
  /** Every path that the bot serves. */
  readonly paths: () => readonly string[];
  /** What went wrong within the bot so far; undefined when it is no more. */
  readonly look: () => Promise<Measured | undefined>;
  /** After a collection, in bytes. */
  readonly heap: () => Promise<number>;
  /** Starts another bot, when this one is no more. */
  readonly revive: () => Promise<void>;
  /** Lets the doubles forget what they took. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

/** A bot between doubles of Slack and Teams. */
export async function setFuzzStage(store: StoreKind): Promise<FuzzStage> {
  const [slack, issuer] = [await startFakeSlack(), await startFakeIssuer()];
  const connector = await startFakeConnector();
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-fuzz-"));
  const postgres = store === "postgres" ? await startPostgres() : undefined;
  const settings: BotSettings = {
    environment: {
      PORT: "0",
      METRICS_PORT: "0",
      ...(postgres === undefined ? { DATA_DIR: folder } : { DATABASE_URL: postgres.url }),
      RATE_LIMITS: "off",
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_CLIENT_ID: CLIENT.id,
      SLACK_CLIENT_SECRET: CLIENT.secret,
      STORE_KEY: "11".repeat(32),
      PUBLIC_URL,
      SLACK_API_URL: slack.apiUrl,
      TEAMS_APP_ID: APP_ID,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
    },
    endpoints: { openIdMetadata: issuer.openIdMetadata, issuer: ISSUER, token: issuer.tokenUrl },
  };
  const made = Object.entries(TOKENS).map(([proof, making]) => [
    proof,
    issuer.makeToken(connector.serviceUrl, making),
  ]);
  const tokens: Record<Proof, string> = Object.fromEntries(made);
  /** Each install that goes through serves the workspace of the payloads again, which may have let the bot go. */
  const agree = (address: string) => slack.oauth.agree(address, { team: "T0ROLES" });
  let running = await startBot(settings);
  await install(running.served.url, agree);

  async function ask(what: "errors" | "heap"): Promise<unknown> {
    const { bot } = running;
    if (!bot.connected) return undefined;
    bot.send(what);
    return Promise.race([once(bot, "message").then(([answer]) => answer), running.end]);
  }

  return {
    means: { responseUrl: slack.responseUrl, serviceUrl: connector.serviceUrl, agree, tokens },
    url: (server) => running.served[server === "bot" ? "url" : "metricsUrl"],
    paths: () => running.served.paths,
    look: () => ask("errors") as Promise<Measured | undefined>,
    heap: async () => Number((await ask("heap")) ?? 0),
    revive: async () => {
      running.bot.kill("SIGKILL");
      running = await startBot(settings);
    },
    forget: () => {
      for (const taken of [slack.posted, slack.whispered, slack.calls, connector.posted])
        (taken as unknown[]).length = 0;
    },
    close: async () => {
      running.bot.kill("SIGKILL");
      await Promise.all([slack.close(), connector.close(), issuer.close(), postgres?.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

async function install(url: string, agree: (address: string) => string): Promise<void> {
  const browser = makeBrowser(url, PUBLIC_URL);
  const { links } = await browser.open("/slack/install");
  const { status } = await browser.open(agree(links[0] ?? ""));
  if (status !== 200) throw new Error(`The app was not installed: ${status}.`);
}

async function startBot(settings: BotSettings): Promise<{
  readonly bot: ChildProcess;
  readonly served: Served;
  /** When it is no more. */
  readonly end: Promise<undefined>;
}> {
  const file = new URL("bot.ts", import.meta.url);
  const execArgv = ["--expose-gc", "--import", "tsx/esm"];
  const bot = fork(file, [JSON.stringify(settings)], { execArgv, stdio: ["ignore", 2, 2, "ipc"] });
  bot.setMaxListeners(Number.POSITIVE_INFINITY);
  const end = once(bot, "exit").then(() => undefined);
  const said = await Promise.race([once(bot, "message").then(([first]) => first), end]);
  if (said === undefined) throw new Error("The bot did not start.");
  return { bot, served: said, end };
}
