import { z } from "zod";
import { type Body, idOrNone, ViewIn } from "../payloads.ts";

/** Who stands behind a delivery, and what it tells of them. */
export type Asker = {
  readonly user: string;
  /** The workspace or enterprise that is theirs. */
  readonly home: string | undefined;
  /** Whether people of several organisations are in that channel; undefined where it is not told. */
  readonly isShared: boolean | undefined;
  readonly isGuest: boolean;
  readonly reached: Reached;
};

/** How something is said to them that nobody else sees. */
export type Reached =
  /** In the acknowledgement of what they typed. */
  | { readonly kind: "at once" }
  | { readonly kind: "by url"; readonly url: string; readonly thread: string | undefined }
  | { readonly kind: "in channel"; readonly channel: string; readonly thread: string | undefined }
  /** On their Home tab, with what stands there. */
  | { readonly kind: "on their page"; readonly stands: ViewIn | undefined }
  /** They did not speak to us, or Slack takes nothing there. */
  | { readonly kind: "not" };

/**
 * @param self our own user
 * @returns undefined where nobody asks anything: what apps write, and what Slack tells of others
 */
export function askerOf(body: Body, self: string): Asker | undefined {
  if (body.event !== undefined) return askerInEvent(Heard.safeParse(body).data, self);
  if (body.command !== undefined) {
    const typed = Command.safeParse(body).data;
    return typed && { ...UNTOLD, user: typed.user_id, reached: { kind: "at once" } };
  }
  const shown = Shown.safeParse(body).data;
  if (shown === undefined) return undefined;
  const { user, response_url: url, container } = shown;
  const reached =
    url === undefined ? NOWHERE : { kind: "by url" as const, url, thread: container?.thread_ts };
  return { ...UNTOLD, user: user.id, home: user.team_id, reached };
}

const NOWHERE: Reached = { kind: "not" };
const UNTOLD = { home: undefined, isShared: undefined, isGuest: false };

const id = z.string().min(1);
const maybe = idOrNone.catch(undefined);

const Command = z.object({ user_id: id });

/** A tap, a shortcut, a form, or what is typed into a menu. */
const Shown = z.object({
  user: z.object({ id, team_id: maybe }),
  response_url: id.optional().catch(undefined),
  container: z.object({ thread_ts: maybe }).optional().catch(undefined),
});

const Profile = z.object({
  team: maybe,
  is_restricted: z.boolean().optional().catch(undefined),
  is_ultra_restricted: z.boolean().optional().catch(undefined),
});
const said = { user: maybe, bot_id: maybe, thread_ts: maybe, text: z.string().optional().catch(undefined) };
const Heard = z.object({
  is_ext_shared_channel: z.boolean().optional().catch(undefined),
  event: z.object({
    ...said,
    type: z.string(),
    channel: maybe,
    channel_type: maybe,
    /** Of what was opened: the page or the conversation, and the page as it stands. */
    tab: maybe,
    view: ViewIn.optional().catch(undefined),
    /** Of a reaction: whose message it is put under. */
    item_user: maybe,
    user_team: maybe,
    user_profile: Profile.optional().catch(undefined),
    /** Of a message that was edited: what it says now. */
    message: z.object(said).optional().catch(undefined),
  }),
});
type Heard = z.infer<typeof Heard>;

function askerInEvent(heard: Heard | undefined, self: string): Asker | undefined {
  if (heard === undefined) return undefined;
  const { event, is_ext_shared_channel: isShared } = heard;
  const { user = event.user, bot_id: app } = event.message ?? event;
  if (user === undefined || user === self || app !== undefined || !isForUs(event, self)) return undefined;
  const { user_team: team, user_profile: profile } = event;
  return {
    user,
    home: team ?? profile?.team,
    isShared,
    isGuest: profile?.is_restricted === true || profile?.is_ultra_restricted === true,
    reached: reachedIn(event),
  };
}

/** Of messages in a channel those in a thread can be for us, or that mention us; of reactions those to a message of ours. */
function isForUs(
  { type, channel_type: kind, item_user: author, ...event }: Heard["event"],
  self: string,
): boolean {
  const { thread_ts: thread, text = "" } = event.message ?? event;
  switch (type) {
    case "app_mention":
    case "app_home_opened":
      return true;
    case "message":
      return kind === "im" || kind === "mpim" || thread !== undefined || text.includes(`<@${self}>`);
    case "reaction_added":
    case "reaction_removed":
      return author === self;
    default:
      return false;
  }
}

/** Who did not write to us is not spoken to. */
function reachedIn({
  type,
  channel,
  channel_type: kind,
  thread_ts: thread,
  message,
  tab,
  view,
}: Heard["event"]): Reached {
  if (type === "app_home_opened" && tab === "home") return { kind: "on their page", stands: view };
  const isToUs = type === "app_mention" || (type === "message" && kind === "im");
  return isToUs && channel !== undefined && message === undefined
    ? { kind: "in channel", channel, thread }
    : NOWHERE;
}
