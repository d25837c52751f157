import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";

/**
 * On every answer. None is meant for a browser, so one may do nothing with it. That browsers use https
 * (`Strict-Transport-Security`) is the proxy's to say, for over http it is not heeded.
 */
export const EVERY_ANSWER = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** @returns the status for a request that no route need see, whatever its path */
export function refusalOf(
  { httpVersion, rawHeaders, url = "" }: IncomingMessage,
  longest: number,
): number | undefined {
  // Names and values by turns: Node's own reading drops a second one.
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  if (hosts > 1 || (hosts === 0 && httpVersion === "1.1")) return 400;
  return url.length > longest ? 414 : undefined;
}

/**
 * The path alone. A client may write a whole address, as to a proxy; what is no address has no path.
 * Source: https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
export function pathOf({ url = "" }: IncomingMessage): string | undefined {
  if (url.startsWith("/")) return url.split("?", 1)[0];
  return /^https?:\/\//iu.test(url) && URL.canParse(url) ? new URL(url).pathname : undefined;
}

/** Without a body, as all refusals: a caller learns nothing of us. */
export function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { ...headers, "content-length": 0 }).end();
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what is no HTTP, or does not come in time, and hangs up; `isOwed` when an answer to something else is. */
export function hangUp(error: NodeJS.ErrnoException, socket: Socket, isOwed: boolean): void {
  // Neither into an answer that has begun nor in its place may anything else be written.
  if (!socket.writable || isOwed) return void socket.destroy();
  const status = STATUS_BY_CODE[error.code ?? ""] ?? 400;
  const headers = Object.entries({ ...EVERY_ANSWER, connection: "close", "content-length": "0" });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map((each) => each.join(": "))];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
}
