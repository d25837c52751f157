import type { Answer } from "../../answer/answer.ts";
import type { Assistant, DeliveryEnd, Log, Speaker } from "../adapter.ts";
import type { Claim } from "../shared/once.ts";
import { blamesForm, TOO_LONG } from "./failure.ts";
import type { Place } from "./payloads.ts";
import type { Posting } from "./posting.ts";
import { POSTED, type ReadyMessage } from "./shown.ts";

export type Post = { readonly posting: Posting; readonly assistant: Assistant; readonly log: Log };

/**
 * Posts an answer where it was asked. What Slack refuses for good is logged and left.
 * @throws PlatformError when it was not taken and a later attempt could succeed
 */
export async function postAnswer(
  parts: Post,
  place: Place,
  answer: Answer,
  { speaker, claim }: { readonly speaker: Speaker; readonly claim: Claim },
): Promise<DeliveryEnd> {
  const { assistant, log } = parts;
  const message = await POSTED.show(answer, (tap) => assistant.keep(tap, speaker), log);
  return post(parts, place, formsOf(message), claim);
}

/** A form of a message, and whether Slack can take the next one when it refuses this with such a code. */
type Form = { readonly json: () => string; readonly yieldsTo: (code: string) => boolean };

function formsOf({ withBlocks, asText, asShortText }: ReadyMessage): readonly Form[] {
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
  parts: Post,
  place: Place,
  [form, ...plainer]: readonly Form[],
  claim: Claim,
): Promise<DeliveryEnd> {
  const { posting, log } = parts;
  if (form === undefined) return "done";
  const posted = await posting(place, form.json(), claim);
  switch (posted.kind) {
    case "taken":
      return "done";
    case "not taken":
      throw posted.error;
    case "uncertain":
      log.warn("slack.uncertain", { delivery: claim.key, why: posted.why });
      return "uncertain";
    case "refused":
      if (form.yieldsTo(posted.code)) {
        log.warn("slack.blocks_refused", { refusal: posted.code });
        return post(parts, place, plainer, claim);
      }
      log.error("slack.post_refused", { refusal: posted.code });
      return "done";
  }
}
