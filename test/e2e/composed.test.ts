import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Bot, compose } from "../../src/bot/compose.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { BOT_TOKEN, type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { deliver, payload, SIGNING_SECRET } from "../support/fake-slack-requests.ts";
import { type FakeConnector, startFakeConnector } from "../support/fake-teams.ts";
import { fixture, postJson } from "../support/fake-teams-stage.ts";

let slack: FakeSlack;
let teams: FakeConnector;
let bot: Bot;
let url: string;
const folder = mkdtempSync(join(tmpdir(), "rolwijzer-data-"));

beforeAll(async () => {
  slack = await startFakeSlack();
  teams = await startFakeConnector();
  const config = readConfig({
    PORT: "0",
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_LOCAL: "true",
    DATA_DIR: folder,
  });
  bot = await compose(config, { log: silentLog });
  url = (await bot.start()).url;
});

afterAll(async () => {
  await bot.stop(1_000);
  await Promise.all([slack.close(), teams.close()]);
  rmSync(folder, { recursive: true });
});

describe("the composed bot, Slack and Teams on one port", () => {
  it("answers a signed /role mlops with its blocks in the acknowledgement itself", async () => {
    const response = await deliver(url, { ...payload("slash-role", slack.responseUrl), text: "mlops" });
    expect(response.status).toBe(200);
    const acknowledged = JSON.parse(await response.text());
    expect(acknowledged.response_type).toBe("ephemeral");
    expect(JSON.stringify(acknowledged.blocks)).toContain("MLOps Engineer");
    expect(acknowledged.text).toContain("MLOps Engineer");
  });

  it("answers commands while another process holds the store, and remembers what was asked when it is let go", async () => {
    const other = await openDatabase({ kind: "sqlite", file: join(folder, "rolwijzer.db") });
    onTestFinished(other.close);
    const asker = { ...payload("slash-role", slack.responseUrl), user_id: "U0PATIENT" };
    const held = sql`select count(*) as many from turns where conversation like '%U0PATIENT%'`;
    const turns = async () => (await held.execute(other.kysely)).rows;
    await sql`begin exclusive`.execute(other.kysely);
    for (const text of ["mlops", "data engineer"]) {
      const response = await deliver(url, { ...asker, text });
      expect(JSON.stringify(await response.json())).toContain("blocks");
    }
    expect(await turns()).toEqual([{ many: 0 }]);
    await sql`rollback`.execute(other.kysely);
    await expect.poll(turns, { timeout: 5_000 }).toEqual([{ many: 2 }]);
  });

  it("refuses the same command with a wrong signature", async () => {
    const response = await deliver(url, payload("slash-role", slack.responseUrl), { secret: "wrong" });
    expect([response.status, slack.posted.length]).toEqual([401, 0]);
  });

  it("answers a direct message in Slack from the catalog, with sources", async () => {
    const response = await deliver(url, withText("Welke tools gebruikt een data engineer?"));
    expect(response.status).toBe(200);
    expect(slack.posted.at(-1)?.text).toMatch(/Airflow[\s\S]*dbt[\s\S]*Bronnen/u);
  });

  it("answers a Teams message with an Adaptive Card", async () => {
    const activity = {
      ...fixture("message-personal", teams.serviceUrl),
      text: "Which tools does a data engineer use?",
    };
    const response = await postJson(`${url}/api/messages`, JSON.stringify(activity));
    expect(response.status).toBe(200);
    const sent = JSON.stringify(teams.posted.at(-1));
    expect(sent).toContain("application/vnd.microsoft.card.adaptive");
    expect(sent).toContain("Airflow");
  });

  it("says that it is healthy, and 404 to anything else", async () => {
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/nothing-here`)).status).toBe(404);
  });
});

function withText(text: string) {
  const body = payload("message-im");
  return { ...body, event_id: "Ev-composed-1", event: { ...body.event, text, ts: "1763900000.000100" } };
}
