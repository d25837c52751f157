import { Agent, request as open } from "node:http";
import { connect } from "node:net";
import type { Attempt } from "./attempts.ts";
import { LOOK_DOORS, type ServerName } from "./doors.ts";
import { type InstallAttempt, installRequest } from "./installs.ts";
import { lookOf, type Means, type Request, requestOf, wireOf } from "./requests.ts";

/** What came of an attempt: a status, the end of the connection before one, or nothing for too long. */
export type Ending = number | "closed" | "silent";

/** Longer than the longest turn of Teams, after which the bot gives up by itself. */
const PATIENCE_MS = 20_000;

export type Sender = {
  readonly send: (attempt: Attempt) => Promise<Ending>;
  readonly close: () => void;
};

/** Sends attempts over connections that are kept alive; each time with new ids, so that none is taken for another. */
export function makeSender(url: (server: ServerName) => string, means: Means): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let count = 0;
  return {
    send: (attempt) => {
      count += 1;
      switch (attempt.door) {
        case "wire":
          return sendBytes(url(attempt.server), wireOf(attempt, count, means));
        case "path":
          return sendRequest(url(attempt.server), { ...attempt, headers: {}, body: Buffer.alloc(0) }, agent);
        case "install":
          return sendInstall(url("bot"), attempt, means, agent);
        case "look":
          return sendRequest(url(LOOK_DOORS[attempt.path]), lookOf(attempt), agent);
        default:
          return sendRequest(url("bot"), requestOf(attempt, count, means), agent);
      }
    },
    close: () => agent.destroy(),
  };
}

function sendRequest(url: string, { method, path, headers, body }: Request, agent: Agent): Promise<Ending> {
  const { hostname, port } = new URL(url);
  const length = "transfer-encoding" in headers ? {} : { "content-length": body.length };
  return new Promise((resolve) => {
    const options = { hostname, port, method, path, headers: { ...headers, ...length }, agent };
    const request = open(options, (response) => {
      response.on("error", () => resolve("closed"));
      response.on("end", () => {
        resolve(response.statusCode ?? "closed");
        // Refused without being told to go on.
        if (!request.writableEnded) request.destroy();
      });
      response.resume();
    });
    request.setTimeout(PATIENCE_MS, () => {
      resolve("silent");
      request.destroy();
    });
    request.on("upgrade", (_, socket) => socket.destroy());
    request.on("error", () => resolve("closed"));
    if (headers["expect"] === undefined) request.end(body);
    else request.on("continue", () => request.end(body)).flushHeaders();
  });
}

/** The page first: what comes back is made of what it says. */
async function sendInstall(
  url: string,
  attempt: InstallAttempt,
  means: Means,
  agent: Agent,
): Promise<Ending> {
  const page = await fetch(`${url}/slack/install`).catch(() => undefined);
  if (page === undefined) return "closed";
  const cookies = page.headers.getSetCookie().map((each) => each.split(";")[0]);
  const shown = { html: await page.text(), cookies: cookies.join("; ") };
  return sendRequest(url, installRequest(attempt, shown, means.agree), agent);
}

function sendBytes(url: string, bytes: Buffer): Promise<Ending> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    let first = "";
    socket.setTimeout(PATIENCE_MS, () => {
      resolve("silent");
      socket.destroy();
    });
    socket.on("data", (chunk) => {
      first ||= chunk.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      const status = /^HTTP\/1\.1 (\d{3})/u.exec(first)?.[1];
      resolve(status === undefined ? "closed" : Number(status));
    });
  });
}
