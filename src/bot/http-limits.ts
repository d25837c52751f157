import type { ServerOptions } from "node:http";

/** How much of what strangers can take of the server they get, and for how long. Bodies have a limit of their own. */
export const HTTP_LIMITS = {
  /** A token of Teams is some 1,500 bytes, and a proxy adds its own. In bytes. */
  headers: 16_384,
  /** Every address we have is short. In characters. */
  address: 2_000,
  /** With a body of half a megabyte each, 128 MB of memory at most. */
  underWay: 256,
  connections: 1_000,
  /** With more connections than this, those that wait for nothing are closed, so that they keep no one else out. */
  crowded: 750,
  headersMs: 5_000,
  /** From the first byte to the last of the body: a platform sends its largest request within a second. */
  requestMs: 10_000,
  /** Longer than the 60 s of most proxies: the one who closes first may cut off a request that is being sent. */
  keepAliveMs: 75_000,
  /** Nothing read and nothing written. Longer than the longest turn, which a platform's silence can make 30 s. */
  idleMs: 90_000,
  /** How often the first two are looked at; Node's own 30 s would make them that long. */
  lookingMs: 1_000,
};

export type HttpLimits = Readonly<typeof HTTP_LIMITS>;

/** What Node is told of them. */
export function serverOptions(limits: HttpLimits): ServerOptions {
  return {
    maxHeaderSize: limits.headers,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.lookingMs,
    // A flag of Node's could turn it on for the whole process.
    insecureHTTPParser: false,
    // Ours to refuse, with the headers that every answer has.
    requireHostHeader: false,
  };
}
