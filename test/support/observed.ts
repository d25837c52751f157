import { compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { makeLog } from "../../src/observability/logger.ts";
import { BOT_TOKEN, type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { SIGNING_SECRET } from "./fake-slack-requests.ts";
import { type FakeConnector, startFakeConnector } from "./fake-teams.ts";
import { brain } from "./wordings.ts";

export type Observed = {
  readonly slack: FakeSlack;
  readonly teams: FakeConnector;
  readonly url: string;
  readonly metricsUrl: string | undefined;
  /** Every line of the log so far, as it was written. */
  readonly lines: () => readonly string[];
  /** The audit so far. */
  readonly audit: () => readonly Readonly<Record<string, unknown>>[];
  /** What Prometheus would read now. */
  readonly metrics: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The whole bot between a fake Slack and a fake Teams, with a log that can be read and, where it is set, metrics. */
export async function observe(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Observed> {
  const slack = await startFakeSlack();
  const teams = await startFakeConnector();
  const lines: string[] = [];
  const env = {
    PORT: "0",
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    DATA_DIR: folder,
  };
  const config = readConfig({ ...env, SLACK_API_URL: slack.apiUrl, TEAMS_LOCAL: "true", ...settings });
  const log = makeLog("info", { write: (line) => void lines.push(line) });
  const bot = await compose(config, { log, brain });
  const { url, metricsUrl } = await bot.start();
  return {
    slack,
    teams,
    url,
    metricsUrl,
    lines: () => lines,
    audit: () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "audit"),
    metrics: async () => (await fetch(`${metricsUrl}/metrics`)).text(),
    stop: async () => {
      await bot.stop(1_000);
      await Promise.all([slack.close(), teams.close()]);
    },
  };
}
