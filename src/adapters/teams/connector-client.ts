import { setTimeout as wait } from "node:timers/promises";
import type { ConnectorClientOptions } from "botframework-connector";
import { PlatformError } from "../../errors.ts";

type HttpClient = NonNullable<ConnectorClientOptions["httpClient"]>;
type WebRequest = Parameters<HttpClient["sendRequest"]>[0];
type WebResponse = Awaited<ReturnType<HttpClient["sendRequest"]>>;

/** Teams did not take what we sent. Without a status it did not answer in time, or not at all. */
export class SendFailed extends PlatformError {
  readonly status: number | undefined;

  constructor(status: number | undefined, options?: ErrorOptions) {
    const what = status === undefined ? "does not answer" : `answered ${status}`;
    super(`Teams' connector ${what}`, "See docs/teams.md, under what happens on failure.", options);
    this.status = status;
  }

  /** True when sending the same again cannot help: the chat is gone, we are blocked, the message is refused. */
  get isFinal(): boolean {
    return [400, 403, 404, 405, 410, 413].includes(this.status ?? 0);
  }
}

/** One call with all its retries, in milliseconds: it must fit into a delivery's lease. */
export const SEND_MS = 10_000;

const MOST_RETRIES = 2;

/** Only these say that nothing was created. After a time-out or a 5xx the message may be out already. */
const SAFE_TO_RETRY: readonly number[] = [412, 429];

/**
 * The connector's HTTP client in place of the SDK's own, which knows no time-out and repeats what may have
 * been sent. It throws for every refusal, so that nothing above it tries again.
 */
export function makeConnectorClient(sendMs: number): HttpClient {
  return {
    sendRequest: async (request) => {
      const deadline = performance.now() + sendMs;
      for (let retry = 0; ; retry += 1) {
        const response = await attempt(request, deadline - performance.now());
        if (response.ok) return toResponse(request, response);
        await response.body?.cancel();
        const pause = pauseBefore(retry, response);
        const canRetry = retry < MOST_RETRIES && SAFE_TO_RETRY.includes(response.status);
        if (!canRetry || performance.now() + pause >= deadline) throw new SendFailed(response.status);
        await wait(pause);
      }
    },
  };
}

async function attempt(request: WebRequest, leftMs: number): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      // A redirect could lead anywhere, with our token.
      redirect: "manual",
      signal: AbortSignal.timeout(Math.max(1, Math.ceil(leftMs))),
    });
  } catch (cause) {
    throw new SendFailed(undefined, { cause });
  }
}

/** What Teams asks for, or longer each time; with some chance in it, so that not all come back at once. */
function pauseBefore(retry: number, response: Response): number {
  const asked = Number(response.headers.get("retry-after") ?? Number.NaN);
  const least = Number.isFinite(asked) && asked >= 0 ? asked * 1_000 : 500 * 2 ** retry;
  return least + Math.random() * 250;
}

async function toResponse(request: WebRequest, response: Response): Promise<WebResponse> {
  try {
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    response.headers.forEach((value, name) => {
      headers.set(name, value);
    });
    return { request, status: response.status, headers, bodyAsText: await response.text() };
  } catch (cause) {
    throw new SendFailed(undefined, { cause });
  }
}
