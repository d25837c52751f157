import type { Answer } from "../../answer/answer.ts";
import { modeIn } from "../../settings-asked.ts";
import type { DeliveryEnd, PlatformParts, Speaker } from "../adapter.ts";
import { isJudged } from "../shared/judged.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import type { Administration } from "./administering.ts";
import { postOrKeep } from "./answering.ts";
import { changeIn } from "./changes.ts";
import { idOfEvent, idOfMessage, ledgerOf } from "./delivery.ts";
import { showHome } from "./home/home-tab.ts";
import { toWords } from "./incoming-text.ts";
import type { Listeners } from "./listeners.ts";
import { EVENTS } from "./listening.ts";
import type { OfferPrompts } from "./offering-prompts.ts";
import { isDirect, isDirectChannel, MessageBody, type Place, placeOfMessage, toSpeaker } from "./payloads.ts";
import { readerOf } from "./readers.ts";
import { heedChange } from "./revising.ts";
import type { ShowSession } from "./sessions.ts";
import { POSTED } from "./shown.ts";
import { tellSwitchedOff } from "./switched-off.ts";
import { localeOf, TYPED_PATIENCE_MS, type WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Heard = PlatformParts & {
  readonly administration: Administration;
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
    if (isDirect(body)) await answerMessage(body, parts);
  },
  app_home_opened: async (body, parts) => {
    await parts.offerPrompts(body, parts.workspace);
    await showHome(body, parts);
  },
} satisfies Record<(typeof EVENTS)[number], (body: unknown, parts: Parts) => Promise<void>>;

/** @throws when the message was not answered and a redelivery could be */
async function answerMessage(body: unknown, parts: Parts): Promise<void> {
  const message = MessageBody.safeParse(body).data;
  if (message === undefined) return parts.log.warn("slack.unreadable_event");
  const { event, event_id: eventId, team_id: team, enterprise_id: enterprise } = message;
  const { workspace } = parts;
  const user = readerOf(event, workspace.self);
  if (user === undefined) return;

  const place = placeOfMessage(message);
  const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), place, user);
  if (await isOff(place.channel, speaker, parts))
    return tellSwitchedOff(parts, { team: speaker.workspace, place, user });
  // By the first it is found again when its writer changes it.
  const ids = [idOfMessage(speaker, event.channel, event.ts), idOfEvent(speaker, eventId)];
  const { inOrder = AS_IT_COMES } = parts;
  const work = () =>
    once(ledgerOf(parts), ids, async (claim) => {
      const who = await parts.whoIsWho.tell(workspace, speaker, TYPED_PATIENCE_MS);
      const answer = await parts.assistant.handle({
        speaker,
        ...localeOf(who),
        input: { kind: "text", text: toWords(event.text) },
        surface: POSTED,
        address: addressOfPlace(speaker.workspace, place),
        isFirst: speaker.isShared === true && event.thread_ts === undefined,
        delivery: claim.key,
        administering: parts.administration({ workspace, speaker, channel: event.channel, text: event.text }),
      });
      if (answer === undefined) return "done";
      const posting = { ...parts, posting: workspace.posting };
      const end = await postOrKeep(posting, place, answer, { speaker, claim });
      showAnswered({ answer, end, isFirst: event.thread_ts === undefined }, place, parts);
      return end === "later" ? "done" : end;
    });
  await inOrder(`slack:${speaker.workspace}:${speaker.conversation}`, work);
}

/** @throws when nobody can tell: a channel that is switched off is not to hear it */
async function isOff(channel: string, speaker: Speaker, { assistant }: Parts): Promise<boolean> {
  return !isDirectChannel(channel) && modeIn(await assistant.workspace(speaker), channel) === "off";
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
