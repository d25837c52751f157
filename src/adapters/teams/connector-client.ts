import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { parseJson } from "../../text/parse-json.ts";
import { type Exchange, type Fate, fateBy, requestOnce, retryAfterMs } from "../shared/one-request.ts";

/** Teams did not take what we sent, or did not say so. */
export class SendFailed extends PlatformError {
  readonly fate: Fate;
  /** What Teams answered, when it did. */
  readonly status: number | undefined;

  constructor(fate: Fate, status?: number, options?: ErrorOptions) {
    const what = status === undefined ? "does not answer" : `answered ${status}`;
    super(`Teams' connector ${what}`, "See docs/teams.md, under what happens on failure.", options);
    this.fate = fate;
    this.status = status;
  }
}

/** One call with all its retries, in milliseconds: it must fit into a delivery's lease. */
export const SEND_MS = 10_000;

const MOST_RETRIES = 2;

/** With less time left than this, what is sent would only end uncertain. */
const LEAST_MS = 1_000;

/** Sending the same again cannot help: the chat is gone, we are blocked, the message is refused. */
const FINAL: readonly number[] = [400, 403, 404, 405, 410, 413];

/** Whether it was refused for what it is: another form of the same may be taken. */
export function isUnfit({ status }: SendFailed): boolean {
  return status === 400 || status === 413;
}

/** Too busy for it: nothing was created, and a moment later it may be. */
const BUSY: readonly number[] = [412, 429];

/** A message on its way to a conversation, in the place of one that stands there, or the end of one. */
export type Call = {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** When it has to be over, as `performance.now()` counts. */
  readonly until: number;
};

/**
 * Posts a message, changes it or takes it away, in place of the SDK, which knows no time-out and repeats what may have been sent.
 * @returns the id of the message
 * @throws SendFailed for everything but a call that was taken
 */
export async function callConnector(call: Call, sendMs: number): Promise<string | undefined> {
  const deadline = Math.min(performance.now() + sendMs, call.until);
  if (deadline - performance.now() < Math.min(LEAST_MS, sendMs / 2))
    throw new SendFailed("not taken", undefined, { cause: new Error("no time left") });
  for (let retry = 0; ; retry += 1) {
    const exchange = await attempt(call, deadline - performance.now());
    const taken = takenBy(exchange);
    if (taken !== undefined) return taken.id;
    const pause = pauseBefore(retry, exchange);
    if (retry === MOST_RETRIES || !mayRetry(call, exchange) || performance.now() + pause >= deadline)
      throw toFailure(exchange);
    await wait(pause);
  }
}

function attempt({ method, url, headers, body }: Call, leftMs: number): Promise<Exchange> {
  return requestOnce({
    method,
    url,
    // What comes back is read as it is.
    headers: { ...headers, "accept-encoding": "identity", "content-type": "application/json; charset=utf-8" },
    body,
    timeoutMs: Math.max(1, leftMs),
  });
}

const Taken = z.looseObject({ id: z.string().optional() });

/** A reply that cannot be read says nothing, whatever its status. */
function takenBy(exchange: Exchange): z.infer<typeof Taken> | undefined {
  if (exchange.kind !== "replied" || exchange.status < 200 || exchange.status >= 300) return undefined;
  return exchange.text === "" ? {} : Taken.safeParse(parseJson(exchange.text)).data;
}

/**
 * Only what certainly created nothing: after a time-out or a 5xx the message may be out already. A message can be changed or
 * taken away twice, and stands as after once.
 */
function mayRetry({ method }: Call, exchange: Exchange): boolean {
  if (exchange.kind === "not sent") return true;
  if (exchange.kind === "replied" && BUSY.includes(exchange.status)) return true;
  return method !== "POST" && toFailure(exchange).fate === "uncertain";
}

function toFailure(exchange: Exchange): SendFailed {
  switch (exchange.kind) {
    case "not sent":
      return new SendFailed("not taken", undefined, { cause: exchange.error });
    case "no reply":
      return new SendFailed("uncertain", undefined, { cause: exchange.error });
    case "replied":
      return new SendFailed(
        FINAL.includes(exchange.status) ? "refused" : fateBy(exchange.status),
        exchange.status,
      );
  }
}

/** What Teams asks for, or longer each time; with some chance in it, so that not all come back at once. */
function pauseBefore(retry: number, exchange: Exchange): number {
  const asked = exchange.kind === "replied" ? retryAfterMs(exchange.headers) : undefined;
  return (asked ?? 500 * 2 ** retry) + Math.random() * 250;
}
