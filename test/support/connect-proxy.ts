import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** What a proxy was asked: to which host and port, and with which user and password. */
type Asked = { readonly target: string; readonly credentials: string | undefined };

export type ConnectProxy = {
  readonly host: string;
  readonly asked: readonly Asked[];
  /** Answers this status to all who ask from now on, or never. */
  readonly refuse: (how: number | "silent") => void;
  readonly close: () => Promise<void>;
};

/** A proxy as companies have them: it connects by CONNECT, and every name leads to this port of this machine. */
export async function startConnectProxy(leadsTo: number): Promise<ConnectProxy> {
  const asked: Asked[] = [];
  const open = new Set<Socket>();
  let refusal: number | "silent" | undefined;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connection", (socket) => open.add(socket));
  server.on("connect", ({ url = "", headers }, client: Socket) => {
    const [, encoded] = (headers["proxy-authorization"] ?? "").split("Basic ");
    const credentials = encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString();
    asked.push({ target: url, credentials });
    client.on("error", () => undefined);
    if (refusal === "silent") return;
    if (refusal !== undefined) return client.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 2\r\n\r\nno`);
    const upstream = connect(leadsTo, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    open.add(upstream);
    upstream.on("error", () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    refuse: (how) => {
      refusal = how;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
