import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Card } from "../../src/adapters/teams/card-elements.ts";

type Entity = {
  readonly type: string;
  readonly additionalType?: readonly string[];
  readonly citation?: readonly Claim[];
};
type Claim = {
  readonly position: number;
  readonly appearance: { readonly name: string; readonly url?: string };
};

/** The fields of an activity that tests look at. */
type Activity = {
  readonly type?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly textFormat?: string;
  readonly conversation?: { readonly id: string };
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  readonly entities?: readonly Entity[];
  readonly channelData?: unknown;
};

/** What the bot posted into a conversation. */
type Posted = {
  readonly conversation: string;
  /** The activity replied to, when it was a reply. */
  readonly replyTo: string | undefined;
  readonly authorization: string | undefined;
  readonly activity: Activity;
};

/** How the connector answers a post in place of taking it. */
type Trouble =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly retryAfter?: string;
      readonly location?: string;
    }
  | { readonly kind: "hang" }
  | { readonly kind: "cut" }
  /** It takes the post first, and then answers so that nobody can know. */
  | { readonly kind: "taken"; readonly then: "hang" | "cut" | "unreadable" | 500 };

export type FakeConnector = {
  readonly serviceUrl: string;
  /** What was taken, in order. */
  readonly posted: readonly Posted[];
  /** How often a post was tried, taken or not. */
  readonly tries: () => number;
  /** Refuses every connection until the function it resolves to is called. */
  readonly goAway: () => Promise<() => Promise<void>>;
  /** The next posts meet these, one each. */
  readonly trouble: (...troubles: readonly Trouble[]) => void;
  readonly close: () => Promise<void>;
};

/** 100 KB of UTF-16. */
const MOST_UNITS = 51_200;

/**
 * Teams' connector service on loopback. It refuses what the real one refuses: another path or method, no
 * bearer token where one is expected, a message too big, an activity without type or with two schema entities.
 */
export async function startFakeConnector(expectedToken?: () => string): Promise<FakeConnector> {
  const posted: Posted[] = [];
  const troubles: Trouble[] = [];
  let tries = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = /^\/teams\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/u.exec(request.url ?? "");
    if (request.method !== "POST" || path === null) return refuse(response, 404, "NotFound");
    tries += 1;
    const trouble = troubles.shift();
    if (trouble !== undefined && trouble.kind !== "taken") return meet(trouble, request, response);
    const { authorization } = request.headers;
    const refusal = refusalOf(body, authorization, expectedToken?.());
    if (refusal !== undefined) return refuse(response, refusal.status, refusal.code);
    take(path, authorization, JSON.parse(body));
    if (trouble !== undefined) return meet(afterwards(trouble.then), request, response);
    const id = `1:${posted.length}`;
    response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id }));
  }

  function take(path: RegExpExecArray, authorization: string | undefined, activity: Activity): void {
    const [conversation, replyTo] = [path[1], path[2]].map((part) => part && decodeURIComponent(part));
    posted.push({ conversation: conversation ?? "", replyTo, authorization, activity });
  }

  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server);
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    posted,
    tries: () => tries,
    goAway: async () => {
      await closeServer(server);
      return () => new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
    },
    trouble: (...more) => {
      troubles.push(...more);
    },
    close: () => closeServer(server),
  };
}

type Refusal = { readonly status: number; readonly code: string };

function refusalOf(
  body: string,
  authorization: string | undefined,
  token: string | undefined,
): Refusal | undefined {
  if (token !== undefined && authorization !== `Bearer ${token}`)
    return { status: 401, code: "Unauthorized" };
  if (body.length > MOST_UNITS) return { status: 413, code: "MessageSizeTooBig" };
  const code = flawOf(JSON.parse(body));
  return code === undefined ? undefined : { status: 400, code };
}

/** What is wrong with an activity, as the connector words it. */
export function flawOf(activity: Activity): string | undefined {
  if (typeof activity.type !== "string") return "BadSyntax";
  if (!activity.text && !activity.attachments?.length) return "BadSyntax";
  const roots = (activity.entities ?? []).filter((each) => each.type === "https://schema.org/Message");
  if (roots.length > 1 || roots.some((root) => (root.citation?.length ?? 0) > 20)) return "BadArgument";
  const card = activity.attachments?.[0]?.content;
  if (card !== undefined && card.type !== "AdaptiveCard") return "BadCard";
  return undefined;
}

type Met = Exclude<Trouble, { kind: "taken" }> | { readonly kind: "unreadable" };

function afterwards(then: Extract<Trouble, { kind: "taken" }>["then"]): Met {
  return then === 500 ? { kind: "status", status: then } : { kind: then };
}

function meet(trouble: Met, request: IncomingMessage, response: ServerResponse): void {
  switch (trouble.kind) {
    case "status": {
      const retry = trouble.retryAfter === undefined ? {} : { "retry-after": trouble.retryAfter };
      const location = trouble.location === undefined ? {} : { location: trouble.location };
      response.writeHead(trouble.status, { ...retry, ...location }).end('{"error":{"code":"Trouble"}}');
      return;
    }
    case "hang":
      return;
    case "unreadable":
      response.writeHead(201, { "content-type": "text/html" }).end("<html>");
      return;
    case "cut":
      request.socket.destroy();
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error: { code } }));
}

export async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** @returns the port */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
