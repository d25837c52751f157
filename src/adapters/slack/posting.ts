import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { parseJson } from "../../text/parse-json.ts";
import { joined } from "../shared/joined.ts";
import type { Claim } from "../shared/once.ts";
import { type Exchange, fateBy, type Replied, retryAfterMs, whyNot } from "../shared/one-request.ts";
import { type Caller, POST_TIMEOUT_MS } from "./client.ts";
import { meaningOf } from "./failure.ts";
import { type Look, markOf } from "./looking.ts";
import type { Place } from "./payloads.ts";

/** What became of a post. */
export type Posted =
  /** `ts` is Slack's id of the message, where it said so. */
  | { readonly kind: "taken"; readonly ts?: string | undefined }
  /** For good, with Slack's code: the same would meet the same. */
  | { readonly kind: "refused"; readonly code: string }
  /** For sure: nothing stands, and later it may be taken. */
  | { readonly kind: "not taken"; readonly error: PlatformError; readonly afterMs?: number }
  /** It may stand there, so it is not posted again. `why` is a code, never a word of anyone's. */
  | { readonly kind: "uncertain"; readonly why: string };

/** Posts a message, given as the text of a JSON object, under the claim on the delivery that it answers. */
export type Posting = (place: Place, message: string, claim: Claim) => Promise<Posted>;

/** A second post only after a look that did not find the first. */
const MOST_POSTS = 2;

/** Posts once, whatever the network does; again only what certainly does not stand there. */
export function makePosting(call: Caller, look: Look, timeoutMs = POST_TIMEOUT_MS): Posting {
  const attempt = async (place: Place, message: string, claim: Claim): Promise<Posted> => {
    // What is sent after the claim may be sent by another attempt too.
    if (performance.now() + timeoutMs > claim.until) return notTaken("no time left");
    const body = { json: bodyOf(place, message, claim) };
    return postedBy(await call({ method: "chat.postMessage", body, timeoutMs }), byReply);
  };
  return async (place, message, claim) => {
    for (let posts = 1; ; posts += 1) {
      const posted = await patiently(() => attempt(place, message, claim));
      if (posted.kind !== "uncertain") return posted;
      switch (await look(place, claim)) {
        case "stands":
          return { kind: "taken" };
        case "unknown":
          return posted;
        case "missing":
          if (posts === MOST_POSTS) return posted;
      }
    }
  };
}

/** Longer, and Slack's own deadline of 3 s passes: then its redelivery is the better wait. */
export const LONGEST_WAIT_MS = 2_000;
const PAUSES_MS = [200, 600];

/** Whether something was taken for sure, and after how many milliseconds it may be where it was not. */
type Attempt =
  | { readonly kind: Exclude<Posted["kind"], "not taken"> }
  | { readonly kind: "not taken"; readonly afterMs?: number };

/** Tries again, after a short wait, while nothing was taken for sure. */
export async function patiently<Tried extends Attempt>(attempt: () => Promise<Tried>): Promise<Tried> {
  for (const pauseMs of PAUSES_MS) {
    const tried = await attempt();
    if (tried.kind !== "not taken") return tried;
    const { afterMs = pauseMs } = tried;
    if (afterMs > LONGEST_WAIT_MS) return tried;
    await wait(afterMs);
  }
  return attempt();
}

function notTaken(why: string, afterMs?: number): Extract<Posted, { kind: "not taken" }> {
  const error = new PlatformError(
    `Slack did not take a message (${why})`,
    "Slack is troubled or out of reach; wait.",
  );
  return { kind: "not taken", error, ...(afterMs === undefined ? {} : { afterMs }) };
}

/** The message's own text is put in as it is: a long answer is not written as JSON again. */
function bodyOf(place: Place, message: string, claim: Claim): string {
  const fields = {
    channel: place.channel,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    unfurl_links: false,
    unfurl_media: false,
    ...markOf(place, claim),
  };
  return joined(fields, message);
}

const Reply = z.union([
  z.object({ ok: z.literal(true), ts: z.string().optional().catch(undefined) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** What became of a post by how its one request ended; of a reply `read` tells. */
export function postedBy(exchange: Exchange, read: (reply: Replied) => Posted): Posted {
  switch (exchange.kind) {
    case "not sent":
      return notTaken(whyNot(exchange.error));
    case "no reply":
      return { kind: "uncertain", why: whyNot(exchange.error) };
    case "replied":
      return read(exchange);
  }
}

function byReply(replied: Replied): Posted {
  if (replied.status !== 200) return byStatus(replied);
  const reply = Reply.safeParse(parseJson(replied.text)).data;
  if (reply === undefined) return { kind: "uncertain", why: "unreadable reply" };
  if (reply.ok) return { kind: "taken", ts: reply.ts };
  switch (meaningOf(reply.error)) {
    case "refused":
      return { kind: "refused", code: reply.error };
    case "not taken":
      return notTaken(reply.error);
    case "uncertain":
      return { kind: "uncertain", why: reply.error };
  }
}

/** What a status says where Slack's own reply does not. */
export function byStatus({ status, headers }: Replied): Posted {
  const why = `status ${status}`;
  if (fateBy(status) === "uncertain") return { kind: "uncertain", why };
  return notTaken(why, status === 429 ? retryAfterMs(headers) : undefined);
}
