import { z } from "zod";
import type { Language } from "../../language.ts";
import type { Speaker } from "../adapter.ts";
import { platformId } from "../shared/platform-id.ts";

/** The few fields we read of what Teams sends. Teams adds fields freely, so others are let through. */

const id = platformId(1_000);
const tenant = id.nullish().catch(undefined);
const text = z.string().nullish().catch(undefined);

const reactions = z
  .array(z.object({ type: z.string() }))
  .nullish()
  .catch(undefined);

/** Enough to tell whether a request is from Teams at all; the rest is read once it is. */
export const Envelope = z.object({
  type: z.string().min(1).max(100),
  channelId: z.string().catch(""),
  serviceUrl: z.string().catch(""),
});
export type Envelope = z.infer<typeof Envelope>;

const Account = z.object({ id, name: text, role: text });

const Entity = z.object({
  type: z.string(),
  text,
  mentioned: z.object({ id: z.string() }).optional().catch(undefined),
  locale: text,
});

/** An activity to the bot: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity */
export const Incoming = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  /** The message that a button stood under, or a vote is about. */
  replyToId: id.nullish().catch(undefined),
  channelId: z.string().catch("msteams"),
  serviceUrl: z.url({ protocol: /^https?$/u }).max(1_000),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id,
    conversationType: text,
    tenantId: tenant,
    isGroup: z.boolean().nullish().catch(undefined),
  }),
  /** When it was said, or changed. */
  timestamp: text,
  name: text,
  action: text,
  text,
  locale: text,
  deliveryMode: text,
  value: z.unknown().optional(),
  /** Among them the message as HTML. */
  attachments: z.array(z.unknown()).nullish().catch(undefined),
  entities: z.array(z.unknown()).nullish().catch(undefined),
  membersAdded: z
    .array(z.object({ id: z.string() }))
    .nullish()
    .catch(undefined),
  reactionsAdded: reactions,
  reactionsRemoved: reactions,
  channelData: z
    .object({ tenant: z.object({ id: tenant }).nullish().catch(undefined), eventType: text })
    .nullish()
    .catch(undefined),
});
export type Incoming = z.infer<typeof Incoming>;
type Entity = z.infer<typeof Entity>;

/** The entities that can be read. */
function entitiesOf({ entities }: Incoming): readonly Entity[] {
  return (entities ?? []).flatMap((entity) => Entity.safeParse(entity).data ?? []);
}

/** Where a message addresses us. */
export function mentionsOfUs(incoming: Incoming): readonly Entity[] {
  return entitiesOf(incoming).filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id === incoming.recipient.id,
  );
}

/** Whether it was said to us: in a conversation of more by mentioning us. */
export function isAddressed(incoming: Incoming): boolean {
  return isPersonal(incoming) || mentionsOfUs(incoming).length > 0;
}

/** What parts the id of a channel's conversation from the message that its thread began with. */
export const THREAD = ";messageid=";

/** The id of a conversation as a whole, of whose threads each has one of its own. */
export function wholeConversation({ conversation: { id } }: Pick<Incoming, "conversation">): string {
  return id.split(THREAD, 1)[0] ?? id;
}

/** Who speaks where. A thread of a channel is shared by all who take part in it; a group chat has no threads. */
export function speakerOf({ from, conversation, channelData }: Incoming): Speaker {
  return {
    platform: "teams",
    // An empty id is none.
    workspace: channelData?.tenant?.id || conversation.tenantId || "",
    conversation: conversation.id,
    isShared: conversation.id.includes(THREAD),
    user: from.id,
  };
}

/** Who asks what they alone see the answer to: it is nobody else's to go on with. */
export function readerOf(incoming: Incoming): Speaker {
  const speaker = speakerOf(incoming);
  return { ...speaker, conversation: wholeConversation(incoming), isShared: false };
}

/** @returns the language of the reader's Teams, when it is one that we speak */
export function localeOf(incoming: Incoming): Language | undefined {
  const locales = [
    incoming.locale,
    ...entitiesOf(incoming).map(({ type, locale }) => (type === "clientInfo" ? locale : null)),
  ];
  const language = locales
    .find((locale) => typeof locale === "string" && locale !== "")
    ?.slice(0, 2)
    .toLowerCase();
  return language === "nl" || language === "en" ? language : undefined;
}

export function isPersonal({ conversation }: Incoming): boolean {
  return (
    conversation.conversationType === "personal" ||
    (!conversation.conversationType && conversation.isGroup !== true)
  );
}

/** What comes of our own doing, or of another bot's. */
export function isOwn({ from, recipient }: Incoming): boolean {
  return from.id === recipient.id || from.role === "bot";
}

/** What a message of ours is known by: a thread's conversation has its root in its name, a message the same id in both. */
export function messageName(incoming: Incoming, message: string): string {
  return `${wholeConversation(incoming)}:${message}`;
}

/** What the ledger knows an activity by; a redelivery has the same. Nothing when it has no id of its own. */
export function deliveryOf({ conversation, id: activity }: Incoming): readonly string[] {
  return activity ? [`teams:${conversation.id}:${activity}`] : [];
}
