import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { SORRY } from "../../src/adapters/shared/lines.ts";
import { read } from "../support/fake-teams.ts";
import { between, drawn } from "./draws.ts";

/** A post of an answer, on its way to a platform. */
export type Passing = {
  /** The question that it answers. */
  readonly question: string;
  /** Which process posted it. */
  readonly process: string;
  /** Something went wrong, it says: that is no answer, and the platform is asked to come back. */
  readonly isApology: boolean;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
  /** When the platform took it, where it did. */
  takenAt?: number;
  /** Whether the process was told what became of it. */
  wasTold: boolean;
};

/** How often a call meets what, out of 1; the rest goes well. */
const TROUBLES = {
  slow: 0.03,
  "500 before": 0.01,
  "cut before": 0.01,
  "500 after": 0.005,
  "cut after": 0.01,
} as const;
type Trouble = keyof typeof TROUBLES;

const SLOW_MS = { least: 2_000, most: 6_000 };

type Origins = { readonly slack: string; readonly teams: string };

export type RoughRoad = {
  /** Where a process reaches the platforms. */
  readonly addressFor: (process: string) => string;
  readonly passings: readonly Passing[];
  /** Calls once, at the next post that a platform takes, before its process is told. */
  readonly atNextTaken: (call: (process: string) => void) => void;
  readonly close: () => Promise<void>;
};

/**
 * The network between the processes and the platforms: it passes on what each process sends, loses some of it before or
 * behind the platform, and notes which process posted an answer to what. `/<process>/slack/…` leads to Slack,
 * `/<process>/teams/…` to Teams.
 */
export async function startRoughRoad(origins: Origins, random: () => number): Promise<RoughRoad> {
  const passings: Passing[] = [];
  let awaited: ((process: string) => void) | undefined;

  /** Where the call posts an answer, notes what becomes of it. */
  function note({ question, process, body }: Call, request: IncomingMessage, response: ServerResponse) {
    if (question === undefined) return () => undefined;
    const isApology = Object.values(SORRY).some((line) => body.includes(line));
    const passing: Passing = { question, process, isApology, sentAt: Date.now(), wasTold: false };
    passings.push(passing);
    return (reply: Reply) => {
      response.once("finish", () => {
        passing.wasTold = response.statusCode === reply.status && !request.socket.destroyed;
      });
      if (!isTaken(reply)) return;
      passing.takenAt = Date.now();
      awaited?.(process);
      awaited = undefined;
    };
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const replied = note(call, request, response);
    const trouble = drawn(TROUBLES, random(), 1);
    const pauseMs = between(SLOW_MS, random());
    if (trouble === "slow") await wait(pauseMs);
    if (trouble === "cut before" || trouble === "500 before") return spoil(trouble, request, response);
    const reply = await send(call, origins, request);
    replied(reply);
    if (trouble === "cut after" || trouble === "500 after") return spoil(trouble, request, response);
    response.writeHead(reply.status, reply.headers).end(reply.body);
  }

  const server = http.createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    addressFor: (process) => `http://127.0.0.1:${port}/${process}`,
    passings,
    atNextTaken: (call) => {
      awaited = call;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function spoil(trouble: Exclude<Trouble, "slow">, request: IncomingMessage, response: ServerResponse): void {
  if (trouble.startsWith("cut")) request.socket.destroy();
  else response.writeHead(500).end("trouble");
}

type Call = {
  readonly process: string;
  readonly platform: string;
  readonly path: string;
  readonly body: string;
  /** That it answers; undefined for a call that posts nothing. */
  readonly question: string | undefined;
};

async function readCall(request: IncomingMessage): Promise<Call> {
  const body = await read(request);
  const [, process = "", platform = "", path = ""] =
    /^\/([^/]+)\/(slack|teams)(\/.*)$/u.exec(request.url ?? "") ?? [];
  const question =
    platform === "teams"
      ? /\/activities\/([^/?]+)$/u.exec(path)?.[1]
      : path === "/api/chat.postMessage" && JSON.parse(body).thread_ts;
  return { process, platform, path, body, question: question || undefined };
}

type Reply = { readonly status: number; readonly headers: http.OutgoingHttpHeaders; readonly body: string };

async function send(
  { platform, path, body }: Call,
  origins: Origins,
  { method = "GET", headers }: IncomingMessage,
): Promise<Reply> {
  const url = platform === "slack" ? `${origins.slack}${path}` : `${origins.teams}/teams${path}`;
  const request = http.request(url, { method, headers, agent: false });
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const { "content-type": type } = response.headers;
  const kept = type === undefined ? {} : { "content-type": type };
  return { status: response.statusCode ?? 0, headers: kept, body: await read(response) };
}

function isTaken({ status, body }: Reply): boolean {
  return status === 201 || (status === 200 && JSON.parse(body).ok === true);
}
