import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { type Proxies, proxyFor, type Target } from "./proxy-for.ts";
import { openTunnel } from "./tunnel.ts";

type Created = (error: Error | null, socket?: Duplex) => void;

/** As Node's own global agents are. */
const KEPT_ALIVE = { keepAlive: true, scheduling: "lifo", timeout: 5_000 } as const;

/**
 * Agents that connect as the proxies say. A socket of theirs is connected when it is handed out, and trusted where it is over
 * TLS: so whoever asked knows that before it nothing was sent. They are classes here, for Node makes another of the same
 * class where a request wants an agent of its own.
 */
export function makeAgents(proxies: Proxies): { readonly http: http.Agent; readonly https: https.Agent } {
  class PlainAgent extends http.Agent {
    override createConnection(options: http.ClientRequestArgs, done: Created): Duplex | null | undefined {
      const target = targetOf("http:", options);
      const proxy = proxyFor(proxies, target);
      if (proxy === undefined) return super.createConnection(options, done);
      openTunnel(proxy, target).then((socket) => done(null, socket), done);
      return undefined;
    }
  }
  class SecureAgent extends https.Agent {
    override createConnection(options: https.RequestOptions, done: Created): Duplex | null | undefined {
      const target = targetOf("https:", options);
      const proxy = proxyFor(proxies, target);
      if (proxy === undefined) return super.createConnection(options, done);
      openTunnel(proxy, target)
        .then((socket) => trusted(super.createConnection({ ...options, ...over(socket) })))
        .then((socket) => done(null, socket), done);
      return undefined;
    }
  }
  return { http: new PlainAgent(KEPT_ALIVE), https: new SecureAgent(KEPT_ALIVE) };
}

/** What `tls.connect` takes, and the types of a request do not name. */
const over = (socket: Duplex): object => ({ socket });

/** As `fetch` waits for one. */
const HANDSHAKE_MS = 10_000;

class HandshakeTimeout extends Error {
  override readonly name = "TimeoutError";
}

function trusted(socket: Duplex | null | undefined): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    if (!(socket instanceof TLSSocket)) return reject(new TypeError("There is no TLS connection."));
    const timer = setTimeout(() => socket.destroy(new HandshakeTimeout()), HANDSHAKE_MS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    socket.once("error", fail);
    socket.once("secureConnect", () => {
      clearTimeout(timer);
      socket.off("error", fail);
      resolve(socket);
    });
  });
}

function targetOf(protocol: Target["protocol"], { host, port }: http.ClientRequestArgs): Target {
  return { protocol, host: host ?? "localhost", port: Number(port ?? (protocol === "https:" ? 443 : 80)) };
}
