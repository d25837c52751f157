/** The one path that Slack calls: events, commands and interactivity. */
export const EVENTS_PATH = "/slack/events";

/** Where browsers come to install the app, and where Slack leads them back. */
export const INSTALL_PATH = "/slack/install";
export const REDIRECT_PATH = "/slack/oauth_redirect";

/** What the app listens to; its manifest asks Slack for the same. */
export const COMMANDS = ["compare", "interview", "legacy", "roadmap", "role", "roles", "rolwijzer"] as const;

/** Events by Bolt's names. Of `message` only direct messages are asked for, and with `--threads` those in channels. */
export const EVENTS = ["app_home_opened", "app_mention", "message"] as const;

/** What people put under messages: thumbs under ours are votes. */
export const REACTIONS = ["reaction_added", "reaction_removed"] as const;

/** Who comes into a channel: the bot itself says hello there. */
export const JOINS = ["member_joined_channel"] as const;

/** What people do with threads in the bot's own conversation. */
export const SESSION_EVENTS = ["agent_session_stopped"] as const;

/** What the app offers beside commands: anywhere in Slack, and under a message. By their callback ids, which are permanent. */
export const SHORTCUTS = ["compare-roles", "which-role"] as const;

/** What the app is allowed, and may do nothing without. */
export const SCOPES = [
  "app_mentions:read",
  "assistant:write",
  "channels:read",
  "chat:write",
  "commands",
  "groups:read",
  "im:history",
  "reactions:read",
  "users:read",
] as const;

/** Events that say that the workspace let us go. */
export const ENDINGS = ["app_uninstalled", "tokens_revoked"] as const;

/** Messages that mention nobody, where the app may go on in the threads that it is in. */
export const THREAD_EVENTS = ["message.channels", "message.groups", "message.mpim"] as const;
export const THREAD_SCOPES = ["channels:history", "groups:history", "mpim:history"] as const;

/** What the app asks for, with what lets it follow threads or without. */
export function scopesOf(
  threads: boolean,
): readonly ((typeof SCOPES)[number] | (typeof THREAD_SCOPES)[number])[] {
  return [...SCOPES, ...(threads ? THREAD_SCOPES : [])].toSorted();
}
