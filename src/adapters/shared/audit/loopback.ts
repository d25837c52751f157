import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Route } from "../../adapter.ts";

/** Asks a route for real, on the loopback address. */
export async function askRoute(
  { handle, path }: Route,
  asked: RequestInit,
): Promise<{ readonly status: number; readonly text: string }> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, asked);
    return { status: response.status, text: await response.text() };
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
