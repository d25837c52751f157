import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a client and a server, and can make every open connection fall silent, as a dead network does. */
export type SilentProxy = {
  readonly port: number;
  readonly silence: () => void;
  readonly close: () => Promise<void>;
};

export async function silentProxy(host: string, port: number): Promise<SilentProxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, host);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => open.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    silence: () => {
      for (const socket of open) socket.unpipe().pause();
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
