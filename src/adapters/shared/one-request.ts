import http from "node:http";
import https from "node:https";
import { TLSSocket } from "node:tls";

/** A request whose being sent twice could show, so it is tried once and what is known of its end is told. */
export type OneRequest = {
  /** POST where absent. */
  readonly method?: "POST" | "PUT" | "DELETE" | undefined;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it, from looking up the name to the last byte of the reply. */
  readonly timeoutMs: number;
};

/** Whatever its status. */
export type Replied = {
  readonly kind: "replied";
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
};

/** How a request ended. */
export type Exchange =
  | Replied
  /** Nothing of it left this machine: no name, no connection, no trust. */
  | { readonly kind: "not sent"; readonly error: unknown }
  /** It may have been read, and done. */
  | { readonly kind: "no reply"; readonly error: unknown };

/**
 * What is known of a message that a platform did not say it took: it is refused for good, and the same would be again;
 * nothing of it stands for sure, and later it may be taken; or it may stand there all the same.
 */
export type Fate = "refused" | "not taken" | "uncertain";

/** What a status tells where nothing else does: of a 5xx or 408 nobody knows what came before it. */
export function fateBy(status: number): Exclude<Fate, "refused"> {
  return status < 300 || status === 408 || status >= 500 ? "uncertain" : "not taken";
}

/**
 * Sends a request, once, and follows no redirect: it could lead anywhere with our token. `fetch` does not tell
 * whether a request was written before it failed, so this is Node's own client, with connections kept alive.
 */
export function requestOnce({
  method = "POST",
  url,
  headers,
  body,
  timeoutMs,
}: OneRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    const target = new URL(url);
    const { request: open } = target.protocol === "https:" ? https : http;
    const bytes = Buffer.from(body);
    const length = { "content-length": String(bytes.length) };
    const request = open(target, { method, headers: { ...headers, ...length } });
    let isConnected = false;
    const timer = setTimeout(giveUp, Math.max(0, timeoutMs));
    const end = (exchange: Exchange) => {
      clearTimeout(timer);
      resolve(exchange);
    };
    const fail = (error: unknown) => end({ kind: isConnected ? "no reply" : "not sent", error });

    /** Told at once: a request that waits for its socket, as behind a proxy, says so only when it gets one. */
    function giveUp(): void {
      const error = new TimeoutError();
      request.destroy(error);
      fail(error);
    }

    request.on("socket", (socket) => {
      // One that was kept alive is connected; a new one sends nothing before it is, over TLS with trust.
      isConnected = !socket.connecting;
      if (isConnected) return;
      socket.once(socket instanceof TLSSocket ? "secureConnect" : "connect", () => {
        isConnected = true;
      });
    });
    request.on("error", fail);
    request.on("response", (response) => {
      const { statusCode: status = 0, headers: given } = response;
      readText(response).then((text) => end({ kind: "replied", status, headers: given, text }), fail);
    });
    request.end(bytes);
  });
}

/** The longest replies, a page of a conversation, are some hundreds of kB. In bytes. */
const MOST_BYTES = 5_000_000;

class EndlessReply extends Error {
  override readonly name = "EndlessReply";
}

class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

async function readText(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST_BYTES) throw new EndlessReply();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A short word for why there was no reply, such as `ECONNREFUSED` or `TimeoutError`: a code, never a message. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/** What `retry-after` asks for, in milliseconds; undefined when it says nothing that can be read. */
export function retryAfterMs(headers: http.IncomingHttpHeaders): number | undefined {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
