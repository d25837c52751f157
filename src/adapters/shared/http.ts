import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../adapter.ts";

/**
 * A status, and a body when there is one: JSON as the bytes that it is sent as, or still to be written. Errors have none:
 * a caller learns nothing of us.
 */
export type Reply = { readonly status: number; readonly json?: unknown; readonly bytes?: Buffer };

/** The largest bodies of any platform are some tens of kB. In bytes. */
const MOST_BYTES = 1_000_000;
/** Past this a caller is no longer listened to. */
const DROP_AFTER = 8 * MOST_BYTES;

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
        onFailure(error);
        send(response, { status: 500 });
      }
    },
  };
}

/** @returns the body, or undefined when it is too long */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // The rest is read and dropped: who is still sending would not hear the answer.
    if (length <= MOST_BYTES) chunks.push(bytes);
    if (length > DROP_AFTER) return undefined;
  }
  return length > MOST_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
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
