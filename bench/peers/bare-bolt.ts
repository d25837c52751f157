/** A Bolt app without anything of ours but the stores: what Slack's own library does with the same requests. */
import bolt from "@slack/bolt";
import { openStores } from "../../src/bot/stores.ts";
import { readConfig } from "../../src/config/config.ts";
import type { Tap } from "../../src/intent.ts";
import { SAID, tellPort } from "./peer.ts";

const {
  SLACK_SIGNING_SECRET: signingSecret = "",
  SLACK_BOT_TOKEN: token = "",
  SLACK_API_URL,
  DATA_DIR,
} = process.env;
const LEASE_MS = 30_000;

const { keeping } = readConfig({});
const stores = await openStores({ kind: "sqlite", file: `${DATA_DIR}/peer.db` }, Date.now, keeping.days);
const app = new bolt.App({
  token,
  signingSecret,
  clientOptions: { slackApiUrl: SLACK_API_URL ?? "" },
  logLevel: bolt.LogLevel.ERROR,
});

app.command("/role", async ({ ack }) => {
  await ack({ response_type: "ephemeral", text: SAID });
});

/** The writes that our app makes for a mention: two claims, a turn, two ends. */
app.event("app_mention", async ({ event, body, client }) => {
  const ids = [`slack:${body.event_id}`, `slack:${event.channel}:${event.ts}`];
  await stores.deliveries.claim(ids, LEASE_MS);
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: SAID });
  const intent: Tap["intent"] = { kind: "help" };
  const person = `slack/T/${event.user}/`;
  stores.conversations.remember(`slack/T//${event.channel}:${event.ts}`, { intent, language: "nl" }, person);
  await stores.deliveries.finish(ids, "done");
});

const server = await app.start({ port: 0, host: "127.0.0.1" });
tellPort(server);
