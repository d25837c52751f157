import { modeIn } from "../../settings-asked.ts";
import type { PlatformParts, Speaker } from "../adapter.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { addressOfPlace } from "./addresses.ts";
import type { Administration } from "./administering.ts";
import { postAnswer } from "./answering.ts";
import { changeIn } from "./changes.ts";
import { idOfEvent, idOfMessage, ledgerOf } from "./delivery.ts";
import { describe } from "./failure.ts";
import { showHome } from "./home/home-tab.ts";
import { toWords } from "./incoming-text.ts";
import { PROMPTS_TITLE } from "./lines.ts";
import type { Listeners } from "./listeners.ts";
import { EVENTS } from "./listening.ts";
import { isDirect, isDirectChannel, MessageBody, OpenedBody, placeOfMessage, toSpeaker } from "./payloads.ts";
import { PROMPTS } from "./prompts.ts";
import { readerOf } from "./readers.ts";
import { heedChange } from "./revising.ts";
import { POSTED } from "./shown.ts";
import { tellSwitchedOff } from "./switched-off.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Heard = PlatformParts & { readonly administration: Administration };
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
    await offerPrompts(body, parts);
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
      const answer = await parts.assistant.handle({
        speaker,
        input: { kind: "text", text: toWords(event.text) },
        surface: POSTED,
        address: addressOfPlace(speaker.workspace, place),
        isFirst: speaker.isShared === true && event.thread_ts === undefined,
        delivery: claim.key,
        administering: parts.administration({ workspace, speaker, channel: event.channel, text: event.text }),
      });
      if (answer === undefined) return "done";
      return postAnswer({ ...parts, posting: workspace.posting }, place, answer, { speaker, claim });
    });
  await inOrder(`slack:${speaker.workspace}:${speaker.conversation}`, work);
}

/** @throws when nobody can tell: a channel that is switched off is not to hear it */
async function isOff(channel: string, speaker: Speaker, { assistant }: Parts): Promise<boolean> {
  return !isDirectChannel(channel) && modeIn(await assistant.workspace(speaker), channel) === "off";
}

/** Prompts are a courtesy: without them the conversation works all the same. */
async function offerPrompts(body: unknown, { workspace, log }: Parts): Promise<void> {
  const opened = OpenedBody.safeParse(body).data;
  if (opened?.event.tab !== "messages") return;
  const prompts = PROMPTS.map(({ title, message }) => ({ title, message }));
  try {
    // Without a thread: under the agent view Slack drops prompts that name one.
    const client = await workspace.client();
    await client.apiCall("assistant.threads.setSuggestedPrompts", {
      channel_id: opened.event.channel,
      title: PROMPTS_TITLE,
      prompts,
    });
  } catch (error) {
    log.warn("slack.prompts_refused", describe(error));
  }
}
