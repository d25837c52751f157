import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Log, Route } from "../adapter.ts";
import { isLocalCaller, isLoopbackAddress, isTeamsAddress } from "./callers.ts";
import { SEND_MS } from "./connector-client.ts";
import type { TeamsSettings } from "./credentials.ts";
import { BESIDE_SENDING_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
import type { Gateway, Pass, Send } from "./gateway.ts";
import { Envelope, Incoming } from "./incoming.ts";

/** A status, and a body when there is one. Errors have none: a caller learns nothing of us. */
export type Reply = { readonly status: number; readonly json?: unknown };

type Parts = {
  readonly settings: TeamsSettings;
  readonly gateway: Gateway;
  readonly takeTurn: (incoming: Incoming, send: Send) => Promise<Reply>;
  readonly log: Log;
};

export type Intake = {
  readonly route: Route;
  /** Refuses new requests and waits for those under way, at most `deadlineMs`. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

/** Teams' largest bodies are some tens of kB. In bytes. */
const MOST_BYTES = 1_000_000;
const DROP_AFTER = 8 * MOST_BYTES;

/** The one path that Teams calls. */
export function makeIntake(parts: Parts): Intake {
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;

  function track<Result>(work: Promise<Result>): Promise<Result> {
    const settled: Promise<unknown> = work.then(
      () => underWay.delete(settled),
      () => underWay.delete(settled),
    );
    underWay.add(settled);
    return work;
  }

  return {
    route: {
      path: "/api/messages",
      handle: async (request, response) => {
        try {
          const reply = isOpen ? await track(replyTo(request, parts, track)) : { status: 503 };
          respond(response, reply);
        } catch (error) {
          parts.log.error("teams.http", describe(error));
          respond(response, { status: 500 });
        }
      },
    },
    close: async (deadlineMs) => {
      isOpen = false;
      const timer = new AbortController();
      const deadline = wait(deadlineMs, undefined, { signal: timer.signal }).catch(() => undefined);
      await Promise.race([Promise.allSettled(underWay), deadline]);
      timer.abort();
    },
  };
}

type Track = <Result>(work: Promise<Result>) => Promise<Result>;

async function replyTo(request: IncomingMessage, parts: Parts, track: Track): Promise<Reply> {
  const { settings, gateway, log } = parts;
  if (request.method !== "POST") return { status: 405 };
  if (settings.kind === "local" && !isLocalCaller(request)) return { status: 403 };
  const body = await readBody(request);
  if (body === undefined) return { status: 413 };
  const json = parseJson(body);
  const envelope = Envelope.safeParse(json).data;
  if (envelope === undefined) return { status: 400 };

  const admission = await gateway.admit(envelope, request.headers.authorization ?? "");
  switch (admission.kind) {
    case "refused":
      log.warn("teams.unauthorized");
      return { status: 401 };
    case "unavailable":
      log.error("teams.keys_unavailable");
      return { status: 503 };
    case "admitted": {
      const incoming = Incoming.safeParse(json).data;
      if (incoming === undefined) return { status: 400 };
      if (mayAnswerTo(incoming.serviceUrl, settings))
        return inTime(track(turn(incoming, admission.pass, parts)), settings);
      log.warn("teams.foreign_service");
      return { status: 403 };
    }
  }
}

/** Replies go where the request says, so it may not say just anything. */
function mayAnswerTo(serviceUrl: string, settings: TeamsSettings): boolean {
  return settings.kind === "local"
    ? isLoopbackAddress(serviceUrl)
    : isTeamsAddress(serviceUrl, settings.serviceHosts);
}

async function turn(incoming: Incoming, pass: Pass, { gateway, takeTurn }: Parts): Promise<Reply> {
  let reply: Reply = { status: 500 };
  const replies = await gateway.turn(pass, incoming, async (send) => {
    reply = await takeTurn(incoming, send);
  });
  return reply.status === 200 && replies !== undefined ? { status: 200, json: replies } : reply;
}

/** A turn that hangs is refused before Teams gives up on it, and before its claim lapses. */
async function inTime(work: Promise<Reply>, { sendMs = SEND_MS }: TeamsSettings): Promise<Reply> {
  const timer = new AbortController();
  const late = wait(sendMs + BESIDE_SENDING_MS, { status: 503 }, { signal: timer.signal });
  return Promise.race([work, late]).finally(() => timer.abort());
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function respond(response: ServerResponse, { status, json }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const text = json === undefined ? "" : JSON.stringify(json);
  const type = text === "" ? {} : { "content-type": "application/json; charset=utf-8" };
  const close = status === 413 ? { connection: "close" } : {};
  const allow = status === 405 ? { allow: "POST" } : {};
  response.writeHead(status, { ...type, ...close, ...allow, "content-length": Buffer.byteLength(text) });
  response.end(text);
}
