import { z } from "zod";
import type { Speaker } from "../adapter.ts";
import { platformId } from "../shared/platform-id.ts";

/** The few fields we read of what Slack sends. Slack adds fields freely, so others are let through. */

const id = platformId(100);

/** Enough of a body to hand it on; Bolt stumbles over less. */
export const Body = z.looseObject({
  type: z.string().optional(),
  challenge: z.string().optional(),
  command: z.string().optional(),
  event: z.looseObject({ type: z.string(), item: z.looseObject({}).optional() }).optional(),
  actions: z.array(z.looseObject({})).min(1).optional(),
  callback_id: z.string().optional().catch(undefined),
  view: z
    .looseObject({ callback_id: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
export type Body = z.infer<typeof Body>;

/** Slack writes one that is not there as null, as nothing, or as an empty field of a form. */
export const idOrNone = z
  .union([id, z.literal("")])
  .nullish()
  .transform((given) => given || undefined);
const home = { team_id: idOrNone, enterprise_id: idOrNone };

const Message = z.object({
  type: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  ts: id,
  thread_ts: id.optional(),
  user: id.optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  text: z.string().default(""),
  files: z.array(z.unknown()).optional().catch(undefined),
});

/** A message to the bot: a mention in a channel or a direct message. */
export const MessageBody = z.object({ ...home, event_id: id, event: Message });
export type MessageBody = z.infer<typeof MessageBody>;

/** Whether a message was typed to the bot alone. */
export function isDirect(body: unknown): boolean {
  return DirectBody.safeParse(body).success;
}
const DirectBody = z.object({ event: z.object({ channel_type: z.literal("im") }) });

/** A view of ours, as Slack brings it back. */
export const ViewIn = z.object({
  id,
  type: z.enum(["home", "modal"]),
  hash: id.optional().catch(undefined),
  private_metadata: z.string().optional().catch(undefined),
});
export type ViewIn = z.infer<typeof ViewIn>;

/** Somebody opened the bot: `messages` is the conversation, `home` the page, with what stands on it. */
export const OpenedBody = z.object({
  ...home,
  event: z.object({
    channel: id,
    tab: z.string(),
    user: id.optional().catch(undefined),
    view: ViewIn.optional().catch(undefined),
  }),
});

/** A token of the bot itself was revoked, not only tokens of people. */
export const TokensRevokedBody = z.object({
  event: z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
});

export const CommandBody = z.object({
  ...home,
  command: z.string().startsWith("/"),
  text: z.string().default(""),
  channel_id: id,
  user_id: id,
  trigger_id: id.optional().catch(undefined),
  response_url: z.url().optional().catch(undefined),
});
export type CommandBody = z.infer<typeof CommandBody>;

/** A tap on a button under one of our messages, or in a view of ours. */
export const TapBody = z.object({
  team: z.object({ id: idOrNone }).nullish(),
  enterprise: z.object({ id: idOrNone }).nullish(),
  user: z.object({ id }),
  channel: z.object({ id }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: id.optional().catch(undefined),
      thread_ts: id.optional(),
    })
    .optional(),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  /** Where it stood in a window or on the Home tab, and not under a message. */
  view: ViewIn.optional(),
  /** Opens one window, within three seconds. */
  trigger_id: id.optional().catch(undefined),
  response_url: z.url().optional(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        action_id: z.string(),
        block_id: z.string().optional().catch(undefined),
        value: z.string().optional(),
        /** In a menu. */
        selected_option: z.object({ value: z.string() }).nullish().catch(undefined),
        url: z.string().optional(),
        action_ts: id.optional().catch(undefined),
      }),
    )
    .min(1),
});
export type TapBody = z.infer<typeof TapBody>;

const whoever = {
  team: z.object({ id: idOrNone }).nullish(),
  enterprise: z.object({ id: idOrNone }).nullish(),
  user: z.object({ id }),
};

/** A shortcut, wherever it was chosen; one under a message says which. */
export const ShortcutBody = z.object({
  ...whoever,
  trigger_id: id.optional().catch(undefined),
  channel: z.object({ id }).optional().catch(undefined),
  message: z
    .object({ text: z.string().default(""), thread_ts: id.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  response_url: z.url().optional().catch(undefined),
});
export type ShortcutBody = z.infer<typeof ShortcutBody>;

const Field = z.object({
  value: z.string().nullish().catch(undefined),
  selected_option: z.object({ value: z.string() }).nullish().catch(undefined),
  selected_users: z.array(id).optional().catch(undefined),
  selected_conversations: z.array(id).optional().catch(undefined),
});

/** A form of ours that was sent, with what was filled in. */
export const SubmissionBody = z.object({
  ...whoever,
  view: ViewIn.extend({
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Field)) }),
  }),
});
export type SubmissionBody = z.infer<typeof SubmissionBody>;

/** What somebody types into a menu that asks us for its options. */
export const SuggestionBody = z.object({
  action_id: z.string(),
  value: z.string().default(""),
  view: ViewIn.optional().catch(undefined),
});

/** Where an answer belongs: a channel or direct message, and the thread in it when there is one. */
export type Place = { readonly channel: string; readonly thread?: string };

/** A top-level message is the root of the thread its answer opens. */
export function placeOfMessage({ event }: MessageBody): Place {
  return { channel: event.channel, thread: event.thread_ts ?? event.ts };
}

/** @returns where a tap is answered, or undefined where no message can stand, such as under a slash command */
export function placeOfTap({ channel, message, container }: TapBody): Place | undefined {
  if (channel === undefined || message === undefined || container?.is_ephemeral === true) return undefined;
  return { channel: channel.id, thread: message.thread_ts ?? message.ts };
}

/** @returns the thread that the tapped message stands in; also one that only its reader sees can stand in one */
export function threadOfTap({ container, message }: TapBody): string | undefined {
  return container?.thread_ts ?? message?.thread_ts;
}

/** A channel's id, as it can stand in a mention; a direct conversation has another one. */
export const CHANNEL = /^[CG][A-Z0-9]{1,30}$/u;
/** A person's id, as it can stand in a mention. */
export const PERSON = /^[UW][A-Z0-9]{1,30}$/u;

/** Whether a channel is a direct conversation with the bot. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith("D");
}

/**
 * Who speaks where. A thread is shared by all who take part in it. A direct conversation is one as a whole: each
 * message there opens a thread by being answered, and is no new beginning.
 */
export function toSpeaker(
  workspace: { readonly team?: string | null | undefined; readonly enterprise?: string | null | undefined },
  { channel, thread }: Place,
  user: string,
): Speaker {
  const isShared = thread !== undefined && !isDirectChannel(channel);
  const conversation = isShared ? `${channel}:${thread}` : channel;
  return {
    platform: "slack",
    workspace: workspace.team ?? workspace.enterprise ?? "",
    conversation,
    isShared,
    user,
  };
}
