import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { parseJson } from "../../text/parse-json.ts";
import type { Claim } from "../shared/once.ts";
import { type Caller, CLIENT_TIMEOUT_MS } from "./client.ts";
import { isDirectChannel, type Place } from "./payloads.ts";

/** What a look at a conversation tells: the answer to a delivery stands there, does not, or nobody can say. */
type Seen = "stands" | "missing" | "unknown";

/** Looks, after a moment, whether an answer that may have been taken stands where it was posted. */
export type Look = (place: Place, claim: Claim) => Promise<Seen>;

const EVENT_TYPE = "rolwijzer_answer";

/** What Slack takes may show a little later, so a look waits: this part of what it may take itself, 1 s. */
const MOMENT = 1 / 4;
/** How far back is looked: longer than an attempt takes, and as far as Slack's clock may be from ours. */
const LOOK_BACK_S = 300;
const MOST_MESSAGES = 100;

/** Only direct messages: the app has no scope to read what is said in channels. */
function isReadable({ channel }: Place): boolean {
  return isDirectChannel(channel);
}

/** The part of a message by which a look knows it again. Only apps can see it. */
export function markOf(place: Place, { key }: Claim): { readonly metadata?: object } {
  if (!isReadable(place)) return {};
  return { metadata: { event_type: EVENT_TYPE, event_payload: { delivery: key } } };
}

export function makeLook(call: Caller, timeoutMs = CLIENT_TIMEOUT_MS): Look {
  const momentMs = MOMENT * timeoutMs;
  return async (place, { key, until }) => {
    const timeLeft = until - performance.now() - momentMs - timeoutMs;
    if (!isReadable(place) || timeLeft < 0) return "unknown";
    await wait(momentMs);
    const form = {
      channel: place.channel,
      ...(place.thread === undefined ? {} : { ts: place.thread }),
      oldest: String(Date.now() / 1_000 - LOOK_BACK_S),
      limit: String(MOST_MESSAGES),
      include_all_metadata: "true",
    };
    const method = place.thread === undefined ? "conversations.history" : "conversations.replies";
    const exchange = await call({ method, body: { form }, timeoutMs });
    return exchange.kind === "replied" ? seenIn(exchange.text, key) : "unknown";
  };
}

const Conversation = z.object({
  ok: z.literal(true),
  has_more: z.boolean().default(false),
  messages: z.array(z.object({ metadata: z.unknown() })),
});
const Mark = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ delivery: z.string() }),
});

function seenIn(text: string, key: string): Seen {
  const conversation = Conversation.safeParse(parseJson(text)).data;
  if (conversation === undefined) return "unknown";
  const { messages, has_more: hasMore } = conversation;
  if (messages.some(({ metadata }) => Mark.safeParse(metadata).data?.event_payload.delivery === key))
    return "stands";
  return hasMore ? "unknown" : "missing";
}
