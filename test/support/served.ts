import { expect } from "vitest";
import type { Log } from "../../src/adapters/adapter.ts";
import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import type { DatabaseSettings } from "../../src/storage/database.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { SIGNING_SECRET } from "./fake-slack-requests.ts";
import { type FakeConnector, startFakeConnector } from "./fake-teams.ts";
import { openSocketDoor } from "./over-socket.ts";
import { brain } from "./wordings.ts";

export type Served = {
  readonly slack: FakeSlack;
  readonly teams: FakeConnector;
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** How a Slack reaches the bot. */
export type Way = "http" | "socket";

type Choices = { readonly ownBrain?: boolean; readonly log?: Log; readonly way?: Way };

/** The whole bot on this store, between a fake Slack and a fake Teams, over real connections. */
export async function serveOn(
  settings: DatabaseSettings,
  more: Readonly<Record<string, string>> = {},
  { ownBrain = false, log = silentLog, way = "http" }: Choices = {},
): Promise<Served> {
  const slack = await startFakeSlack();
  const teams = await startFakeConnector();
  const door = way === "socket" ? await openSocketDoor(slack) : undefined;
  const proof =
    door === undefined ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: APP_TOKEN };
  const env = { PORT: "0", SLACK_BOT_TOKEN: BOT_TOKEN, ...proof };
  const config = {
    ...readConfig({ ...env, SLACK_API_URL: slack.apiUrl, TEAMS_LOCAL: "true", ...more }),
    database: settings,
  };
  // Most need none of their own, and it takes a while to make one.
  const bot = await compose(config, { log, ...(ownBrain ? {} : { brain }) });
  const { url } = await bot.start();
  const stop = async () => {
    await bot.stop(1_000);
    await Promise.all([slack.close(), teams.close(), door?.close()]);
  };
  return { slack, teams, url: door?.url ?? url, stop };
}

export async function fine(request: Promise<Response>): Promise<Response> {
  const response = await request;
  expect(response.status).toBe(200);
  return response;
}

let count = 0;

/** What no other message has in its id. */
export function nextId(): string {
  count += 1;
  return String(count).padStart(6, "0");
}
