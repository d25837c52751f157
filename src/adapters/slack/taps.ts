import type { App, webApi } from "@slack/bolt";
import type { Tap } from "../../intent.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { EXPIRED, SORRY, UNKNOWN_TAP } from "../shared/lines.ts";
import { describe } from "./failure.ts";
import { said, THANKS } from "./lines.ts";
import { placeOfTap, TapBody, toSpeaker } from "./payloads.ts";
import { postAnswer, toPrivateMessage, whisper } from "./posting.ts";
import { FEEDBACK_ACTION, readTapValue } from "./tap-form.ts";

type Parts = { readonly client: webApi.WebClient; readonly assistant: Assistant; readonly log: Log };

/** Slack gives a tap 3 s to be acknowledged; past this it is acknowledged with the answer still on its way. */
const PATIENCE_MS = 2_500;

/** Everything tappable under our messages, and whatever else comes back with an action id. */
export function listenToTaps(app: App, parts: Parts): void {
  app.action(/^/u, async ({ body, ack }) => {
    const work = answerTap(body, parts);
    const first = await inTime(work, PATIENCE_MS, "late" as const);
    await ack();
    if (first === "late") await work.catch((error: unknown) => apologise(error, body, parts));
  });
}

/** @throws when it failed and the reader should see so and tap again */
async function answerTap(body: unknown, parts: Parts): Promise<void> {
  const tapped = TapBody.safeParse(body).data;
  const action = tapped?.actions[0];
  if (tapped === undefined || action === undefined) return parts.log.warn("slack.unreadable_tap");
  // A link opens in the reader's browser; that it was tapped needs no answer.
  if (action.url !== undefined) return;
  if (action.action_id === FEEDBACK_ACTION) return vote(tapped, action.value, parts);
  if (!action.action_id.startsWith("tap:")) return whisper(parts.log, tapped, said(UNKNOWN_TAP));

  const read = await readTapValue(action.value, parts.assistant.recall);
  switch (read.kind) {
    case "tap":
      return follow(tapped, read.tap, parts);
    case "expired":
      return whisper(parts.log, tapped, said(EXPIRED));
    case "unknown":
      return whisper(parts.log, tapped, said(UNKNOWN_TAP));
  }
}

/** Answers where the button stood: in its thread, or to its reader alone where only they see it. */
async function follow(tapped: TapBody, { intent, language }: Tap, parts: Parts): Promise<void> {
  const speaker = speakerOf(tapped);
  const answer = await parts.assistant.handle({ speaker, input: { kind: "intent", intent, language } });
  const place = placeOfTap(tapped);
  if (place !== undefined) return postAnswer(parts, place, answer);
  return whisper(parts.log, tapped, await toPrivateMessage(parts, answer));
}

async function vote(tapped: TapBody, value: string | undefined, { assistant, log }: Parts): Promise<void> {
  if (value !== "good" && value !== "bad") return whisper(log, tapped, said(UNKNOWN_TAP));
  await assistant.feedback(speakerOf(tapped), value);
  await whisper(log, tapped, said(THANKS));
}

function speakerOf(tapped: TapBody): Speaker {
  const workspace = { team: tapped.team?.id, enterprise: tapped.enterprise?.id };
  return toSpeaker(workspace, placeOfTap(tapped) ?? { channel: tapped.channel?.id ?? "" }, tapped.user.id);
}

async function apologise(error: unknown, body: unknown, { log }: Parts): Promise<void> {
  log.error("slack.tap", describe(error));
  await whisper(log, TapBody.safeParse(body).data, said(SORRY));
}
