/** Requests as the platforms make them, each unlike every other. */
import { createHmac } from "node:crypto";
import type { Request } from "./load.ts";
import { question } from "./questions.ts";

export const SECRET = "bench";
const NAMES = ["mlops", "data engineer", "prompt engineer", "ai security engineer", "AI Software Engineer"];

export function command(index: number): Request {
  const form = new URLSearchParams({
    token: "unused",
    team_id: "T1",
    team_domain: "example",
    channel_id: `C${index % 40}`,
    channel_name: "general",
    user_id: `U${index % 200}`,
    user_name: "asker",
    command: "/role",
    text: NAMES[index % NAMES.length] ?? "",
    api_app_id: "A1",
    response_url: "https://hooks.slack.com/commands/T1/1/x",
    trigger_id: `1.${index}`,
  });
  return signed(form.toString(), "application/x-www-form-urlencoded");
}

export function mention(index: number): Request {
  const ts = `1700000000.${String(index).padStart(6, "0")}`;
  const event = {
    type: "app_mention",
    user: `U${index % 200}`,
    text: `<@UBOT> ${question(index)}`,
    ts,
    channel: `C${index % 40}`,
    event_ts: ts,
  };
  const body = { token: "unused", team_id: "T1", api_app_id: "A1", event, type: "event_callback" };
  return signed(
    JSON.stringify({ ...body, event_id: `Ev${index}`, event_time: 1_700_000_000 }),
    "application/json",
  );
}

export function message(index: number, platformUrl: string): Request {
  return fromTeams(index, {
    type: "message",
    id: `1700000000.${String(index).padStart(6, "0")}`,
    timestamp: "2026-11-26T10:00:00.000Z",
    serviceUrl: `${platformUrl}/teams/`,
    conversation: { conversationType: "personal", tenantId: "t", id: `a:${index % 200}` },
    text: question(index),
  });
}

/** What Teams sends while somebody types into the search of the message extension. */
export function search(typed: string, index: number): Request {
  return fromTeams(index, {
    type: "invoke",
    name: "composeExtension/query",
    id: `f:${index}`,
    serviceUrl: "http://127.0.0.1/teams/",
    conversation: { conversationType: "groupChat", tenantId: "t", id: "19:chat@thread.v2" },
    value: {
      commandId: "search",
      parameters: [{ name: "query", value: typed }],
      queryOptions: { skip: 0, count: 25 },
    },
  });
}

/** An activity with what all of them have. */
function fromTeams(index: number, more: object): Request {
  const activity = {
    ...more,
    channelId: "msteams",
    from: { id: `29:${index % 200}`, name: "Asker" },
    recipient: { id: "28:bot", name: "Rolwijzer" },
    locale: "nl-NL",
    channelData: { tenant: { id: "t" } },
  };
  return {
    path: "/api/messages",
    body: JSON.stringify(activity),
    headers: { "content-type": "application/json" },
  };
}

function signed(body: string, type: string): Request {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const hash = createHmac("sha256", SECRET).update(`v0:${timestamp}:${body}`).digest("hex");
  const headers = {
    "content-type": type,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${hash}`,
  };
  return { path: "/slack/events", body, headers };
}

/** What tells a request's answer from others: the message that it answers. */
export function keyOf({ body }: Request): string {
  const { event, id } = JSON.parse(body);
  return event?.ts ?? id;
}
