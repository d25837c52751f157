import { createServer } from "node:http";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { compose } from "../../src/bot/compose.ts";
import { memoryStores, type Stores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { APP_TOKEN, BOT_TOKEN, type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { payload, withEvent } from "../support/fake-slack-requests.ts";
import { listen } from "../support/fake-teams.ts";

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.close());

const bot = (settings: Readonly<Record<string, string>> = {}, stores: Stores = memoryStores(Date.now)) =>
  compose(
    readConfig({
      PORT: "0",
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      ...settings,
    }),
    { log: silentLog, stores },
  );

/** Asks over the socket, and waits until Slack hears that it was dealt with. */
async function ask(id: string): Promise<void> {
  const event = { ts: `1795000001.${id}`, text: "<@U0BOT> wat doet een mlops engineer?" };
  slack.socket.send({
    envelope_id: id,
    type: "events_api",
    payload: withEvent(payload("app-mention"), event, id),
  });
  await expect.poll(() => slack.socket.acks.map((ack) => ack.envelope_id)).toContain(id);
}

it("says how it is over HTTP, where nothing else is served", async () => {
  const running = await bot();
  const { url } = await running.start();
  onTestFinished(() => running.stop(100));
  const health = async () => {
    const response = await fetch(`${url}/health`);
    return [response.status, await response.text()];
  };
  expect(await health()).toEqual([200, "ok\n"]);
  expect((await fetch(`${url}/slack/events`, { method: "POST" })).status).toBe(404);

  slack.refuseToken("token_revoked");
  await ask("000001");
  expect(await health()).toEqual([503, "slack: Slack does not take the bot token (token_revoked)\n"]);

  slack.refuseToken();
  await ask("000002");
  expect(await health()).toEqual([200, "ok\n"]);
  expect(slack.posted).toHaveLength(1);
});

it("hangs up and closes its stores when its port is taken, so that the process ends", async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await listen(other);
  let closed = 0;
  const close = async () => {
    closed += 1;
  };
  const blocked = await bot({ PORT: String(port) }, { ...memoryStores(Date.now), close });
  await expect(blocked.start()).rejects.toMatchObject({ message: `Port ${port} is in use` });
  expect([slack.socket.connections(), closed]).toEqual([1, 1]);
  await expect.poll(slack.socket.open).toBe(0);
});

it("closes its stores when Slack does not take its token", async () => {
  slack.refuseToken("invalid_auth");
  let closed = 0;
  const close = async () => {
    closed += 1;
  };
  const refused = await bot({}, { ...memoryStores(Date.now), close });
  await expect(refused.start()).rejects.toMatchObject({ code: "PLATFORM" });
  expect(closed).toBe(1);
});
