import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../adapter.ts";

/**
 * A status, and a body when there is one: JSON as the bytes that it is sent as, or still to be written. Errors have none:
 * a caller learns nothing of us.
 */
export type Reply = { readonly status: number; readonly json?: unknown; readonly bytes?: Buffer };

/**
 * Slack's longest message has 40,000 characters, which stand in an event twice, each written in at most 6 bytes. The
 * largest activity of Teams is 100 KB of UTF-16. In bytes.
 */
const MOST_BYTES = 500_000;
/** Past this a caller is no longer listened to. */
const DROP_AFTER = 2 * MOST_BYTES;

/** @returns the status for a body that is not worth reading: said to be too long, or compressed, which no platform's is */
export function refusalOfBody({ headers }: IncomingMessage): number | undefined {
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity") return 415;
  return Number(headers["content-length"] ?? 0) > MOST_BYTES ? 413 : undefined;
}

/** The one path that a platform calls, always by POST. What goes wrong is answered with 500 and told to `onFailure`. */
export function makeRoute(
  path: string,
  replyTo: (request: IncomingMessage) => Promise<Reply>,
  onFailure: (error: unknown) => void,
): Route {
  return {
    path,
    handle: async (request, response) => {
      try {
        send(response, request.method === "POST" ? await replyTo(request) : { status: 405 });
      } catch (error) {
        // Whoever hung up half-way hears nothing, and is no failure of ours.
        if (request.destroyed && !request.complete) return;
        onFailure(error);
        send(response, { status: 500 });
      }
    },
  };
}

/** @returns the body, or what to answer in its place: it is too long, or no text */
export async function readBody(request: IncomingMessage): Promise<string | Reply> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // The rest is read and dropped: who is still sending would not hear the answer.
    if (length <= MOST_BYTES) chunks.push(bytes);
    if (length > DROP_AFTER) break;
  }
  if (length > MOST_BYTES) return { status: 413 };
  const body = Buffer.concat(chunks);
  // What is no UTF-8 would be read as something else than was signed.
  return isUtf8(body) ? body.toString("utf8") : { status: 400 };
}

function send(response: ServerResponse, { status, json, bytes = bytesOf(json) }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const type = bytes.length === 0 ? {} : { "content-type": "application/json; charset=utf-8" };
  const close = status === 413 ? { connection: "close" } : {};
  const allow = status === 405 ? { allow: "POST" } : {};
  response.writeHead(status, { ...type, ...close, ...allow, "content-length": bytes.length });
  response.end(bytes);
}

const NOTHING = Buffer.alloc(0);

function bytesOf(json: unknown): Buffer {
  return json === undefined ? NOTHING : Buffer.from(JSON.stringify(json));
}
