import { webApi } from "@slack/bolt";

/**
 * What a failed call to Slack asks for: the same without blocks, nothing (a retry would fail likewise), a
 * short wait, or a redelivery later.
 */
export type Remedy =
  | { readonly kind: "as text" }
  | { readonly kind: "give up" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "retry later" };

export function remedyFor(error: unknown): Remedy {
  if (error instanceof webApi.WebAPIPlatformError) return remedyForCode(error.data.error);
  if (error instanceof webApi.WebAPIRateLimitedError && error.retryAfter <= LONGEST_WAIT_S) {
    return { kind: "wait", ms: error.retryAfter * 1_000 };
  }
  return { kind: "retry later" };
}

/** What is logged of an error: the error itself, of which the log tells what it may, and Slack's own code of a refusal. */
export function describe(error: unknown): Readonly<Record<string, unknown>> {
  // Bolt and its client wrap what they catch.
  const cause = error instanceof Error && "original" in error ? error.original : error;
  const refusal = refusalOf(cause);
  return refusal === undefined ? { error: cause } : { error: cause, refusal };
}

/** Slack's own code, when it was Slack that refused a call. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Longer, and Slack's own deadline of 3 s passes: then its redelivery is the better wait. */
const LONGEST_WAIT_S = 2;

/** Codes that blame the blocks, read 2026-11-23 from https://docs.slack.dev/reference/methods/chat.postMessage */
const BLAMES_BLOCKS: readonly string[] = [
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "msg_blocks_too_long",
];

/** Codes that say the trouble is Slack's and passes. */
const PASSES: readonly string[] = [
  "fatal_error",
  "internal_error",
  "ratelimited",
  "rate_limited",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
];

function remedyForCode(code: string): Remedy {
  if (BLAMES_BLOCKS.includes(code)) return { kind: "as text" };
  return PASSES.includes(code) ? { kind: "retry later" } : { kind: "give up" };
}
