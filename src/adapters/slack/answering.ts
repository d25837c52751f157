import type { Answer } from "../../answer/answer.ts";
import type { Assistant, DeliveryEnd, Log } from "../adapter.ts";
import { flawsOf } from "../shared/flaws.ts";
import type { Claim } from "../shared/once.ts";
import { carriedTaps } from "../shared/taps.ts";
import { MessageBlocks } from "./block-schema.ts";
import { fallbackText, type Rendering, type SlackMessage, toMessage } from "./blocks.ts";
import { blamesForm, TOO_LONG } from "./failure.ts";
import type { Place } from "./payloads.ts";
import type { Posting } from "./posting.ts";
import { TAP_FORM } from "./tap-form.ts";

export type Post = { readonly posting: Posting; readonly assistant: Assistant; readonly log: Log };

/** A text that is too long by whatever Slack counts is not by any count at this length. */
const SHORT_TEXT = 1_000;

/**
 * Posts an answer where it was asked. What Slack refuses for good is logged and left.
 * @throws PlatformError when it was not taken and a later attempt could succeed
 */
export async function postAnswer(
  parts: Post,
  place: Place,
  answer: Answer,
  claim: Claim,
): Promise<DeliveryEnd> {
  const taps = await carriedTaps(answer, TAP_FORM, parts.assistant.keep);
  const message = soundMessage(answer, { taps, feedback: true }, parts.log);
  const short = () => ({ text: fallbackText(answer, SHORT_TEXT) });
  const bare = () => ({ text: message.text });
  return post(parts, place, message, message.blocks === undefined ? [short] : [bare, short], claim);
}

/** Posts a message; in the next plainer form when Slack refuses it for its form. */
async function post(
  parts: Post,
  place: Place,
  message: SlackMessage,
  [next, ...plainer]: readonly (() => SlackMessage)[],
  claim: Claim,
): Promise<DeliveryEnd> {
  const { posting, log } = parts;
  const posted = await posting(place, JSON.stringify(message), claim);
  switch (posted.kind) {
    case "taken":
      return "done";
    case "not taken":
      throw posted.error;
    case "uncertain":
      log.warn("slack.uncertain", { delivery: claim.key, why: posted.why });
      return "uncertain";
    case "refused":
      if (next !== undefined && canBePlainer(message, posted.code)) {
        log.warn("slack.blocks_refused", { refusal: posted.code });
        return post(parts, place, next(), plainer, claim);
      }
      log.error("slack.post_refused", { refusal: posted.code });
      return "done";
  }
}

/** Without blocks there is only the length to mend. */
function canBePlainer({ blocks }: SlackMessage, code: string): boolean {
  return blocks === undefined ? code === TOO_LONG : blamesForm(code);
}

/** An answer that only its reader sees: no message of ours to vote on. */
export async function toPrivateMessage(
  { assistant, log }: Omit<Post, "posting">,
  answer: Answer,
): Promise<SlackMessage> {
  return soundMessage(answer, { taps: await carriedTaps(answer, TAP_FORM, assistant.keep) }, log);
}

/** As text alone when the blocks have a flaw: Slack would refuse them, and the answer would be late. */
function soundMessage(answer: Answer, rendering: Rendering, log: Log): SlackMessage {
  const message = toMessage(answer, rendering);
  const flaws = flawsOf(MessageBlocks, message.blocks);
  if (flaws.length === 0) return message;
  log.error("slack.flawed_blocks", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
  return { text: message.text };
}
