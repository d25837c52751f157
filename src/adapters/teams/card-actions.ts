import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import type { PlatformParts, Speaker } from "../adapter.ts";
import { isAboutTapping } from "../shared/aside.ts";
import { inTime } from "../shared/in-time.ts";
import { SORRY, UNKNOWN_TAP } from "../shared/lines.ts";
import { isShareable } from "../shared/shareable.ts";
import { readTap } from "../shared/taps.ts";
import { addressOf } from "./addresses.ts";
import { sendAsCard } from "./answering.ts";
import { askByTap, UNREAD } from "./asking-by-tap.ts";
import { CARD_TYPE } from "./card-frame.ts";
import { creditOf } from "./credits.ts";
import { describe } from "./failure.ts";
import { type Incoming, isPersonal, localeOf, messageName, readerOf, speakerOf } from "./incoming.ts";
import { said } from "./lines.ts";
import { cardMessage, textMessage } from "./messages.ts";
import { buttonOf, type OneAnswer } from "./one-answer.ts";
import type { Reach } from "./reach.ts";
import { cardFor } from "./shown.ts";
import { pickedIn, TAP_FORM } from "./tap-form.ts";
import { pastIn } from "./trail.ts";

type Parts = PlatformParts & { readonly oneAnswer: OneAnswer };

const CardAction = z.object({
  action: z.object({ verb: z.string().nullish().catch(undefined), data: z.unknown().optional() }),
});

/** How long a reader waits at most; a client gives up after 15 seconds and says that something went wrong. */
const PATIENCE_MS = 10_000;
/** How long a tap waits for its message to change on the other devices of its reader. */
const UPDATE_MS = 3_000;

/** A tap that is answered in the response: by the card that takes the place of the one it stood on, or by a line. Never fails. */
export async function takeCardAction(incoming: Incoming, reach: Reach, parts: Parts): Promise<object> {
  const sorry = lineResponse(SORRY, incoming);
  try {
    const work = parts.oneAnswer(buttonOf(incoming), PATIENCE_MS, () => answerAction(incoming, reach, parts));
    return await inTime(work, PATIENCE_MS, sorry);
  } catch (error) {
    parts.log.error("teams.card_action", { activity: incoming.id, ...describe(error) });
    return sorry;
  }
}

/** A tap that can be followed. */
type Tapped = {
  readonly incoming: Incoming;
  readonly tap: Tap;
  readonly data: unknown;
  readonly speaker: Speaker;
};

async function answerAction(incoming: Incoming, reach: Reach, parts: Parts): Promise<object> {
  const { verb, data } = CardAction.safeParse(incoming.value).data?.action ?? {};
  const read = await readTap(pickedIn(data), TAP_FORM, parts.assistant.recall);
  switch (read.kind) {
    case "tap": {
      const speaker = isPersonal(incoming) ? speakerOf(incoming) : readerOf(incoming);
      const tapped = { incoming, tap: read.tap, data, speaker };
      return verb === "share" ? share(tapped, reach, parts) : follow(tapped, reach, parts);
    }
    case "expired":
    case "unknown":
      return lineResponse(UNREAD[read.kind], incoming);
  }
}

function ask({ incoming, tap, speaker }: Tapped, { assistant }: Parts) {
  return askByTap(tap, { speaker, address: addressOf(incoming) }, assistant);
}

/** The next card. In a conversation of more it is seen by who tapped alone, who can show it to all. */
async function follow(tapped: Tapped, reach: Reach, parts: Parts): Promise<object> {
  const { incoming, tap, data, speaker } = tapped;
  const { assistant, log } = parts;
  const answer = await ask(tapped, parts);
  if (answer === undefined) return wordsResponse("");
  const keep = (each: Tap) => assistant.keep(each, speaker);
  const standing = { tap, past: pastIn(data), isOwnView: !isPersonal(incoming) };
  const card = isAboutTapping(tap, answer) ? undefined : await cardFor(answer, keep, log, standing);
  if (card === undefined) return textResponse(answer);
  const { replyToId } = incoming;
  if (isPersonal(incoming) && replyToId) {
    const until = performance.now() + UPDATE_MS;
    const message = JSON.stringify(cardMessage(answer, card));
    // The response alone changes the card on this device, and until it is shown again.
    await reach.update(replyToId, message, until).catch((error: unknown) => {
      log.warn("teams.not_updated", { activity: incoming.id, ...describe(error) });
    });
    assistant.sent(speaker, messageName(incoming, replyToId), answer);
  }
  return cardResponse(card);
}

/** Shows all what one reader sees, with their name. */
async function share(tapped: Tapped, reach: Reach, parts: Parts): Promise<object> {
  const { incoming, tap, data, speaker } = tapped;
  const { assistant, log } = parts;
  if (isPersonal(incoming) || !isShareable(tap)) return lineResponse(UNKNOWN_TAP, incoming);
  const answer = await ask(tapped, parts);
  if (answer === undefined) return wordsResponse("");
  // Such as that somebody asks faster than is answered: for nobody else.
  if (!isShareable(answer)) return textResponse(answer);
  const keep = (each: Tap) => assistant.keep(each, speaker);
  const until = performance.now() + PATIENCE_MS;
  const send = (message: string) => reach.send(message, until);
  const standing = { tap, credit: creditOf(incoming, "shared") };
  const message = await sendAsCard(answer, { keep, send, log, standing });
  if (message !== undefined) assistant.sent(speaker, messageName(incoming, message), answer);
  const card = await cardFor(answer, keep, log, { tap, past: pastIn(data) });
  return card === undefined ? wordsResponse("") : cardResponse(card);
}

function cardResponse(card: object): object {
  return { statusCode: 200, type: CARD_TYPE, value: card };
}

function textResponse(answer: Answer): object {
  return wordsResponse(textMessage(answer).text ?? "");
}

function lineResponse(line: Localized, incoming: Incoming): object {
  return wordsResponse(said(line, localeOf(incoming)));
}

function wordsResponse(value: string): object {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value };
}
