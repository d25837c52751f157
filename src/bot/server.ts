import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log, Route } from "../adapters/adapter.ts";

export type RunningServer = {
  readonly url: string;
  /** Stops listening; waits at most `deadlineMs` for requests under way. */
  readonly close: (deadlineMs: number) => Promise<void>;
};

/** Longest a client may take to send its headers and body, in milliseconds. */
const RECEIVE_MS = 15_000;

/** One HTTP server for all platforms: each path belongs to one route. */
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
    server.once("error", reject);
    server.listen(address.port, address.host, resolve);
  });
  return { url: urlOf(server.address()), close: (deadlineMs) => close(server, deadlineMs) };
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
