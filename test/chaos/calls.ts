import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import { read } from "../support/fake-teams.ts";

/** Where the doubles of the platforms are. */
export type Origins = { readonly slack: string; readonly teams: string };

/** A call of a process to a platform. */
export type Call = {
  readonly process: string;
  readonly platform: string;
  readonly path: string;
  readonly body: string;
  /** That it answers; undefined for a call that posts nothing. */
  readonly question: string | undefined;
};

export type Reply = {
  readonly status: number;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body: string;
};

const RESPOND = "/respond";

/** The address on the road where what follows on a tap or a command is said; it tells which one that is. */
export const responsePath = (question: string): string => `/slack${RESPOND}/${question}`;

export async function readCall(request: IncomingMessage): Promise<Call> {
  const body = await read(request);
  const [, process = "", platform = "", asked = ""] =
    /^\/([^/]+)\/(slack|teams)(\/.*)$/u.exec(request.url ?? "") ?? [];
  if (asked.startsWith(`${RESPOND}/`)) {
    const question = decodeURIComponent(asked.slice(RESPOND.length + 1));
    // Each as its own: Slack takes five messages at one, and no more.
    return { process, platform, path: asked, body, question };
  }
  const question =
    platform === "teams"
      ? isPosted(request, body) && /\/activities\/([^/?]+)$/u.exec(asked)?.[1]
      : asked === "/api/chat.postMessage" && JSON.parse(body).thread_ts;
  return { process, platform, path: asked, body, question: question || undefined };
}

/** Whether a call posts a message: not one that changes or deletes, nor the sign of writing. */
function isPosted({ method }: IncomingMessage, body: string): boolean {
  return method === "POST" && (JSON.parse(body) as { readonly type?: string }).type !== "typing";
}

/** Hands a call to its platform. */
export async function send(
  { process, platform, path, body }: Call,
  origins: Origins,
  { method = "GET", headers }: IncomingMessage,
): Promise<Reply> {
  const url = platform === "slack" ? `${origins.slack}${path}` : `${origins.teams}/teams${path}`;
  const request = http.request(url, { method, headers, agent: false });
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const { "content-type": type } = response.headers;
  const kept = type === undefined ? {} : { "content-type": type };
  const text = await read(response);
  const replied = path === OPEN_SOCKET ? text.replace(/(?<="url":"[^"]*)(?=")/u, socketOf(process)) : text;
  return { status: response.statusCode ?? 0, headers: kept, body: replied };
}

const OPEN_SOCKET = "/api/apps.connections.open";

/** How the address ends that a process makes its connection to, which tells it from others. */
export const socketOf = (process: string): string => `?process=${process}`;

/** Whether the platform took what was posted: the Web API says so in its reply, the others by their status. */
export function isTaken({ path }: Call, { status, body }: Reply): boolean {
  if (path.startsWith("/api/")) return status === 200 && JSON.parse(body).ok === true;
  return status === 201 || status === 200;
}
