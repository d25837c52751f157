import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ArgsOfMessages, Posted, Said } from "./fake-slack-conversations.ts";
import { MANIFEST } from "./fake-slack-manifest.ts";
import { callMethod, type Ephemeral } from "./fake-slack-methods.ts";
import { type FakeOauth, makeFakeOauth } from "./fake-slack-oauth.ts";
import { type FakePeople, somePeople } from "./fake-slack-people.ts";
import type { FakeReactions } from "./fake-slack-reactions.ts";
import { type FakeResponses, makeFakeResponses } from "./fake-slack-responses.ts";
import type { FakeSessions } from "./fake-slack-sessions.ts";
import { type FakeSocket, makeFakeSocket } from "./fake-slack-socket.ts";
import { APP_TOKEN, type FakeTokens, makeFakeTokens } from "./fake-slack-tokens.ts";
import { type FakeViews, makeFakeViews } from "./fake-slack-views.ts";

export { APP_TOKEN, BOT_TOKEN } from "./fake-slack-tokens.ts";

/** The one call that is made with the app-level token. */
const OPEN_SOCKET = "apps.connections.open";

const OWN_TEAM = "T0ROLES";

/**
 * How the fake fails on purpose: a refusal as Slack words it, a status, a pause to keep, or never an answer. With
 * `taken` it does what it was asked first, and then answers so late or so badly that nobody can know.
 */
export type Failure =
  | { readonly error: string }
  | { readonly status: number }
  | { readonly retryAfterS: number }
  | { readonly silent: true }
  | { readonly cut: true }
  | { readonly taken: "silent" | "cut" | "half a reply" | "no reply to read" | { readonly status: number } }
  | { readonly taken: { readonly lateMs: number } };

export type FakeSlack = {
  /** The address of its Web API. */
  readonly apiUrl: string;
  readonly responseUrl: string;
  /** Messages it took; what it refused is not among them. */
  readonly posted: readonly Posted[];
  /** What one person sees in a channel. */
  readonly ephemeral: readonly Ephemeral[];
  readonly whispered: FakeResponses["whispered"];
  /** What response urls took. */
  readonly responses: FakeResponses;
  /** Every call to the Web API, taken or not. */
  readonly calls: readonly { readonly method: string; readonly args: Readonly<Record<string, unknown>> }[];
  /** Lets the next calls of a method fail; `respond` is the response url. */
  readonly failNext: (method: string, ...failures: readonly Failure[]) => void;
  /** Refuses every connection until the function it resolves to is called. */
  readonly goAway: () => Promise<() => Promise<void>>;
  /** Workspaces that have the app, each with its tokens; the one of the bot token is there from the start. */
  readonly tokens: FakeTokens;
  /** Its pages for who installs the app. */
  readonly oauth: FakeOauth;
  /** Refuses the bot token with this code from now on; without one, takes it again. */
  readonly refuseToken: (code?: string) => void;
  /** Who is known, by id. */
  readonly people: FakePeople;
  /** What people put under messages. */
  readonly reactions: FakeReactions;
  /** What it shows of threads in the bot's own conversation. */
  readonly sessions: FakeSessions;
  /** Lets a person say something that the bot did not hear. */
  readonly said: (message: Said) => void;
  /** What the bot token may do. */
  readonly granted: () => readonly string[];
  /** What the bot token may do from now on. */
  readonly grant: (scopes: readonly string[]) => void;
  readonly socket: FakeSocket;
  /** Home tabs and modals. */
  readonly views: FakeViews;
  /** Where it says that a socket is to be opened, in place of its own address. */
  readonly socketAt: (url: string) => void;
  readonly close: () => Promise<void>;
};

/** Slack's Web API, response urls and Socket Mode on loopback, refusing what the real one refuses. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const tokens = makeFakeTokens({ team: OWN_TEAM, botUser: "U0BOT" });
  const state: State = {
    posted: [],
    ephemeral: [],
    said: [],
    responses: makeFakeResponses(),
    calls: [],
    people: somePeople(),
    sessions: new Map(),
    reactions: new Map(),
    failures: new Map(),
    views: makeFakeViews(MANIFEST.features.app_home.home_tab_enabled),
    tokens,
    oauth: makeFakeOauth(tokens),
    scopes: MANIFEST.oauth_config.scopes.bot,
    base: "",
    socketUrl: undefined,
  };
  const socket = makeFakeSocket();
  const server = createServer((request, response) => void answer(request, response, state));
  server.on("upgrade", socket.accept);
  const listen = (on: number) => new Promise<void>((done) => server.listen(on, "127.0.0.1", done));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  state.base = `127.0.0.1:${port}`;
  return {
    apiUrl: `http://${state.base}/api/`,
    responseUrl: `http://${state.base}/respond`,
    ...state,
    whispered: state.responses.whispered,
    failNext: (method, ...failures) => state.failures.set(method, [...failures]),
    goAway: async () => {
      await stop();
      return () => listen(port);
    },
    refuseToken: (code) => state.tokens.refuse(OWN_TEAM, code),
    said: (message) => void state.said.push(message),
    granted: () => state.scopes,
    grant: (scopes) => {
      state.scopes = scopes;
    },
    socket,
    socketAt: (url) => {
      state.socketUrl = url;
    },
    close: async () => {
      socket.cut();
      await stop();
    },
  };
}

type Args = { [name: string]: unknown; prompts?: unknown } & ArgsOfMessages;
type State = {
  readonly posted: Posted[];
  readonly ephemeral: Ephemeral[];
  readonly said: Said[];
  readonly responses: FakeResponses;
  readonly calls: { method: string; args: Args }[];
  readonly people: FakePeople;
  readonly sessions: FakeSessions;
  readonly reactions: FakeReactions;
  readonly failures: Map<string, Failure[]>;
  readonly tokens: FakeTokens;
  readonly views: FakeViews;
  readonly oauth: FakeOauth;
  scopes: readonly string[];
  base: string;
  socketUrl: string | undefined;
};

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  const method = (request.url ?? "").replace(/^\/(api\/)?/u, "");
  const failure = state.failures.get(isResponse(method) ? "respond" : method)?.shift();
  const reply = () => replyTo(request, method, text, state);
  // Of the token, so that an app-level one has others.
  if (state.tokens.find(request).workspace !== undefined)
    response.setHeader("x-oauth-scopes", state.scopes.join(","));
  if (!isResponse(method)) state.calls.push({ method, args: argsOf(request, text) ?? {} });
  if (failure === undefined) send(response, reply());
  else if ("taken" in failure) failAfter(response, failure.taken, reply());
  else fail(response, failure);
}

type Reply = { readonly status: number; readonly body: unknown };

function replyTo(request: IncomingMessage, method: string, text: string, state: State): Reply {
  if (isResponse(method)) return state.responses.take(method, text);
  const args = argsOf(request, text);
  if (method === ACCESS) return { status: 200, body: state.oauth.access(request, args ?? {}) };
  if (method === REVOKE) return { status: 200, body: state.tokens.revoke(request) };
  if (method === OPEN_SOCKET) return { status: 200, body: openSocket(request, state) };
  const { workspace, refusal = args === undefined ? "invalid_json" : undefined } = state.tokens.find(request);
  const isFine = workspace !== undefined && refusal === undefined;
  return {
    status: 200,
    body: isFine ? callMethod(method, args ?? {}, { ...state, workspace }) : { ok: false, error: refusal },
  };
}

/** Each interaction has an address of its own: `responseUrl`, or one below it. */
function isResponse(path: string): boolean {
  return path.startsWith("respond");
}

const ACCESS = "oauth.v2.access";
const REVOKE = "auth.revoke";

function openSocket({ headers: { authorization } }: IncomingMessage, { base, socketUrl }: State): object {
  if (authorization === undefined) return { ok: false, error: "not_authed" };
  const isOurs = authorization === `Bearer ${APP_TOKEN}`;
  return isOurs ? { ok: true, url: socketUrl ?? `ws://${base}/link` } : { ok: false, error: "invalid_auth" };
}

function fail(response: ServerResponse, failure: Exclude<Failure, { taken: unknown }>): void {
  if ("error" in failure) send(response, { status: 200, body: { ok: false, error: failure.error } });
  else if ("status" in failure) send(response, { status: failure.status, body: "trouble" });
  else if ("cut" in failure) response.destroy();
  else if ("retryAfterS" in failure) {
    response.setHeader("retry-after", String(failure.retryAfterS));
    send(response, { status: 429, body: { ok: false, error: "ratelimited" } });
  }
}

type After = Extract<Failure, { taken: unknown }>["taken"];

function failAfter(response: ServerResponse, after: After, reply: Reply): void {
  if (typeof after === "object") {
    if ("status" in after) send(response, { status: after.status, body: "trouble" });
    else setTimeout(() => send(response, reply), after.lateMs).unref();
  } else if (after === "cut") response.destroy();
  else if (after === "no reply to read") send(response, { status: 200, body: "<html>" });
  else if (after === "half a reply") {
    response.writeHead(200, { "content-type": "application/json", "content-length": 100 });
    response.write('{"ok":tr', () => response.destroy());
  }
}

/** Writing methods take JSON or a form; with JSON the types count. */
function argsOf(request: IncomingMessage, text: string): Args | undefined {
  if (request.headers["content-type"]?.startsWith("application/json")) return jsonArgs(text);
  const args: Args = Object.fromEntries(new URLSearchParams(text));
  for (const name of ["blocks", "prompts"]) {
    if (typeof args[name] === "string") args[name] = JSON.parse(args[name]);
  }
  return args;
}

function jsonArgs(text: string): Args | undefined {
  try {
    const args: unknown = JSON.parse(text);
    return typeof args === "object" && args !== null ? (args as Args) : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    "content-type": typeof body === "string" ? "text/plain" : "application/json",
  });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
