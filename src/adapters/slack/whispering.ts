import type { Log } from "../adapter.ts";
import { joined } from "../shared/joined.ts";
import type { Claim } from "../shared/once.ts";
import { fateBy, type Replied, requestOnce } from "../shared/one-request.ts";
import { formsOf } from "./answering.ts";
import { type ClientSettings, JSON_TYPE, POST_TIMEOUT_MS } from "./client.ts";
import { byStatus, type Posted, patiently, postedBy } from "./posting.ts";
import { isResponseUrl } from "./response-url.ts";
import type { ReadyMessage } from "./shown.ts";

/** Where one reader sees it, below what they tapped or typed: without its thread it would stand in the channel. */
type Where = { readonly url?: string | undefined; readonly thread?: string | undefined };

/** To one reader alone, beside what was tapped or in its place; or to all, as a new message. */
type Manner = "beside" | "in place" | "for all";

/** Whether it stands there now, as far as Slack said. */
type WhisperEnd = "taken" | "refused" | "uncertain";

/** Shows a message through the response url of a tap or a command, which also works where the bot is no member. */
export type Whisper = (
  where: Where,
  message: ReadyMessage,
  claim: Claim,
  manner?: Manner,
) => Promise<WhisperEnd>;

/** Takes away the message that was tapped, of which only its reader saw anything. */
export type Dismiss = (where: Where, claim: Claim) => Promise<WhisperEnd>;

const FIELDS = {
  beside: { response_type: "ephemeral", replace_original: false },
  "in place": { response_type: "ephemeral", replace_original: true },
  "for all": {
    response_type: "in_channel",
    replace_original: false,
    // As for every post of ours: sources are opened by who wants them.
    unfurl_links: false,
    unfurl_media: false,
  },
} satisfies Record<Manner, object>;

/** Whispers once: where Slack may have taken it, nothing more is said. */
export function makeWhisper(log: Log, settings: ClientSettings = {}): Whisper {
  const send = makeSend(log, settings);
  /** @throws PlatformError when it was not taken and another could be */
  return async (where, message, claim, manner = "beside") => {
    const there = where.thread === undefined ? {} : { thread_ts: where.thread };
    let sent: Sent = { kind: "refused", code: NOWHERE };
    for (const { json } of formsOf(message)) {
      sent = await send(where, joined({ ...FIELDS[manner], ...there }, json()), claim);
      if (sent.kind !== "refused" || sent.code !== FORM_REFUSED) break;
      log.warn("slack.blocks_refused", { refusal: sent.code });
    }
    return endOf(sent, log);
  };
}

export function makeDismiss(log: Log, settings: ClientSettings = {}): Dismiss {
  const send = makeSend(log, settings);
  const body = JSON.stringify({ delete_original: true });
  /** @throws PlatformError when it was not taken and another could be */
  return async (where, claim) => endOf(await send(where, body, claim), log);
}

type Sent = Exclude<Posted, { readonly kind: "not taken" }>;

function makeSend(log: Log, { apiUrl, clientTimeoutMs: timeoutMs = POST_TIMEOUT_MS }: ClientSettings) {
  return async ({ url }: Where, body: string, claim: Claim): Promise<Sent> => {
    if (url === undefined || !isResponseUrl(url, apiUrl)) {
      log.warn("slack.nowhere_to_whisper");
      return { kind: "refused", code: NOWHERE };
    }
    const request = { url, headers: { "content-type": JSON_TYPE }, body, timeoutMs };
    const sent = await patiently(async () => postedBy(await requestOnce(request), byWhisperStatus));
    if (sent.kind === "not taken") throw sent.error;
    if (sent.kind === "uncertain") log.warn("slack.uncertain", { delivery: claim.key, why: sent.why });
    return sent;
  };
}

const NOWHERE = "nowhere";
/** Of blocks and of a text that is too long alike: a response url does not say which. */
const FORM_REFUSED = "status 400";

function endOf(sent: Sent, log: Log): WhisperEnd {
  if (sent.kind === "refused" && sent.code !== NOWHERE)
    log.warn("slack.whisper_refused", { refusal: sent.code });
  return sent.kind;
}

/** A response url speaks in statuses alone. 404: thirty minutes or five uses are over; a retry would meet the same. */
function byWhisperStatus(reply: Replied): Posted {
  if (reply.status < 300) return { kind: "taken" };
  const isFinal = fateBy(reply.status) === "not taken" && reply.status !== 429;
  return isFinal ? { kind: "refused", code: `status ${reply.status}` } : byStatus(reply);
}
