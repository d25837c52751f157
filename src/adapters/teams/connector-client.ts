import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { ConnectorClientOptions } from "botframework-connector";
import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { parseJson } from "../../text/parse-json.ts";
import { type Exchange, requestOnce, retryAfterMs } from "../shared/one-request.ts";

type HttpClient = NonNullable<ConnectorClientOptions["httpClient"]>;
type WebRequest = Parameters<HttpClient["sendRequest"]>[0];
type WebResponse = Awaited<ReturnType<HttpClient["sendRequest"]>>;

/**
 * What is known of a message that Teams did not say it took: it is refused for good, nothing of it stands for sure,
 * or it may stand there all the same.
 */
type Fate = "refused" | "not taken" | "uncertain";

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

/** The SDK hands nothing on from who sends to its HTTP client, so this does. */
const limits = new AsyncLocalStorage<number>();

/** Sends so that it is over by `until`, as `performance.now()` counts, and does not begin when it cannot be. */
export function sendBy<Result>(until: number, send: () => Promise<Result>): Promise<Result> {
  return limits.run(until, send);
}

/** With less time left than this, what is sent would only end uncertain. */
const LEAST_MS = 1_000;

/** Sending the same again cannot help: the chat is gone, we are blocked, the message is refused. */
const FINAL: readonly number[] = [400, 403, 404, 405, 410, 413];

/** Too busy for it: nothing was created, and a moment later it may be. */
const BUSY: readonly number[] = [412, 429];

/**
 * The connector's HTTP client in place of the SDK's own, which knows no time-out and repeats what may have
 * been sent. It throws for everything but a taken message, so that nothing above it tries again.
 */
export function makeConnectorClient(sendMs: number): HttpClient {
  return {
    sendRequest: async (request) => {
      const deadline = Math.min(performance.now() + sendMs, limits.getStore() ?? Number.POSITIVE_INFINITY);
      if (deadline - performance.now() < Math.min(LEAST_MS, sendMs / 2))
        throw new SendFailed("not taken", undefined, { cause: new Error("no time left") });
      for (let retry = 0; ; retry += 1) {
        const exchange = await attempt(request, deadline - performance.now());
        if (isTaken(exchange)) return toResponse(request, exchange);
        const pause = pauseBefore(retry, exchange);
        if (retry === MOST_RETRIES || !mayRetry(exchange) || performance.now() + pause >= deadline)
          throw toFailure(exchange);
        await wait(pause);
      }
    },
  };
}

function attempt(request: WebRequest, leftMs: number): Promise<Exchange> {
  return requestOnce({
    url: request.url,
    method: request.method,
    // What comes back is read as it is.
    headers: { ...request.headers.toJson(), "accept-encoding": "identity" },
    body: typeof request.body === "string" ? request.body : "",
    timeoutMs: Math.max(1, leftMs),
  });
}

type Replied = Extract<Exchange, { kind: "replied" }>;

const Taken = z.looseObject({ id: z.string().optional() });

/** A reply that cannot be read says nothing, whatever its status. */
function isTaken(exchange: Exchange): exchange is Replied {
  if (exchange.kind !== "replied" || exchange.status < 200 || exchange.status >= 300) return false;
  return exchange.text === "" || Taken.safeParse(parseJson(exchange.text)).success;
}

/** Only what certainly created nothing. After a time-out or a 5xx the message may be out already. */
function mayRetry(exchange: Exchange): boolean {
  return exchange.kind === "not sent" || (exchange.kind === "replied" && BUSY.includes(exchange.status));
}

function toFailure(exchange: Exchange): SendFailed {
  switch (exchange.kind) {
    case "not sent":
      return new SendFailed("not taken", undefined, { cause: exchange.error });
    case "no reply":
      return new SendFailed("uncertain", undefined, { cause: exchange.error });
    case "replied":
      return new SendFailed(fateBy(exchange.status), exchange.status);
  }
}

function fateBy(status: number): Fate {
  if (FINAL.includes(status)) return "refused";
  return status < 300 || status === 408 || status >= 500 ? "uncertain" : "not taken";
}

/** What Teams asks for, or longer each time; with some chance in it, so that not all come back at once. */
function pauseBefore(retry: number, exchange: Exchange): number {
  const asked = exchange.kind === "replied" ? retryAfterMs(exchange.headers) : undefined;
  return (asked ?? 500 * 2 ** retry) + Math.random() * 250;
}

function toResponse(request: WebRequest, { status, headers: given, text }: Replied): WebResponse {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(given)) headers.set(name, String(value));
  return { request, status, headers, bodyAsText: text };
}
