import { randomUUID } from "node:crypto";
import { isSources } from "../../answer/sources.ts";
import type { Tap } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import { makeFirstTap, type TapIds } from "../shared/first-tap.ts";
import { inTime } from "../shared/in-time.ts";
import { EXPIRED, SORRY, UNKNOWN_TAP } from "../shared/lines.ts";
import { type Claim, claimOf } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import { messageName, postAnswer } from "./answering.ts";
import { LEASE_MS, PATIENCE_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
import { NOT_KEPT, said, THANKS } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { placeOfTap, TapBody, threadOfTap, toSpeaker } from "./payloads.ts";
import { POSTED, PRIVATE, type ReadyMessage, readyLine } from "./shown.ts";
import { FEEDBACK_ACTION, readTapValue, readVote } from "./tap-form.ts";
import type { Whisper } from "./whispering.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = {
  readonly whisper: Whisper;
  readonly assistant: Assistant;
  readonly log: Log;
};
type Action = TapBody["actions"][number];
/** One tap, to be answered once. */
type Tapped = {
  readonly body: TapBody;
  readonly action: Action;
  readonly workspace: Workspace;
  readonly claim: Claim;
};

/** Everything tappable under our messages, and whatever else comes back with an action id. */
export function listenToTaps({ action }: Listeners, parts: Parts): void {
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
  });
}

function readTapped(given: unknown, workspace: Workspace): Tapped | undefined {
  const body = TapBody.safeParse(given).data;
  const action = body?.actions[0];
  if (body === undefined || action === undefined) return undefined;
  const ids = { body, action, workspace };
  return { ...ids, claim: claimOf(idsOf(ids).tap ?? randomUUID(), LEASE_MS) };
}

function idsOf(tapped: Omit<Tapped, "claim">): TapIds {
  const { body, action } = tapped;
  const { conversation, user, workspace } = speakerOf(tapped);
  const message = body.message?.ts ?? body.container?.message_ts ?? "";
  const where = ["slack", workspace, conversation, user, message].join(":");
  const button = [where, action.action_id, action.value].join(":");
  return action.action_ts === undefined ? { button } : { button, tap: `${button}:${action.action_ts}` };
}

/** @throws when it failed and the reader should see so and tap again */
async function answerTap(tapped: Tapped, parts: Parts): Promise<void> {
  const { action } = tapped;
  // A link opens in the reader's browser; that it was tapped needs no answer.
  if (action.url !== undefined) return;
  if (action.action_id === FEEDBACK_ACTION) return vote(tapped, parts);
  if (!action.action_id.startsWith("tap:")) return say(tapped, UNKNOWN_TAP, parts);

  const read = await readTapValue(action.value, parts.assistant.recall);
  switch (read.kind) {
    case "tap":
      return follow(tapped, read.tap, parts);
    case "expired":
      return say(tapped, EXPIRED, parts);
    case "unknown":
      return say(tapped, UNKNOWN_TAP, parts);
  }
}

/** Answers where the button stood: in its thread, or to its reader alone where only they see it, or asked for the sources. */
async function follow(tapped: Tapped, { intent, language, page }: Tap, parts: Parts): Promise<void> {
  const { body, claim, workspace } = tapped;
  const { assistant, log } = parts;
  const place = isSources({ intent }) ? undefined : placeOfTap(body);
  const speaker = speakerOf(tapped);
  const answer = await assistant.handle({
    speaker,
    input: { kind: "intent", intent, language, page },
    ...(place === undefined
      ? inPrivate(speaker)
      : { surface: POSTED, address: addressOfPlace(speaker.workspace, place) }),
  });
  if (answer === undefined) return;
  if (place !== undefined)
    await postAnswer({ ...parts, posting: workspace.posting }, place, answer, { speaker, claim });
  else await reply(tapped, await PRIVATE.show(answer, (tap) => assistant.keep(tap, speaker), log), parts);
}

/** To its reader alone, who is told of it later where they speak with us. */
function inPrivate({ workspace, user, conversation }: Speaker) {
  const [channel = ""] = conversation.split(":");
  return {
    surface: PRIVATE,
    address: addressOfPlace(workspace, { channel: user }),
    saidIn: addressOfPlace(workspace, { channel }),
  };
}

/** Thanks only for a vote that is kept, and says so when it is not. */
async function vote(tapped: Tapped, parts: Parts): Promise<void> {
  const line = await takeVote(tapped, parts).catch((error: unknown) => {
    parts.log.error("slack.vote", describe(error));
    return NOT_KEPT;
  });
  await say(tapped, line, parts);
}

async function takeVote(tapped: Tapped, { assistant }: Parts): Promise<Localized> {
  const { body, action } = tapped;
  const given = await readVote(action.value, assistant.recall);
  if (given === undefined) return UNKNOWN_TAP;
  const { vote: voted, of: answer } = given;
  const message = messageName(body.channel?.id ?? "", body.message?.ts ?? "");
  const of =
    answer === undefined ? ({ kind: "message", message } as const) : ({ kind: "answer", answer } as const);
  const isKept = await assistant.feedback(speakerOf(tapped), { vote: voted, of });
  return isKept ? THANKS : NOT_KEPT;
}

/** Says a line of the bot's own to whoever tapped. */
function say(tapped: Tapped, line: Localized, parts: Parts): Promise<void> {
  return reply(tapped, readyLine(said(line)), parts);
}

function reply({ body, claim }: Tapped, message: ReadyMessage, { whisper }: Parts): Promise<void> {
  return whisper({ url: body.response_url, thread: threadOfTap(body) }, message, claim);
}

function speakerOf({ body, workspace }: Pick<Tapped, "body" | "workspace">): Speaker {
  const home = homeIn(workspace, { team: body.team?.id, enterprise: body.enterprise?.id });
  return toSpeaker(home, placeOfTap(body) ?? { channel: body.channel?.id ?? "" }, body.user.id);
}

async function apologise(error: unknown, tapped: Tapped, parts: Parts): Promise<void> {
  parts.log.error("slack.tap", describe(error));
  await say(tapped, SORRY, parts);
}
