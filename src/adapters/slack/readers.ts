/** What tells whose a message is. */
type Written = {
  readonly user?: string | undefined;
  readonly bot_id?: string | null | undefined;
  readonly subtype?: string | undefined;
};

/** Changes, joins and the like are no questions; these two are messages with something beside the text. */
const SUBTYPES: readonly (string | undefined)[] = [undefined, "file_share", "thread_broadcast"];

/** Slack itself writes notices in direct messages, as if it were a person. */
const SLACK_ITSELF: readonly (string | undefined)[] = ["USLACK", "USLACKBOT"];

/** @returns who asks, or undefined for anything but a person's own message */
export function readerOf({ user, bot_id: bot, subtype }: Written, self: string): string | undefined {
  const isPerson = !bot && user !== self && !SLACK_ITSELF.includes(user);
  return isPerson && SUBTYPES.includes(subtype) ? user : undefined;
}
