import { z } from "zod";
import { modeIn } from "../../settings-asked.ts";
import type { Assistant, Speaker } from "../adapter.ts";
import { isDirect, isDirectChannel, MessageBody, placeOfMessage, toSpeaker } from "./payloads.ts";
import { readerOf } from "./readers.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

/** Whether a message may go on from an answer in its thread: one that names anybody is for them. */
function mayGoOn({ event }: MessageBody): boolean {
  const { thread_ts: thread, ts, subtype, text } = event;
  const isInThread = thread !== undefined && thread !== ts;
  return isInThread && subtype === undefined && !/<[@!]/u.test(text);
}

/** What a person wrote that was not said to the bot, and may go on from an answer of it. */
type Overheard = { readonly message: MessageBody; readonly user: string };

/** @returns undefined for anything else, of which nothing has to be read */
export function overheardIn(body: unknown, self: string): Overheard | undefined {
  const message = MessageBody.safeParse(body).data;
  if (message?.event.type !== "message" || isDirect(body) || callsInGroup(body, self)) return undefined;
  const user = mayGoOn(message) ? readerOf(message.event, self) : undefined;
  return user === undefined ? undefined : { message, user };
}

/** Whether a message of several people calls the bot; Slack does not say of these whether they come as a mention too. */
export function callsInGroup(body: unknown, self: string): boolean {
  const text = GroupBody.safeParse(body).data?.event.text;
  return text !== undefined && isCalledIn(text, self);
}
const GroupBody = z.object({ event: z.object({ channel_type: z.literal("mpim"), text: z.string() }) });

/** Whether a text, as Slack writes it, mentions the bot. */
export function isCalledIn(text: string, self: string): boolean {
  return text.includes(`<@${self}>`) || text.includes(`<@${self}|`);
}

/**
 * Whether the bot goes on in the thread of a message that mentions nobody: settled so for the channel, and it answered there.
 * @throws when nobody can tell
 */
export async function goesOnIn(
  { message, user }: Overheard,
  {
    workspace,
    assistant,
  }: { readonly workspace: Workspace; readonly assistant: Pick<Assistant, "workspace" | "isGoingOn"> },
): Promise<boolean> {
  const { team_id: team, enterprise_id: enterprise, event } = message;
  const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), placeOfMessage(message), user);
  return (await modeOf(event.channel, speaker, assistant)) === "threads" && assistant.isGoingOn(speaker);
}

/** Where the bot answers in this channel. @throws when nobody can tell: one that is switched off is not to hear it */
export async function modeOf(channel: string, speaker: Speaker, { workspace }: Pick<Assistant, "workspace">) {
  return isDirectChannel(channel) ? "mentions" : modeIn(await workspace(speaker), channel);
}
