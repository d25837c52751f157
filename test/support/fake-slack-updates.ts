import { refusalOf } from "./fake-slack-blocks.ts";
import type { ArgsOfMessages, Posted } from "./fake-slack-conversations.ts";

type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** What `chat.update` does: another text and blocks in a message of the bot's; what is not given stays. */
export function updateMessage(args: ArgsOfMessages, team: string, posted: Posted[]): Reply {
  const { channel, ts, text, blocks } = args as Partial<Posted>;
  const place = posted.findIndex((each) => each.team === team && each.channel === channel && each.ts === ts);
  const message = posted[place];
  if (message === undefined) return { ok: false, error: "message_not_found" };
  if (text === undefined && blocks === undefined) return { ok: false, error: "no_text" };
  if (text !== undefined && text.length > 40_000) return { ok: false, error: "msg_too_long" };
  const refusal = blocks === undefined ? undefined : refusalOf(blocks);
  if (refusal !== undefined) return { ok: false, error: refusal };
  posted[place] = {
    ...message,
    ...(text === undefined ? {} : { text }),
    ...(blocks === undefined ? {} : { blocks }),
  };
  return { ok: true, channel, ts };
}

/** What `chat.delete` does: takes a message of the bot's away. */
export function deleteMessage(args: ArgsOfMessages, team: string, posted: Posted[]): Reply {
  const { channel, ts } = args as Partial<Posted>;
  const place = posted.findIndex((each) => each.team === team && each.channel === channel && each.ts === ts);
  if (place < 0) return { ok: false, error: "message_not_found" };
  posted.splice(place, 1);
  return { ok: true, channel, ts };
}
