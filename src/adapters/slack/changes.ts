import { z } from "zod";
import { platformId } from "../shared/platform-id.ts";
import { toWords } from "./incoming-text.ts";
import { idOrNone } from "./payloads.ts";

const id = platformId(100);

const Version = z.object({
  ts: id,
  thread_ts: id.optional().catch(undefined),
  user: id.optional().catch(undefined),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  text: z.string().default(""),
});

const around = { team_id: idOrNone, enterprise_id: idOrNone, event_id: id };

const Changed = z.object({
  ...around,
  event: z.object({
    subtype: z.literal("message_changed"),
    channel: id,
    message: Version.extend({
      /** Absent where Slack changed it, such as by a preview. */
      edited: z.object({ ts: id }).optional().catch(undefined),
      /** Who answered in its thread, where it began one. */
      reply_users: z.array(z.string()).optional().catch(undefined),
    }),
    previous_message: Version,
  }),
});

const Deleted = z.object({
  ...around,
  event: z.object({ subtype: z.literal("message_deleted"), channel: id, previous_message: Version }),
});

/** What became of a message that stands, or stood, in a conversation. */
export type Change = {
  readonly home: { readonly team: string | undefined; readonly enterprise: string | undefined };
  readonly eventId: string;
  readonly channel: string;
  /** As it was before. */
  readonly before: z.infer<typeof Version> & { readonly words: string };
} & (
  | { readonly kind: "edited"; readonly words: string; readonly asOf: string }
  | { readonly kind: "deleted"; readonly repliers: readonly string[] }
);

/** A message that has answers in its thread leaves this in its place when it is deleted. */
const TOMBSTONE = "tombstone";

/**
 * What a `message` event tells of another message. An edit that changes no words that we read, and what Slack itself
 * changes, is no edit.
 * @returns undefined for a message of its own
 */
export function changeIn(body: unknown): Change | { readonly kind: "nothing" } | undefined {
  const changed = Changed.safeParse(body).data;
  if (changed !== undefined) return changeOf(changed);
  const deleted = Deleted.safeParse(body).data;
  if (deleted === undefined) return undefined;
  return { ...partsOf(deleted), kind: "deleted", repliers: [] };
}

function changeOf(changed: z.infer<typeof Changed>): Change | { readonly kind: "nothing" } {
  const { message } = changed.event;
  const change = partsOf(changed);
  if (message.subtype === TOMBSTONE)
    return { ...change, kind: "deleted", repliers: message.reply_users ?? [] };
  const words = toWords(message.text);
  if (message.edited === undefined || words === change.before.words) return { kind: "nothing" };
  return { ...change, kind: "edited", words, asOf: message.edited.ts };
}

function partsOf({
  team_id: team,
  enterprise_id: enterprise,
  event_id: eventId,
  event,
}: z.infer<typeof Deleted | typeof Changed>) {
  const { channel, previous_message: before } = event;
  return { home: { team, enterprise }, eventId, channel, before: { ...before, words: toWords(before.text) } };
}
