import { createServer, type IncomingMessage } from "node:http";
import { json, text } from "node:stream/consumers";
import type { FakeSlack } from "./fake-slack.ts";
import { listen } from "./fake-teams.ts";

export type SocketDoor = { readonly url: string; readonly close: () => Promise<void> };

/**
 * A door that takes the requests of a Slack over HTTP and has this Slack send them over its socket, so that the same readers can
 * speak with a bot in Socket Mode. What the bot acknowledges with is the response; 503 where nobody listens.
 */
export async function openSocketDoor({ socket }: FakeSlack): Promise<SocketDoor> {
  let envelopes = 0;
  const server = createServer(async (request, response) => {
    const [type, payload] = await readRequest(request);
    envelopes += 1;
    const envelope = { envelope_id: `door-${envelopes}`, type, payload, accepts_response_payload: true };
    const ack = await socket.deliver(envelope, "");
    if (ack === "cut" || ack === "nobody") return response.writeHead(503).end();
    const said = ack.payload === undefined ? "" : JSON.stringify(ack.payload);
    return response.writeHead(200, { "content-type": "application/json" }).end(said);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** What Slack calls the envelope of such a request, and what it holds. */
async function readRequest(request: IncomingMessage): Promise<readonly [type: string, payload: unknown]> {
  if (request.headers["content-type"] === "application/json") return ["events_api", await json(request)];
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  const { payload } = form;
  return payload === undefined ? ["slash_commands", form] : ["interactive", JSON.parse(payload)];
}
