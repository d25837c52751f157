import { refusalOf } from "./fake-slack-blocks.ts";

/** A message that stands in a conversation. */
export type Posted = {
  /** Whose conversation it is; the same channel id can stand for another one elsewhere. */
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly { readonly type: string }[];
  readonly metadata?: {
    readonly event_type: string;
    readonly event_payload: Readonly<Record<string, string>>;
  };
  readonly unfurl_links?: boolean;
  readonly unfurl_media?: boolean;
};

export type ArgsOfMessages = Readonly<Partial<Record<Name, unknown>>>;
type Name =
  | "channel"
  | "text"
  | "blocks"
  | "metadata"
  | "thread_ts"
  | "ts"
  | "oldest"
  | "limit"
  | "include_all_metadata";
type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** Direct conversations of other people, and people themselves, can be posted to as well. */
const CHANNELS = /^(?:C0GENERAL|D0READER|U0READER|[DU]-[\w-]+)$/u;

let count = 0;

/** What `chat.postMessage` does: puts a message with the others, unless something is wrong with it. */
export function postMessage(args: ArgsOfMessages, team: string, posted: Posted[]): Reply {
  if (!CHANNELS.test(String(args.channel))) return { ok: false, error: "channel_not_found" };
  // The real one takes blocks without a text; ours must never leave it out.
  if (typeof args.text !== "string" || args.text === "") return { ok: false, error: "no_text" };
  if (args.text.length > 40_000) return { ok: false, error: "msg_too_long" };
  const refusal = args.blocks === undefined ? undefined : refusalOf(args.blocks);
  if (refusal !== undefined) return { ok: false, error: refusal };
  const { metadata } = args as Partial<Posted>;
  if (metadata !== undefined && !(metadata.event_type && typeof metadata.event_payload === "object"))
    return { ok: false, error: "metadata_must_be_sent_from_app" };
  // Slack's clock, and a count behind it that keeps them apart.
  const ts = `${Math.floor(Date.now() / 1_000)}.${String(count).padStart(6, "0")}`;
  count += 1;
  posted.push({ ...(args as unknown as Posted), team, ts });
  return { ok: true, channel: args.channel, ts };
}

/** What a person said in a channel. */
export type Said = {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
};

/** What a token needs to read a conversation, by how its id begins. */
const HISTORY: Readonly<Record<string, string>> = {
  C: "channels:history",
  D: "im:history",
  G: "groups:history",
};

type Readable = {
  readonly posted: readonly Posted[];
  readonly said: readonly Said[];
  readonly scopes: readonly string[];
};

/**
 * What `conversations.replies` and `conversations.history` do, of what the bot posted and of the message that began a
 * thread, which stands first: only where the token may read, and with metadata only when asked for.
 */
export function answersOf(args: ArgsOfMessages, team: string, { posted, said, scopes }: Readable): Reply {
  const needed = HISTORY[String(args.channel).slice(0, 1)] ?? "channels:history";
  if (!scopes.includes(needed))
    return { ok: false, error: "missing_scope", needed, provided: scopes.join(",") };
  const { oldest = "0", limit = "100", ts } = args;
  const began = said.filter((each) => each.channel === args.channel && each.ts === ts);
  const replies = posted
    .filter(
      (each) =>
        each.team === team &&
        each.channel === args.channel &&
        each.thread_ts === ts &&
        each.ts > String(oldest),
    )
    .map(({ metadata, ...message }) =>
      args.include_all_metadata === "true" ? { ...message, metadata } : message,
    );
  const all = [...began, ...replies];
  const page = all.slice(0, Number(limit));
  return { ok: true, messages: page, has_more: page.length < all.length };
}
