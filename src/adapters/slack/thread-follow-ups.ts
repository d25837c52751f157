import { z } from "zod";
import { modeIn } from "../../settings-asked.ts";
import type { Assistant, Speaker } from "../adapter.ts";
import { isDirectChannel, type MessageBody } from "./payloads.ts";

/** Whether a message may go on from an answer in its thread: one that names anybody is for them. */
export function mayGoOn({ event }: MessageBody): boolean {
  const { thread_ts: thread, ts, subtype, text } = event;
  const isInThread = thread !== undefined && thread !== ts;
  return isInThread && subtype === undefined && !/<[@!]/u.test(text);
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

/** Where the bot answers in this channel. @throws when nobody can tell: one that is switched off is not to hear it */
export async function modeOf(channel: string, speaker: Speaker, { workspace }: Pick<Assistant, "workspace">) {
  return isDirectChannel(channel) ? "mentions" : modeIn(await workspace(speaker), channel);
}
