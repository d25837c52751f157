import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a peer answers to everything. */
export const SAID = "An MLOps Engineer brings models to production and keeps them running there.";

/** Tells the bench where this peer listens, as our own program does in its log. */
export function tellPort(server: { address: Server["address"] }): void {
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`${JSON.stringify({ msg: "started", url: `http://127.0.0.1:${port}` })}\n`);
}
