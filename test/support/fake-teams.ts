import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Card } from "../../src/adapters/teams/card-elements.ts";
import type { Suggested } from "../../src/adapters/teams/suggested.ts";

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
  readonly suggestedActions?: Suggested;
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
  /** Where it showed that it writes. */
  readonly typing: readonly string[];
  /** What of it was put in the place of another, and taken away, each by its id. */
  readonly updated: readonly { readonly id: string; readonly activity: Activity }[];
  readonly deleted: readonly string[];
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
 * bearer token where one is expected, a message too big, an activity without type or with two schema entities, and to change or
 * take away what does not stand in that conversation.
 */
export async function startFakeConnector(expectedToken?: () => string): Promise<FakeConnector> {
  const posted: Posted[] = [];
  const updated: { id: string; activity: Activity }[] = [];
  const deleted: string[] = [];
  const typing: string[] = [];
  /** Where each message stands, but for its thread. */
  const standing = new Map<string, string>();
  const troubles: Trouble[] = [];
  let tries = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = callIn(request, await read(request));
    if (call === undefined) return refuse(response, 404, "NotFound");
    tries += 1;
    const trouble = troubles.shift();
    if (trouble !== undefined && trouble.kind !== "taken") return meet(trouble, request, response);
    const refusal = refusalOf(call, expectedToken?.()) ?? goneOf(call);
    if (refusal !== undefined) return refuse(response, refusal.status, refusal.code);
    const id = DONE[call.method](call);
    if (trouble !== undefined) return meet(afterwards(trouble.then), request, response);
    accept(call, id, response);
  }

  const goneOf = ({ method, conversation, id }: Call) =>
    method === "POST" || standing.get(id ?? "") === channelOf(conversation) ? undefined : GONE;

  const DONE: Readonly<Record<Call["method"], (call: Call) => string>> = {
    POST: ({ conversation, id: replyTo, authorization, body }) => {
      const activity: Activity = JSON.parse(body);
      if (activity.type === "typing") return `typing:${typing.push(conversation)}`;
      posted.push({ conversation, replyTo, authorization, activity });
      const id = `1:${posted.length}`;
      standing.set(id, channelOf(conversation));
      return id;
    },
    PUT: ({ id = "", body }) => {
      updated.push({ id, activity: JSON.parse(body) });
      return id;
    },
    DELETE: ({ id = "" }) => {
      deleted.push(id);
      standing.delete(id);
      return id;
    },
  };

  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server);
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    posted,
    typing,
    updated,
    deleted,
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

/** What was asked of it. */
type Call = {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly conversation: string;
  readonly id: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
};

function callIn({ method, url, headers }: IncomingMessage, body: string): Call | undefined {
  const path = /^\/teams\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/u.exec(url ?? "");
  if (path === null || (method !== "POST" && method !== "PUT" && method !== "DELETE")) return undefined;
  const [conversation = "", id] = path.slice(1).map((part) => part && decodeURIComponent(part));
  return { method, conversation, id, authorization: headers.authorization, body };
}

function accept({ method }: Call, id: string, response: ServerResponse): void {
  response
    .writeHead(method === "POST" ? 201 : 200, { "content-type": "application/json" })
    .end(method === "DELETE" ? "" : JSON.stringify({ id }));
}

function channelOf(conversation: string): string {
  return conversation.split(";messageid=")[0] ?? "";
}

type Refusal = { readonly status: number; readonly code: string };

const GONE: Refusal = { status: 404, code: "ActivityNotFound" };

function refusalOf({ method, body, authorization }: Call, token: string | undefined): Refusal | undefined {
  if (token !== undefined && authorization !== `Bearer ${token}`)
    return { status: 401, code: "Unauthorized" };
  if (method === "DELETE") return undefined;
  if (body.length > MOST_UNITS) return { status: 413, code: "MessageSizeTooBig" };
  const code = flawOf(JSON.parse(body));
  return code === undefined ? undefined : { status: 400, code };
}

/** What is wrong with an activity, as the connector words it. */
export function flawOf(activity: Activity): string | undefined {
  if (typeof activity.type !== "string") return "BadSyntax";
  if (activity.type === "typing") return undefined;
  if (!activity.text && !activity.attachments?.length) return "BadSyntax";
  if (activity.suggestedActions?.actions.some(({ type, value }) => type !== "imBack" || !value))
    return "BadSyntax";
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
