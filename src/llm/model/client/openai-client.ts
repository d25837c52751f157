import OpenAI from "openai";
import { guardedFetch, OverlongError } from "./guarded-fetch.ts";
import type { ModelFailure } from "./model.ts";
import { serverUrls } from "./server-urls.ts";

/** Where a model is asked. */
export type Server = {
  /** Local servers want one that is not empty. */
  readonly apiKey: string;
  /** As people write it: see `serverUrls`. OpenAI's own when absent. */
  readonly baseUrl?: string;
  /** Of one request, headers and body. Milliseconds. */
  readonly timeoutMs: number;
};

const OPENAI_URL = "https://api.openai.com/v1";

/** A reply of 4,000 tokens in JSON takes some 20 kB; what is longer than this is no reply. */
const MAX_BYTES = 262_144;

const USUAL_PAUSE_MS = 500;

/** One for each address at which the server may be, the likeliest first. */
export function clientsOf({ apiKey, baseUrl = OPENAI_URL, timeoutMs }: Server): readonly OpenAI[] {
  return serverUrls(baseUrl).map(
    (baseURL) =>
      new OpenAI({
        apiKey,
        baseURL,
        timeout: timeoutMs,
        // Its pause between tries cannot be called off, and lasts as long as the server says; ours can.
        maxRetries: 0,
        fetch: guardedFetch(MAX_BYTES),
        // The environment could have it print requests.
        logLevel: "off",
      }),
  );
}

type StatusError = InstanceType<typeof OpenAI.APIError> & { readonly status: number };

function hasStatus(error: unknown): error is StatusError {
  return error instanceof OpenAI.APIError && error.status !== undefined;
}

/** It says what was wrong with the request. */
export function isRefusal(error: unknown): error is StatusError {
  return hasStatus(error) && (error.status === 400 || error.status === 422);
}

/** Why no reply came, and in how many milliseconds asking once more is worth it. */
export function failureOf(error: unknown): { readonly why: ModelFailure; readonly againInMs?: number } {
  if (isOverlong(error)) return { why: "invalid" };
  if (hasStatus(error))
    return { why: whyOf(error), ...(isPassing(error) ? { againInMs: pauseOf(error.headers) } : {}) };
  // Parsing fails with other errors; these two are connections that never were, or broke.
  const isBroken = error instanceof OpenAI.APIConnectionError || error instanceof TypeError;
  return isBroken ? { why: "unreachable", againInMs: USUAL_PAUSE_MS } : { why: "invalid" };
}

function isOverlong(error: unknown): boolean {
  return error instanceof Error && (error instanceof OverlongError || error.cause instanceof OverlongError);
}

function whyOf({ status, message }: StatusError): ModelFailure {
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 408) return "timeout";
  if (status === 429) return "rate limited";
  if (status >= 500) return "server";
  if (status === 404 && /model|deployment/iu.test(message)) return "unknown model";
  return status === 404 || status === 405 || status < 400 ? "wrong address" : "invalid";
}

function isPassing({ status, code, headers }: StatusError): boolean {
  // An empty purse answers 429 as well, and does not fill in a second.
  if (code === "insufficient_quota" || headers?.get("x-should-retry") === "false") return false;
  return status === 429 || status >= 500;
}

function pauseOf(headers: Headers | undefined): number {
  const after = headers?.get("retry-after");
  if (!after) return USUAL_PAUSE_MS;
  const ms = /^\d+(\.\d+)?$/u.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
  return Number.isNaN(ms) ? USUAL_PAUSE_MS : Math.max(0, ms);
}
