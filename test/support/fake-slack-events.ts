import type { FakeSlack } from "./fake-slack.ts";
import { deliver, type Payload } from "./fake-slack-requests.ts";

/** What a token needs, for Slack to send a message of such a place. */
const SCOPES: Readonly<Record<string, string>> = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
};

/** What an app has that was made from the manifest with `--threads`. */
export const WITH_THREADS = ["channels:history", "groups:history", "mpim:history"] as const;

/** Sends a message or a mention as Slack does: only where the token has the scope for it. */
export function sendEvent(
  { slack, url }: { readonly slack: Pick<FakeSlack, "granted">; readonly url: string },
  body: Payload,
): Promise<Response> {
  const { type, channel_type: place } = body.event ?? {};
  const needed = type === "app_mention" ? "app_mentions:read" : (SCOPES[String(place)] ?? "none");
  if (!slack.granted().includes(needed)) throw new Error(`Slack does not send that without ${needed}`);
  return deliver(url, body);
}
