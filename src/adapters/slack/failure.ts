import { webApi } from "@slack/bolt";
import { PlatformError } from "../../errors.ts";
import type { Fate } from "../shared/one-request.ts";

/** What Slack's code of a refusal says of the message. */
export function meaningOf(code: string): Fate {
  if (MAY_HAVE_WORKED.includes(code)) return "uncertain";
  return PASSES.includes(code) ? "not taken" : "refused";
}

/** Whether the same answer in another form may be taken. */
export function blamesForm(code: string): boolean {
  return code === TOO_LONG || BLAMES_BLOCKS.includes(code);
}

/** The one refusal that a text without blocks can mend, by being shorter. */
export const TOO_LONG = "msg_too_long";

/** What is logged of an error: the error itself, of which the log tells what it may, and Slack's own code of a refusal. */
export function describe(error: unknown): Readonly<Record<string, unknown>> {
  // Bolt and its client wrap what they catch.
  const cause = error instanceof Error && "original" in error ? error.original : error;
  const refusal = refusalOf(cause);
  return refusal === undefined ? { error: cause } : { error: cause, refusal };
}

/** For how long Slack asks to be left alone, in milliseconds; undefined where a call failed for another reason. */
export function pauseAskedMs(error: unknown): number | undefined {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : undefined;
}

/** Whether it is Slack that takes nothing now, so that it may take the same later. */
export function isSlackBusy(error: unknown): boolean {
  const refusal = refusalOf(error);
  return (
    error instanceof PlatformError ||
    pauseAskedMs(error) !== undefined ||
    (refusal !== undefined && meaningOf(refusal) === "not taken")
  );
}

/** Slack's own code, when it was Slack that refused a call. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Codes that blame the blocks, read 2026-11-23 from https://docs.slack.dev/reference/methods/chat.postMessage */
const BLAMES_BLOCKS: readonly string[] = [
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "msg_blocks_too_long",
];

/** Of these Slack's reference of its methods says that some of it may have succeeded. */
const MAY_HAVE_WORKED: readonly string[] = ["fatal_error", "internal_error"];

/** Codes that say the trouble is Slack's and passes. */
const PASSES: readonly string[] = [
  "ratelimited",
  "rate_limited",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
];
