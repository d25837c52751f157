import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log, Route } from "../adapter.ts";
import { describe } from "./failure.ts";
import { Body } from "./payloads.ts";
import type { Outcome } from "./receiver.ts";
import { isSigned } from "./signature.ts";

/** Slack's largest bodies are some tens of kB. In bytes. */
const MOST_BYTES = 1_000_000;

type Parts = {
  readonly signingSecret: string;
  readonly deliver: (body: Body) => Promise<Outcome>;
  readonly log: Log;
};

/** A status, and a body when there is one: an object as JSON. */
type Reply = { readonly status: number; readonly json?: unknown };

/** The one path that Slack calls: events, commands and interactivity. */
export function makeRoute(parts: Parts): Route {
  return {
    path: "/slack/events",
    handle: async (request, response) => {
      try {
        send(response, await replyTo(request, parts));
      } catch (error) {
        parts.log.error("slack.http", describe(error));
        send(response, { status: 500 });
      }
    },
  };
}

async function replyTo(request: IncomingMessage, { signingSecret, deliver, log }: Parts): Promise<Reply> {
  if (request.method !== "POST") return { status: 405 };
  const body = await readBody(request);
  if (body === undefined) return { status: 413 };
  if (!isSigned({ headers: request.headers, body, signingSecret }, Date.now())) {
    log.warn("slack.bad_signature");
    return { status: 401 };
  }
  const parsed = parseBody(body, request.headers["content-type"] ?? "");
  if (parsed === undefined) return { status: 400 };
  if ("ssl_check" in parsed) return { status: 200 };
  if (parsed.type === "url_verification") return { status: 200, json: { challenge: parsed.challenge } };
  return toReply(await deliver(parsed));
}

function toReply(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case "acknowledged":
      return { status: 200, json: outcome.payload };
    case "unclaimed":
      return { status: 404 };
    case "refused":
      return { status: 503 };
  }
}

/** @returns the body, or undefined when it is too long */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // The rest is read and dropped: who is still sending would not hear the answer.
    if (length <= MOST_BYTES) chunks.push(bytes);
    if (length > DROP_AFTER) return undefined;
  }
  return length > MOST_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}

const DROP_AFTER = 8 * MOST_BYTES;

/** JSON for events, a form for commands, and JSON in a form's `payload` for taps. */
function parseBody(text: string, contentType: string): Body | undefined {
  try {
    const isForm = contentType.startsWith("application/x-www-form-urlencoded");
    return Body.safeParse(isForm ? fromForm(new URLSearchParams(text)) : JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function fromForm(form: URLSearchParams): unknown {
  const payload = form.get("payload");
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
}

function send(response: ServerResponse, { status, json }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const text = json === undefined ? "" : JSON.stringify(json);
  const type = text === "" ? {} : { "content-type": "application/json; charset=utf-8" };
  const close = status === 413 ? { connection: "close" } : {};
  response.writeHead(status, { ...type, ...close, "content-length": Buffer.byteLength(text) });
  response.end(text);
}
