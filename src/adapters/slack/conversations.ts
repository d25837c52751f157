import type { Answer } from "../../answer/answer.ts";
import type { Assistant, DeliveryEnd, PlatformParts } from "../adapter.ts";
import { isJudged } from "../shared/judged.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import type { Administration, MayAdminister } from "./administering.ts";
import { postLine, postOrKeep } from "./answering.ts";
import { changeIn } from "./changes.ts";
import { idOfEvent, idOfMessage, ledgerOf } from "./delivery.ts";
import { showHome } from "./home/home-tab.ts";
import { toWords } from "./incoming-text.ts";
import { NO_FILES } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { EVENTS } from "./listening.ts";
import type { OfferPrompts } from "./offering-prompts.ts";
import { isDirect, MessageBody, type Place, placeOfMessage, toSpeaker } from "./payloads.ts";
import { readerOf } from "./readers.ts";
import { heedChange } from "./revising.ts";
import type { ShowSession } from "./sessions.ts";
import { POSTED } from "./shown.ts";
import { tellSwitchedOff } from "./switched-off.ts";
import { callsInGroup, modeOf, overheardIn } from "./thread-follow-ups.ts";
import { parentOf } from "./thread-parent.ts";
import { localeOf, TYPED_PATIENCE_MS, type WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Heard = PlatformParts & {
  readonly administration: Administration;
  readonly mayAdminister: MayAdminister;
  readonly whoIsWho: WhoIsWho;
  readonly offerPrompts: OfferPrompts;
  readonly showSession: ShowSession;
};
type Parts = Heard & { readonly workspace: Workspace };

/** Mentions in channels, direct messages, and the prompts of a conversation that was just opened. */
export function listenToConversations({ event }: Listeners, parts: Heard): void {
  for (const name of EVENTS)
    event(name, async ({ body, workspace }) => HEARD[name](body, { ...parts, workspace }));
}

/** What is done about each event that the manifest asks for. */
const HEARD = {
  app_mention: answerMessage,
  // A mention in a channel can also arrive as a message there: the mention is the one to answer.
  message: async (body, parts) => {
    const change = changeIn(body);
    if (change !== undefined) return heedChange(change, parts);
    const isForUs = isDirect(body) || callsInGroup(body, parts.workspace.self);
    await (isForUs ? answerMessage : overhearMessage)(body, parts);
  },
  app_home_opened: async (body, parts) => {
    await parts.offerPrompts(body, parts.workspace);
    await showHome(body, parts);
  },
} satisfies Record<(typeof EVENTS)[number], (body: unknown, parts: Parts) => Promise<void>>;

/** A message that a person wrote, and where the bot answers there. */
async function heardIn(body: unknown, parts: Parts) {
  const message = MessageBody.safeParse(body).data;
  if (message === undefined) {
    parts.log.warn("slack.unreadable_event");
    return undefined;
  }
  const { event, event_id: eventId, team_id: team, enterprise_id: enterprise } = message;
  const user = readerOf(event, parts.workspace.self);
  if (user === undefined) return undefined;
  const place = placeOfMessage(message);
  const speaker = toSpeaker(homeIn(parts.workspace, { team, enterprise }), place, user);
  // By the first it is found again when its writer changes it.
  const ids = [idOfMessage(speaker, event.channel, event.ts), idOfEvent(speaker, eventId)];
  return { message, event, user, place, speaker, ids };
}
type HeardMessage = NonNullable<Awaited<ReturnType<typeof heardIn>>>;

/** @throws when the message was not answered and a redelivery could be */
async function answerMessage(body: unknown, parts: Parts): Promise<void> {
  const heard = await heardIn(body, parts);
  if (heard === undefined) return;
  const { speaker, place, user } = heard;
  const mode = await modeOf(place.channel, speaker, parts.assistant);
  if (mode === "off") return tellSwitchedOff(parts, { team: speaker.workspace, place, user });
  if (isFileAlone(heard)) return answerFile(heard, parts);
  await answerInOrder(heard, parts, { goesOn: mode === "threads", ask: parts.assistant.handle });
}

/** A file and no words, in the direct conversation: elsewhere its mention says what is wanted. */
function isFileAlone({ message, event }: HeardMessage): boolean {
  return isDirect(message) && (event.files ?? []).length > 0 && toWords(event.text).trim() === "";
}

async function answerFile({ ids, place }: HeardMessage, parts: Parts): Promise<void> {
  const post = { log: parts.log, posting: parts.workspace.posting };
  await once(ledgerOf(parts), ids, (claim) => postLine(post, place, NO_FILES, claim));
}

/** A message that was not said to the bot; that it goes on there was seen at the door. @throws when it was not answered and a redelivery could be */
async function overhearMessage(body: unknown, parts: Parts): Promise<void> {
  // Most that is said is nothing that concerns us.
  if (overheardIn(body, parts.workspace.self) === undefined) return;
  const heard = await heardIn(body, parts);
  if (heard === undefined) return;
  await answerInOrder(heard, parts, { goesOn: true, ask: parts.assistant.overhear });
}

type Manner = { readonly goesOn: boolean; readonly ask: Assistant["handle"] };

async function answerInOrder(heard: HeardMessage, parts: Parts, { goesOn, ask }: Manner): Promise<void> {
  const { event, place, speaker, ids } = heard;
  const { workspace, assistant, inOrder = AS_IT_COMES } = parts;
  const parent = parentOf(event, parts);
  const work = () =>
    once(ledgerOf(parts), ids, async (claim) => {
      const who = await parts.whoIsWho.tell(workspace, speaker, TYPED_PATIENCE_MS);
      const whence = { ...askedIn(heard, parts), ...localeOf(who) };
      const answer = await ask({ ...whence, delivery: claim.key, goesOn, parent: parent?.read });
      if (answer === undefined) return "done";
      // What somebody else wrote is not kept, not behind a button either.
      const keepless = parent?.wasRead() === true ? { ...assistant, keep: async () => undefined } : assistant;
      const post = { ...parts, assistant: keepless, posting: workspace.posting };
      const end = await postOrKeep(post, place, answer, { speaker, claim });
      showAnswered({ answer, end, isFirst: event.thread_ts === undefined }, place, parts);
      return end === "later" ? "done" : end;
    });
  await inOrder(`slack:${speaker.workspace}:${speaker.conversation}`, work);
}

function askedIn({ event, place, speaker }: HeardMessage, { workspace, administration }: Parts) {
  const { channel, text, thread_ts: thread } = event;
  return {
    speaker,
    input: { kind: "text", text: toWords(text) },
    surface: POSTED,
    address: addressOfPlace(speaker.workspace, place),
    isFirst: speaker.isShared === true && thread === undefined,
    administering: administration({ workspace, speaker, channel, text }),
  } as const;
}

/** The thread that a question opened is called by what it asks; while an answer is still to come, Slack shows that. */
function showAnswered(
  {
    answer,
    end,
    isFirst,
  }: { readonly answer: Answer; readonly end: DeliveryEnd | "later"; readonly isFirst: boolean },
  place: Place,
  { workspace, showSession }: Parts,
): void {
  if (end !== "later" && !(isFirst && isJudged(answer))) return;
  const status = end === "later" ? "processing" : "active";
  void showSession(workspace, place, { status, title: answer.title });
}
