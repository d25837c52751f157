import type { Answer } from "../../answer/answer.ts";
import { isSources } from "../../answer/sources.ts";
import type { Tap } from "../../intent.ts";
import { isAside } from "../shared/aside.ts";
import { addressOfPlace, inPrivate } from "./addresses.ts";
import { messageName, postOrKeep } from "./answering.ts";
import { isSlackBusy, pauseAskedMs } from "./failure.ts";
import { BUSY, COMES_LATER } from "./lines.ts";
import { isDirectChannel, type Place, placeOfTap, type TapBody } from "./payloads.ts";
import { POSTED, PRIVATE, type Standing } from "./shown.ts";
import { BACK_ACTION } from "./tap-form.ts";
import { say, speakerOf, type TapParts, type Tapped, whisperedAt } from "./tapped.ts";
import { NO_PAST, pastAfter, readTrail } from "./trail.ts";
import { updateMessage } from "./updating.ts";

/**
 * Answers a tap in the place of the card it stood under: in the direct conversation in that message, and in what only one
 * reader sees in that. What stands before all is left as it is, and who tapped sees the answer alone, beside it.
 */
export async function follow(tapped: Tapped, tap: Tap, parts: TapParts): Promise<void> {
  const { body } = tapped;
  const { assistant } = parts;
  const { intent, language, page } = tap;
  const message = isSources(tap) ? undefined : directMessage(body);
  const speaker = speakerOf(tapped, message?.place);
  const channel = body.channel?.id ?? "";
  const answer = await assistant.handle({
    speaker,
    input: { kind: "intent", intent, language, page },
    administering: parts.administration({ workspace: tapped.workspace, speaker, channel, text: "" }),
    ...(message === undefined
      ? { surface: PRIVATE, ...inPrivate(speaker, body.channel?.id) }
      : { surface: POSTED, address: addressOfPlace(speaker.workspace, message.place) }),
  });
  if (answer === undefined) return;
  if (message === undefined || isAside(tap, answer)) return whisperAnswer(tapped, tap, answer, parts);
  await replace({ tapped, tap, answer, parts }, message);
}

/** The message of ours that was tapped in the conversation with one reader, and where it stands. */
function directMessage(body: TapBody): { readonly place: Place; readonly ts: string } | undefined {
  const place = placeOfTap(body);
  const ts = body.message?.ts;
  return place !== undefined && ts !== undefined && isDirectChannel(place.channel)
    ? { place, ts }
    : undefined;
}

async function whisperAnswer(tapped: Tapped, tap: Tap, answer: Answer, parts: TapParts): Promise<void> {
  const { body, claim } = tapped;
  const { assistant, log, whisper } = parts;
  const isBeside = placeOfTap(body) !== undefined || isAside(tap, answer);
  const channel = body.channel?.id;
  const speaker = speakerOf(tapped);
  const standing: Standing = {
    tap: isAside(tap, answer) ? undefined : tap,
    past: isBeside ? NO_PAST : pastOf(tapped),
    isInChannel: channel !== undefined && !isDirectChannel(channel),
  };
  const message = await PRIVATE.show(answer, (each) => assistant.keep(each, speaker), log, standing);
  await whisper(whisperedAt(tapped), message, claim, isBeside ? "beside" : "in place");
}

type Followed = {
  readonly tapped: Tapped;
  readonly tap: Tap;
  readonly answer: Answer;
  readonly parts: TapParts;
};

/** Where the message cannot be changed any more, or not for a while, the answer stands below it. */
async function replace(
  { tapped, tap, answer, parts }: Followed,
  { place, ts }: { readonly place: Place; readonly ts: string },
): Promise<void> {
  const { claim, workspace } = tapped;
  const { assistant, log } = parts;
  const speaker = speakerOf(tapped, place);
  const standing = { tap, past: pastOf(tapped) };
  const message = await POSTED.show(answer, (each) => assistant.keep(each, speaker), log, standing);
  if (await isReplaced(updateMessage({ workspace, log }, { channel: place.channel, ts }, message)))
    return assistant.sent(speaker, messageName(place.channel, ts), answer);
  const post = { ...parts, posting: workspace.posting };
  const end = await postOrKeep(post, place, answer, { speaker, claim }).catch(notNow);
  if (end === "later") await say(tapped, COMES_LATER, parts);
  if (end === "not now") await say(tapped, BUSY, parts);
}

function notNow(error: unknown): "not now" {
  if (!isSlackBusy(error)) throw error;
  return "not now";
}

/** A tap does not come again, so it does not wait for as long as Slack may ask. */
async function isReplaced(update: Promise<boolean>): Promise<boolean> {
  try {
    return await update;
  } catch (error) {
    if (pauseAskedMs(error) === undefined) throw error;
    return false;
  }
}

function pastOf({ action }: Tapped) {
  return pastAfter(readTrail(action.block_id), action.action_id === BACK_ACTION ? "back" : "on");
}
