import type { IncomingHttpHeaders } from "node:http";
import { isValidSlackRequest } from "@slack/bolt";

/** How far a request's time may lie from ours, either way, in seconds. */
const MOST_OFF_S = 5 * 60;

/** Whether Slack signed this body, lately. Bolt's own check takes timestamps from the future, so they are refused here. */
export function isSigned(
  { headers, body, signingSecret }: { headers: IncomingHttpHeaders; body: string; signingSecret: string },
  nowMs: number,
): boolean {
  const timestamp = headers["x-slack-request-timestamp"];
  const signature = headers["x-slack-signature"];
  if (typeof timestamp !== "string" || typeof signature !== "string") return false;
  if (!/^\d{1,12}$/u.test(timestamp)) return false;
  const seconds = Number(timestamp);
  if (Math.abs(seconds - nowMs / 1_000) > MOST_OFF_S) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": seconds },
    nowMilliseconds: nowMs,
  });
}
