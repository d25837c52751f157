import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { isApology } from "./apologies.ts";
import { type Call, isTaken, type Origins, type Reply, readCall, send } from "./calls.ts";
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
  /** Whether it was refused for a longer time than a process waits by itself. */
  wasPutOff?: true;
};

/** How often a call meets what, out of 1; the rest goes well. */
const TROUBLES = {
  slow: 0.03,
  "500 before": 0.01,
  "cut before": 0.01,
  "500 after": 0.005,
  "cut after": 0.01,
  "too many for a second": 0.02,
  "too many for long": 0.02,
} as const;
type Trouble = keyof typeof TROUBLES;

const SLOW_MS = { least: 2_000, most: 6_000 };
/** `Retry-After` when it is long: longer than we wait for Slack, and for Teams at times. In seconds. */
const LONG_S = { least: 4, most: 15 };

export type RoughRoad = {
  /** Where a process reaches the platforms. */
  readonly addressFor: (process: string) => string;
  readonly passings: readonly Passing[];
  /** Calls once, at the next post that a platform takes, before its process is told. */
  readonly atNextTaken: (call: (process: string) => void) => void;
  readonly close: () => Promise<void>;
};

/**
 * The network between the processes and the platforms: it passes on what each process sends, refuses some of it as too much,
 * loses some of it before or behind the platform, and notes which process posted an answer to what. `/<process>/slack/…` leads to Slack,
 * `/<process>/teams/…` to Teams.
 */
export async function startRoughRoad(origins: Origins, random: () => number): Promise<RoughRoad> {
  const passings: Passing[] = [];
  let awaited: ((process: string) => void) | undefined;

  /** Where the call posts an answer, notes what becomes of it. */
  function note({ question, process, body }: Call, request: IncomingMessage, response: ServerResponse) {
    if (question === undefined) return undefined;
    const passing: Passing = {
      ...{ question, process, isApology: isApology(body) },
      ...{ sentAt: Date.now(), wasTold: false },
    };
    passings.push(passing);
    const toldWhen = (status: number) =>
      response.once("finish", () => {
        passing.wasTold = response.statusCode === status && !request.socket.destroyed;
      });
    return {
      replied: (call: Call, reply: Reply) => {
        toldWhen(reply.status);
        if (!isTaken(call, reply)) return;
        passing.takenAt = Date.now();
        awaited?.(process);
        awaited = undefined;
      },
      refused: (how: "for a second" | "for long") => {
        toldWhen(TOO_MANY);
        if (how === "for long") passing.wasPutOff = true;
      },
    };
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const noted = note(call, request, response);
    const trouble = drawn(TROUBLES, random(), 1);
    const share = random();
    switch (trouble) {
      case "slow":
        await wait(between(SLOW_MS, share));
        break;
      case "too many for a second":
        noted?.refused("for a second");
        return refuse(response, 1);
      case "too many for long":
        noted?.refused("for long");
        return refuse(response, Math.ceil(between(LONG_S, share)));
      case "cut before":
      case "500 before":
        return spoil(trouble, request, response);
    }
    const reply = await send(call, origins, request);
    noted?.replied(call, reply);
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

type Spoiling = Extract<Trouble, `cut ${string}` | `500 ${string}`>;

function spoil(trouble: Spoiling, request: IncomingMessage, response: ServerResponse): void {
  if (trouble.startsWith("cut")) request.socket.destroy();
  else response.writeHead(500).end("trouble");
}

const TOO_MANY = 429;

/** As both platforms limit a rate: nothing was done, and after so many seconds it may be. */
function refuse(response: ServerResponse, seconds: number): void {
  const headers = { "retry-after": String(seconds), "content-type": "application/json" };
  response.writeHead(TOO_MANY, headers).end('{"ok":false,"error":"ratelimited"}');
}
