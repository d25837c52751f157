import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log, Route } from "../adapters/adapter.ts";
import { ConfigError } from "../errors.ts";

export type RunningServer = {
  readonly url: string;
  /** Stops listening; waits at most `deadlineMs` for requests under way. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

/** Longest a client may take to send its headers and body, in milliseconds. */
const RECEIVE_MS = 15_000;

/**
 * One HTTP server for all platforms: each path belongs to one route.
 * @throws ConfigError when it cannot listen there
 */
export async function serve(
  routes: readonly Route[],
  address: { readonly host: string; readonly port: number },
  log: Log,
): Promise<RunningServer> {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  const server = createServer(
    { requestTimeout: RECEIVE_MS, headersTimeout: RECEIVE_MS },
    (request, response) => {
      const route = byPath.get(pathOf(request.url));
      if (route === undefined) return end(response, 404);
      route.handle(request, response).catch((error: unknown) => {
        // What reached here is a defect of ours; the caller learns nothing of it.
        log.error("request failed", { path: route.path, error });
        end(response, 500);
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(cannotListen(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  return { url: urlOf(server.address()), close: (deadlineMs) => close(server, deadlineMs) };
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

/** The path alone; a request line that is no address at all gets no route. */
function pathOf(url: string | undefined): string {
  return (url ?? "").split("?", 1)[0] ?? "";
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status).end();
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
