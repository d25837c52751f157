import type { Log } from "../adapter.ts";
import { joined } from "../shared/joined.ts";
import type { Claim } from "../shared/once.ts";
import { type Exchange, requestOnce, whyNot } from "../shared/one-request.ts";
import { JSON_TYPE, POST_TIMEOUT_MS } from "./client.ts";
import { byStatus, notTaken, type Posted, patiently } from "./posting.ts";
import type { ReadyMessage } from "./shown.ts";

/** Shows a message to one reader alone, below what they tapped or typed. */
export type Whisper = (url: string | undefined, message: ReadyMessage, claim: Claim) => Promise<void>;

/** Whispers once: where Slack may have taken it, nothing more is said. */
export function makeWhisper(log: Log, timeoutMs = POST_TIMEOUT_MS): Whisper {
  /** @throws PlatformError when it was not taken and another could be */
  return async function whisper(url, message, claim) {
    if (url === undefined) return log.warn("slack.nowhere_to_whisper");
    const { withBlocks, ...plainer } = message;
    const json = withBlocks ?? message.asText;
    const posted = await patiently(async () => toPosted(await send(url, json, timeoutMs)));
    switch (posted.kind) {
      case "taken":
        return;
      case "not taken":
        throw posted.error;
      case "uncertain":
        return log.warn("slack.uncertain", { delivery: claim.key, why: posted.why });
      case "refused":
        if (posted.code === BLOCKS_REFUSED && withBlocks !== undefined) return whisper(url, plainer, claim);
        log.warn("slack.whisper_refused", { refusal: posted.code });
    }
  };
}

const BLOCKS_REFUSED = "status 400";

function send(url: string, message: string, timeoutMs: number): Promise<Exchange> {
  return requestOnce({
    url,
    headers: { "content-type": JSON_TYPE },
    body: joined({ response_type: "ephemeral", replace_original: false }, message),
    timeoutMs,
  });
}

/** A response url speaks in statuses alone. 404: thirty minutes or five uses are over; a retry would meet the same. */
function toPosted(exchange: Exchange): Posted {
  switch (exchange.kind) {
    case "not sent":
      return notTaken(whyNot(exchange.error));
    case "no reply":
      return { kind: "uncertain", why: whyNot(exchange.error) };
    case "replied":
      return byWhisperStatus(exchange);
  }
}

function byWhisperStatus(reply: Extract<Exchange, { kind: "replied" }>): Posted {
  if (reply.status < 300) return { kind: "taken" };
  const isFinal = reply.status < 500 && reply.status !== 429 && reply.status !== 408;
  return isFinal ? { kind: "refused", code: `status ${reply.status}` } : byStatus(reply);
}
