import { deliver, type Payload } from "../support/fake-slack-requests.ts";
import type { FakeSocket } from "../support/fake-slack-socket.ts";
import { postJson } from "../support/fake-teams-stage.ts";
import { socketOf } from "./calls.ts";
import type { Instance } from "./fleet.ts";
import type { Delivery } from "./questions.ts";

/** What a process said to a delivery: by a status and a text, or not at all. `apart`: it has no connection to Slack now. */
export type Carried = { readonly status: number; readonly text: string } | "refused" | "apart" | "cut";

type Parts = {
  /** Where a process reaches the platforms. */
  readonly addressFor: (process: string) => string;
  readonly socket: Pick<FakeSocket, "deliver">;
  readonly isOverSocket: (process: string) => boolean;
};

/** Carries one attempt of a delivery to a process, by HTTP or over its connection to Slack. */
export function makeCarrying({ addressFor, socket, isOverSocket }: Parts) {
  return async ({ name, url }: Instance, delivery: Delivery, retries: number): Promise<Carried> => {
    const { platform, isRetry } = delivery;
    const address = addressFor(name);
    if (platform === "teams") {
      const body = { ...delivery.body, serviceUrl: `${address}/teams` };
      return overHttp(postJson(`${url}/api/messages`, JSON.stringify(body)));
    }
    const number = isRetry === true ? retries + 1 : retries;
    const { response_url: path } = delivery.body;
    const there = path === undefined ? {} : { response_url: `${address}${path}` };
    const body = { ...delivery.body, ...there };
    if (isOverSocket(name)) return overSocket(await socket.deliver(enveloped(body, number), socketOf(name)));
    const headers = number === 0 ? {} : { "x-slack-retry-num": String(number) };
    return overHttp(deliver(url, body, { headers }));
  };
}

async function overHttp(sending: Promise<Response>): Promise<Carried> {
  try {
    const response = await sending;
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return codeOf(error) === "ECONNREFUSED" ? "refused" : "cut";
  }
}

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}

function overSocket(acknowledged: Awaited<ReturnType<FakeSocket["deliver"]>>): Carried {
  if (acknowledged === "nobody") return "apart";
  if (acknowledged === "cut") return "cut";
  const { payload = {} } = acknowledged;
  // The SDK's client writes an empty one where nothing was to be said.
  return { status: 200, text: Object.keys(payload).length === 0 ? "" : JSON.stringify(payload) };
}

let envelopes = 0;

function enveloped(payload: Payload, retries: number) {
  envelopes += 1;
  const type = "event" in payload ? "events_api" : "actions" in payload ? "interactive" : "slash_commands";
  const again = retries === 0 ? {} : { retry_attempt: retries, retry_reason: "timeout" };
  return { envelope_id: `envelope-${envelopes}`, type, payload, accepts_response_payload: true, ...again };
}
