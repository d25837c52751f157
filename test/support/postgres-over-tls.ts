import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { OwnAuthority } from "./own-authority.ts";

/** The answer to a request for TLS, and an error as Postgres sends it: severity, code and message, each ending in a zero. */
const YES = "S";
const FIELDS = "SFATAL\0C28P01\0Mno\0\0";

/** A Postgres that speaks TLS with a certificate of a company's own, and lets nobody in: whoever hears that has trusted it. */
export async function postgresOverTls({
  key,
  certificate,
}: OwnAuthority): Promise<{ readonly port: number; readonly close: () => void }> {
  const secureContext = createSecureContext({ key, cert: certificate });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on("error", () => undefined));
    socket.once("data", () => {
      socket.write(YES);
      const secured = new TLSSocket(socket, { isServer: true, secureContext });
      secured.on("error", () => undefined);
      secured.once("data", () => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(4 + FIELDS.length);
        secured.end(Buffer.concat([Buffer.from("E"), length, Buffer.from(FIELDS)]));
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
