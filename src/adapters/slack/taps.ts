import type { Tap } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { makeFirstTap } from "../shared/first-tap.ts";
import { inTime } from "../shared/in-time.ts";
import { EXPIRED, NOT_KEPT, SORRY, THANKS, UNKNOWN_TAP } from "../shared/lines.ts";
import { messageName } from "./answering.ts";
import { PATIENCE_MS } from "./delivery.ts";
import { describe, isSlackBusy } from "./failure.ts";
import { follow } from "./following.ts";
import { askWhy, THANKS_AND_WHY } from "./forms/asking-why.ts";
import { openTapped } from "./forms/tapped-forms.ts";
import { showHomeAgain } from "./home/home-tab.ts";
import { BUSY } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { placeOfTap } from "./payloads.ts";
import { openSettings } from "./settling/opening-settings.ts";
import { share } from "./sharing.ts";
import {
  CLOSE_ACTION,
  carriedByVote,
  FEEDBACK_ACTION,
  FORM_ACTION,
  readTapValue,
  readVote,
  SETTINGS_ACTION,
  SHARE_ACTION,
} from "./tap-form.ts";
import {
  carriedBy,
  idsOf,
  readTapped,
  say as sayBeside,
  speakerOf,
  type TapParts,
  type Tapped,
  whisperedAt,
} from "./tapped.ts";
import { followInView, sayInView } from "./views/in-view.ts";

/** Everything tappable under our messages, and whatever else comes back with an action id. */
export function listenToTaps({ action }: Listeners, parts: TapParts): void {
  const firstTap = makeFirstTap();
  action(async ({ body, ack, workspace }) => {
    const tapped = readTapped(body, workspace);
    if (tapped === undefined) {
      parts.log.warn("slack.unreadable_tap");
      return ack();
    }
    const work = firstTap(idsOf(tapped), () => answerTap(tapped, parts));
    const first = await inTime(work, PATIENCE_MS, "late" as const);
    await ack();
    if (first === "late") await work.catch((error: unknown) => apologise(error, tapped, parts));
    await showHomeAgain(tapped, parts).catch((error: unknown) =>
      parts.log.warn("slack.home", describe(error)),
    );
  });
}

/** @throws when it failed and the reader should see so and tap again */
async function answerTap(tapped: Tapped, parts: TapParts): Promise<void> {
  const { action } = tapped;
  // A link opens in the reader's browser; that it was tapped needs no answer.
  if (action.url !== undefined) return;
  switch (action.action_id) {
    case FEEDBACK_ACTION:
      return vote(tapped, parts);
    case CLOSE_ACTION:
      return close(tapped, parts);
    case SETTINGS_ACTION:
      return openSettings(tapped, parts);
    case SHARE_ACTION:
      return withTap(tapped, parts, share);
    default:
      if (action.action_id.startsWith(FORM_ACTION)) return openTapped(tapped, parts);
      return action.action_id.startsWith("tap:")
        ? withTap(tapped, parts, tapped.body.view === undefined ? follow : followInView)
        : say(tapped, UNKNOWN_TAP, parts);
  }
}

/** Says a line to whoever tapped, where they tapped. */
function say(tapped: Tapped, line: Localized, parts: TapParts): Promise<void> {
  return tapped.body.view === undefined ? sayBeside(tapped, line, parts) : sayInView(tapped, line, parts);
}

/** Only what one reader sees can be taken away on a tap. */
async function close(tapped: Tapped, parts: TapParts): Promise<void> {
  if (placeOfTap(tapped.body) !== undefined) return say(tapped, UNKNOWN_TAP, parts);
  await parts.dismiss(whisperedAt(tapped), tapped.claim);
}

async function withTap(
  tapped: Tapped,
  parts: TapParts,
  work: (tapped: Tapped, tap: Tap, parts: TapParts) => Promise<void>,
): Promise<void> {
  const read = await readTapValue(carriedBy(tapped.action), parts.assistant.recall);
  switch (read.kind) {
    case "tap":
      return work(tapped, read.tap, parts);
    case "expired":
      return say(tapped, EXPIRED, parts);
    case "unknown":
      return say(tapped, UNKNOWN_TAP, parts);
  }
}

/** Thanks only for a vote that is kept, and says so when it is not. */
async function vote(tapped: Tapped, parts: TapParts): Promise<void> {
  const line = await takeVote(tapped, parts).catch((error: unknown) => {
    parts.log.error("slack.vote", describe(error));
    return NOT_KEPT;
  });
  if (line !== undefined) await say(tapped, line, parts);
}

/** @returns what to say; nothing where a window says it */
async function takeVote(tapped: Tapped, parts: TapParts): Promise<Localized | undefined> {
  const { assistant } = parts;
  const { body, action } = tapped;
  const given = await readVote(action.value, assistant.recall);
  if (given === undefined) return UNKNOWN_TAP;
  const { vote: voted, of: answer } = given;
  const message = messageName(body.channel?.id ?? "", body.message?.ts ?? "");
  const of =
    answer === undefined ? ({ kind: "message", message } as const) : ({ kind: "answer", answer } as const);
  const speaker = speakerOf(tapped, placeOfTap(body));
  const isKept = await assistant.feedback(speaker, { vote: voted, of });
  if (!isKept) return NOT_KEPT;
  if (voted === "good") return THANKS;
  const about = { of: carriedByVote(action.value), message };
  return (await askWhy(tapped, about, parts)) ? undefined : THANKS_AND_WHY;
}

async function apologise(error: unknown, tapped: Tapped, parts: TapParts): Promise<void> {
  parts.log.error("slack.tap", describe(error));
  await say(tapped, isSlackBusy(error) ? BUSY : SORRY, parts);
}
