import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Log, Route } from "../adapters/adapter.ts";
import { refusalOfBody } from "../adapters/shared/http.ts";
import { ConfigError } from "../errors.ts";
import { HTTP_LIMITS, type HttpLimits, serverOptions } from "./http-limits.ts";
import { EVERY_ANSWER, hangUp, pathOf, refusalOf, refuse } from "./http-refusals.ts";

export type RunningServer = {
  readonly url: string;
  readonly paths: readonly string[];
  /** Stops listening; waits at most `deadlineMs` for requests under way. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

/**
 * One HTTP server for all platforms: each path belongs to one route. What is malformed, too much or too slow is refused
 * here, before a route hears of it.
 * @throws ConfigError when it cannot listen there
 */
export async function serve(
  routes: readonly Route[],
  address: { readonly host: string; readonly port: number },
  log: Log,
  limits: HttpLimits = HTTP_LIMITS,
): Promise<RunningServer> {
  const answer = makeAnswer(routes, log, limits);
  const answering = new WeakMap<Socket, readonly ServerResponse[]>();
  const server = createServer(serverOptions(limits), take(false));
  server.on("checkContinue", take(true));
  server.on("checkExpectation", (_, response) => refuse(withHeaders(response), 417));
  server.on("clientError", (error, socket: Socket) => {
    // What came whole is still to be answered, and a refusal would be taken for its answer.
    const isOwed = answering
      .get(socket)
      ?.some((each) => !each.writableFinished && (each.headersSent || each.req.complete));
    hangUp(error, socket, isOwed ?? false);
  });
  server.timeout = limits.idleMs;
  server.maxConnections = limits.connections;
  closeIdleWhenCrowded(server, limits.crowded);

  /** One that waits to be told to go on hears a refusal in place of that. */
  function take(waits: boolean): RequestListener {
    return (request, response) => {
      const { headers, socket } = request;
      // No other protocol is spoken here, but Node drops what it read behind such an offer.
      if (headers.upgrade !== undefined) response.shouldKeepAlive = false;
      const unfinished = answering.get(socket)?.filter((each) => !each.writableFinished) ?? [];
      answering.set(socket, [...unfinished, response]);
      void answer(request, withHeaders(response), waits);
    };
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(cannotListen(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  return {
    url: urlOf(server.address()),
    paths: routes.map(({ path }) => path),
    close: (deadlineMs) => close(server, deadlineMs),
  };
}

function closeIdleWhenCrowded(server: Server, crowded: number): void {
  let connections = 0;
  server.on("connection", (socket) => {
    connections += 1;
    socket.once("close", () => {
      connections -= 1;
    });
    if (connections > crowded) server.closeIdleConnections();
  });
}

/** Lets a route answer, unless the request is refused or too many are under way. */
function makeAnswer(routes: readonly Route[], log: Log, limits: HttpLimits) {
  const find = makeFind(routes, limits.address);
  let underWay = 0;

  async function run(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await route.handle(request, response);
    } catch (error) {
      // What reached here is a defect of ours; the caller learns nothing of it.
      log.error("request failed", { path: route.path, error });
      refuse(response, 500);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse, waits: boolean): Promise<void> => {
    const found = find(request);
    if (typeof found === "number") return refuse(response, found);
    // Who only looks is always answered: a busy process is healthy.
    if (request.method === "GET" || request.method === "HEAD") return run(found, request, response);
    if (underWay >= limits.underWay) return refuse(response, 503, BUSY);
    if (waits) response.writeContinue();
    underWay += 1;
    await run(found, request, response);
    underWay -= 1;
  };
}

/** @returns the route of a request, or the status to refuse it with */
function makeFind(
  routes: readonly Route[],
  longest: HttpLimits["address"],
): (request: IncomingMessage) => Route | number {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return (request) => {
    const route = byPath.get(pathOf(request) ?? "") ?? 404;
    return refusalOf(request, longest) ?? (route === 404 ? route : (refusalOfBody(request) ?? route));
  };
}

/** Slack and Teams bring it again at times of their own. In seconds. */
const BUSY = { "retry-after": "2" } as const;

function withHeaders(response: ServerResponse): ServerResponse {
  for (const [name, value] of Object.entries(EVERY_ANSWER)) response.setHeader(name, value);
  return response;
}

function cannotListen(
  cause: Error,
  { host, port }: { readonly host: string; readonly port: number },
): ConfigError {
  const code = "code" in cause ? String(cause.code) : cause.name;
  switch (code) {
    case "EADDRINUSE":
      return new ConfigError(`Port ${port} is in use`, "Stop what listens there, or set another PORT.", {
        cause,
      });
    case "EACCES":
      return new ConfigError(`Port ${port} may not be used`, "Set PORT to one from 1024 on.", { cause });
    default:
      return new ConfigError(
        `${host} is no address that this machine can listen on (${code})`,
        "Set HOST to one of its own: 127.0.0.1, ::1, or 0.0.0.0 for all.",
        { cause },
      );
  }
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

async function close(server: Server, deadlineMs: number): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
