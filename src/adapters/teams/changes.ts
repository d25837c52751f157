import type { Incoming } from "./incoming.ts";

/** What became of a message that stands, or stood, in a conversation. */
export type Change =
  /** `asOf` sorts: a later version behind an earlier one. */
  { readonly kind: "edited"; readonly asOf: string } | { readonly kind: "deleted" };

/**
 * What Teams tells of another message than a new one.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/update-and-delete-bot-messages
 * @returns undefined for what changes no words of anybody's, such as a deletion that is undone: its answer is gone by then
 */
export function changeIn({ type, channelData, timestamp }: Incoming): Change | undefined {
  const told = `${type}:${channelData?.eventType ?? ""}`;
  if (told === "messageUpdate:editMessage" && timestamp) return { kind: "edited", asOf: timestamp };
  return told === "messageDelete:softDeleteMessage" ? { kind: "deleted" } : undefined;
}
