import type { Log } from "../adapter.ts";
import { joined } from "../shared/joined.ts";
import type { Claim } from "../shared/once.ts";
import { fateBy, type Replied, requestOnce } from "../shared/one-request.ts";
import { type ClientSettings, JSON_TYPE, POST_TIMEOUT_MS } from "./client.ts";
import { byStatus, type Posted, patiently, postedBy } from "./posting.ts";
import { isResponseUrl } from "./response-url.ts";
import type { ReadyMessage } from "./shown.ts";

/** Where one reader sees it, below what they tapped or typed: without its thread it would stand in the channel. */
type Where = { readonly url?: string | undefined; readonly thread?: string | undefined };

/** Shows a message to one reader alone. */
export type Whisper = (where: Where, message: ReadyMessage, claim: Claim) => Promise<void>;

/** Whispers once: where Slack may have taken it, nothing more is said. */
export function makeWhisper(
  log: Log,
  { apiUrl, clientTimeoutMs: timeoutMs = POST_TIMEOUT_MS }: ClientSettings = {},
): Whisper {
  /** @throws PlatformError when it was not taken and another could be */
  return async function whisper(where, message, claim) {
    const { url, thread } = where;
    if (url === undefined || !isResponseUrl(url, apiUrl)) return log.warn("slack.nowhere_to_whisper");
    const { withBlocks, ...plainer } = message;
    const there = thread === undefined ? {} : { thread_ts: thread };
    const fields = { response_type: "ephemeral", replace_original: false, ...there };
    const body = joined(fields, withBlocks ?? message.asText());
    const request = { url, headers: { "content-type": JSON_TYPE }, body, timeoutMs };
    const posted = await patiently(async () => postedBy(await requestOnce(request), byWhisperStatus));
    switch (posted.kind) {
      case "taken":
        return;
      case "not taken":
        throw posted.error;
      case "uncertain":
        return log.warn("slack.uncertain", { delivery: claim.key, why: posted.why });
      case "refused":
        if (posted.code === BLOCKS_REFUSED && withBlocks !== undefined) return whisper(where, plainer, claim);
        log.warn("slack.whisper_refused", { refusal: posted.code });
    }
  };
}

const BLOCKS_REFUSED = "status 400";

/** A response url speaks in statuses alone. 404: thirty minutes or five uses are over; a retry would meet the same. */
function byWhisperStatus(reply: Replied): Posted {
  if (reply.status < 300) return { kind: "taken" };
  const isFinal = fateBy(reply.status) === "not taken" && reply.status !== 429;
  return isFinal ? { kind: "refused", code: `status ${reply.status}` } : byStatus(reply);
}
