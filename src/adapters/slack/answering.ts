import { randomUUID } from "node:crypto";
import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import type { Assistant, DeliveryEnd, Log, Speaker, Surface, TellingEnd } from "../adapter.ts";
import { type Claim, claimOf } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import { LEASE_MS } from "./delivery.ts";
import { blamesForm, TOO_LONG } from "./failure.ts";
import { said } from "./lines.ts";
import type { Place } from "./payloads.ts";
import { LONGEST_WAIT_MS, type Posted, type Posting } from "./posting.ts";
import { POSTED, type ReadyMessage, readyLine } from "./shown.ts";

export type Post = { readonly posting: Posting; readonly assistant: Assistant; readonly log: Log };

type Answered = { readonly speaker: Speaker; readonly claim: Claim };

/**
 * Posts an answer where it was asked. What Slack refuses for good is logged and left; what it wants later than it waits
 * itself is kept and sent then.
 * @throws PlatformError when it was not taken and a later attempt could succeed
 */
export async function postAnswer(
  parts: Post,
  place: Place,
  answer: Answer,
  answered: Answered,
): Promise<DeliveryEnd> {
  const end = await postOrKeep(parts, place, answer, answered);
  return end === "later" ? "done" : end;
}

/** The same, telling what is kept and sent `later` from what is out. */
export async function postOrKeep(
  parts: Post,
  place: Place,
  answer: Answer,
  { speaker, claim }: Answered,
): Promise<DeliveryEnd | "later"> {
  const { assistant, log } = parts;
  const message = await POSTED.show(answer, (tap) => assistant.keep(tap, speaker), log);
  const posted = await post(parts, place, formsOf(message), claim);
  if (posted.kind === "not taken") {
    const { afterMs = 0, error } = posted;
    const isTooLong = afterMs > LONGEST_WAIT_MS;
    const address = addressOfPlace(speaker.workspace, place);
    if (isTooLong && (await assistant.later(speaker, address, answer, afterMs))) return "later";
    throw error;
  }
  if (posted.kind === "taken" && posted.ts !== undefined)
    assistant.sent(speaker, messageName(place.channel, posted.ts), answer, claim.key);
  return endOf(posted, claim, log);
}

/** Posts a line of the bot's own where it was asked, likewise. @throws PlatformError when a later attempt could succeed */
export async function postLine(
  parts: Omit<Post, "assistant">,
  place: Place,
  line: Localized,
  claim: Claim,
): Promise<DeliveryEnd> {
  const posted = await post(parts, place, formsOf(readyLine(said(line))), claim);
  if (posted.kind === "not taken") throw posted.error;
  return endOf(posted, claim, parts.log);
}

/** How the delivery ends that was answered so. */
function endOf(posted: Exclude<Posted, { kind: "not taken" }>, claim: Claim, log: Log): DeliveryEnd {
  switch (posted.kind) {
    case "taken":
    case "refused":
      return "done";
    case "uncertain":
      log.warn("slack.uncertain", { delivery: claim.key, why: posted.why });
      return "uncertain";
  }
}

/** What a message of ours is called among ourselves. */
export function messageName(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

/** Slack's id of the message that is called so. */
export function tsIn(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Says something that nobody is waiting for. */
export async function tell(
  { posting, log }: Omit<Post, "assistant">,
  place: Place,
  words: (surface: Surface) => Answer,
  keep: (tap: Tap) => Promise<string | undefined>,
): Promise<TellingEnd> {
  const message = await POSTED.show(words(POSTED), keep, log);
  return post({ posting, log }, place, formsOf(message), claimOf(randomUUID(), LEASE_MS));
}

/** A form of a message, and whether Slack can take the next one when it refuses this with such a code. */
type Form = { readonly json: () => string; readonly yieldsTo: (code: string) => boolean };

/** From the richest to the plainest. */
export function formsOf({ withBlocks, asText, asShortText }: ReadyMessage): readonly Form[] {
  const blocks = withBlocks === undefined ? [] : [{ json: () => withBlocks, yieldsTo: blamesForm }];
  // Without blocks there is only the length to mend.
  return [
    ...blocks,
    { json: asText, yieldsTo: (code) => code === TOO_LONG },
    { json: asShortText, yieldsTo: () => false },
  ];
}

/** Posts the first form; the next plainer one when Slack refuses it for its form. */
async function post(
  parts: Omit<Post, "assistant">,
  place: Place,
  [form, ...plainer]: readonly Form[],
  claim: Claim,
): Promise<Posted> {
  const { posting, log } = parts;
  if (form === undefined) return { kind: "refused", code: "no form left" };
  const posted = await posting(place, form.json(), claim);
  if (posted.kind !== "refused") return posted;
  if (form.yieldsTo(posted.code)) {
    log.warn("slack.blocks_refused", { refusal: posted.code });
    return post(parts, place, plainer, claim);
  }
  log.error("slack.post_refused", { refusal: posted.code });
  return posted;
}
