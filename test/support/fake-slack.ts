import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refusalOf } from "./fake-slack-blocks.ts";
import { type FakeSocket, makeFakeSocket } from "./fake-slack-socket.ts";

export const BOT_TOKEN = "xoxb-fake-token";
export const APP_TOKEN = "xapp-fake-token";

/** The one call that is made with the app-level token. */
const OPEN_SOCKET = "apps.connections.open";

type Posted = {
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly { readonly type: string }[];
  readonly unfurl_links?: string;
  readonly unfurl_media?: string;
};
type Whispered = {
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly replace_original: boolean;
  readonly thread_ts?: string;
};

/** How the fake fails on purpose: a refusal as Slack words it, a status, a pause to keep, or never an answer. */
export type Failure =
  | { readonly error: string }
  | { readonly status: number }
  | { readonly retryAfterS: number }
  | { readonly silent: true };

export type FakeSlack = {
  /** The address of its Web API. */
  readonly apiUrl: string;
  readonly responseUrl: string;
  /** Messages it took; what it refused is not among them. */
  readonly posted: readonly Posted[];
  readonly whispered: readonly Whispered[];
  /** Every call to the Web API, taken or not. */
  readonly calls: readonly { readonly method: string; readonly args: Readonly<Record<string, unknown>> }[];
  /** Lets the next calls of a method fail; `respond` is the response url. */
  readonly failNext: (method: string, ...failures: readonly Failure[]) => void;
  /** Refuses the bot token with this code from now on; without one, takes it again. */
  readonly refuseToken: (code?: string) => void;
  readonly socket: FakeSocket;
  readonly close: () => Promise<void>;
};

/** Slack's Web API, response urls and Socket Mode on loopback, refusing what the real one refuses. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const state: State = {
    posted: [],
    whispered: [],
    calls: [],
    failures: new Map(),
    refused: undefined,
    base: "",
  };
  const socket = makeFakeSocket();
  const server = createServer((request, response) => void answer(request, response, state));
  server.on("upgrade", socket.accept);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  state.base = `127.0.0.1:${port}`;
  return {
    apiUrl: `http://${state.base}/api/`,
    responseUrl: `http://${state.base}/respond`,
    ...state,
    failNext: (method, ...failures) => state.failures.set(method, [...failures]),
    refuseToken: (code) => {
      state.refused = code;
    },
    socket,
    close: async () => {
      socket.cut();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type Args = {
  [name: string]: unknown;
  channel?: unknown;
  text?: unknown;
  blocks?: unknown;
  prompts?: unknown;
};
type State = {
  readonly posted: Posted[];
  readonly whispered: Whispered[];
  readonly calls: { method: string; args: Args }[];
  readonly failures: Map<string, Failure[]>;
  refused: string | undefined;
  base: string;
};

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  const method = (request.url ?? "").replace(/^\/(api\/)?/u, "");
  const failure = state.failures.get(method)?.shift();
  if (method !== "respond") state.calls.push({ method, args: formArgs(text) });
  if (failure !== undefined) fail(response, failure);
  else if (method === "respond") respond(response, text, state);
  else obey(request, response, method, formArgs(text), state);
}

function obey(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  args: Args,
  state: State,
): void {
  const refusal = tokenProblem(request, method) ?? (method === OPEN_SOCKET ? undefined : state.refused);
  send(response, 200, refusal === undefined ? call(method, args, state) : { ok: false, error: refusal });
}

function fail(response: ServerResponse, failure: Failure): void {
  if ("error" in failure) send(response, 200, { ok: false, error: failure.error });
  else if ("status" in failure) send(response, failure.status, "trouble");
  else if ("retryAfterS" in failure) {
    response.setHeader("retry-after", String(failure.retryAfterS));
    send(response, 429, { ok: false, error: "ratelimited" });
  }
}

function respond(response: ServerResponse, text: string, state: State): void {
  const message = JSON.parse(text) as Whispered;
  const refusal =
    message.thread_ts !== undefined && !/^\d{10}\.\d{6}$/u.test(message.thread_ts)
      ? "invalid_thread_ts"
      : message.blocks && refusalOf(message.blocks);
  if (refusal === undefined) state.whispered.push(message);
  send(response, refusal === undefined ? 200 : 400, refusal ?? "ok");
}

function tokenProblem(request: IncomingMessage, method: string): string | undefined {
  const expected = method === OPEN_SOCKET ? APP_TOKEN : BOT_TOKEN;
  const { authorization } = request.headers;
  if (authorization === undefined) return "not_authed";
  return authorization === `Bearer ${expected}` ? undefined : "invalid_auth";
}

function formArgs(text: string): Args {
  const args: Args = Object.fromEntries(new URLSearchParams(text));
  for (const name of ["blocks", "prompts"]) {
    if (typeof args[name] === "string") args[name] = JSON.parse(args[name]);
  }
  return args;
}

const CHANNELS = ["C0GENERAL", "D0READER"];

function call(method: string, args: Args, state: State): Args {
  switch (method) {
    case "auth.test":
      return {
        ok: true,
        url: "https://roles.slack.com/",
        team_id: "T0ROLES",
        user_id: "U0BOT",
        bot_id: "B0BOT",
      };
    case OPEN_SOCKET:
      return { ok: true, url: `ws://${state.base}/link` };
    case "chat.postMessage":
      return postMessage(args, state);
    case "assistant.threads.setSuggestedPrompts":
      return setPrompts(args);
    default:
      return { ok: false, error: "unknown_method" };
  }
}

function postMessage(args: Args, state: State): Args {
  if (!CHANNELS.includes(String(args.channel))) return { ok: false, error: "channel_not_found" };
  // The real one takes blocks without a text; ours must never leave it out.
  if (typeof args.text !== "string" || args.text === "") return { ok: false, error: "no_text" };
  if (args.text.length > 40_000) return { ok: false, error: "msg_too_long" };
  const refusal = args.blocks === undefined ? undefined : refusalOf(args.blocks);
  if (refusal !== undefined) return { ok: false, error: refusal };
  state.posted.push(args as Posted);
  return {
    ok: true,
    channel: args.channel,
    ts: `1795009999.${String(state.posted.length).padStart(6, "0")}`,
  };
}

/** With a thread the real one says ok and shows nothing, which a test has to notice. */
function setPrompts(args: Args): Args {
  const prompts = Array.isArray(args.prompts) ? args.prompts : [];
  const fine = !("thread_ts" in args) && prompts.length >= 1 && prompts.length <= 4;
  return fine ? { ok: true } : { ok: false, error: "invalid_arguments" };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": typeof body === "string" ? "text/plain" : "application/json",
  });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
