import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";

export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

export type Payload = {
  readonly [name: string]: unknown;
  readonly type?: unknown;
  readonly event?: Payload;
  readonly challenge?: unknown;
  readonly actions?: readonly Payload[];
};

/** A recorded body, with the fake's address where Slack would put its own. */
export function payload(name: string, responseUrl = "https://hooks.example/none"): Payload {
  const text = readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), "utf8");
  return JSON.parse(text.replaceAll("RESPONSE_URL", responseUrl)) as Payload;
}

/** The same payload with fields of its event replaced. */
export function withEvent(body: Payload, event: Payload, eventId: string): Payload {
  return { ...body, event_id: eventId, event: { ...body.event, ...event } };
}

/** The same tap with fields of its action replaced. */
export function withAction(body: Payload, action: Payload): Payload {
  const [first] = body.actions ?? [];
  return { ...body, actions: [{ ...first, ...action }] };
}

export type Signing = {
  readonly secret?: string;
  readonly offsetS?: number;
  readonly headers?: Record<string, string>;
};

const FORM = "application/x-www-form-urlencoded";

/** Sends a body as Slack does: events as JSON, commands as a form, and what comes of something shown as JSON in a form. */
export function deliver(url: string, body: Payload, signing: Signing = {}): Promise<Response> {
  if ("event" in body || "challenge" in body)
    return post(url, JSON.stringify(body), "application/json", signing);
  if (typeof body.type === "string") {
    return post(url, new URLSearchParams({ payload: JSON.stringify(body) }).toString(), FORM, signing);
  }
  return post(url, new URLSearchParams(body as Record<string, string>).toString(), FORM, signing);
}

/** A signed request with exactly this body. */
export function post(
  url: string,
  text: string,
  contentType: string,
  signing: Signing = {},
): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1_000) + (signing.offsetS ?? 0));
  const hash = createHmac("sha256", signing.secret ?? SIGNING_SECRET).update(`v0:${timestamp}:${text}`);
  const headers = {
    "content-type": contentType,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${hash.digest("hex")}`,
    ...signing.headers,
  };
  return fetch(`${url}/slack/events`, { method: "POST", body: text, headers });
}
