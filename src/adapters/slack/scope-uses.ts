/** What Slack sends or allows only with a scope. */
type Use = {
  /** Events, by their names in the manifest. */
  readonly events?: readonly string[];
  /** Methods of the Web API that we call. */
  readonly methods?: readonly string[];
  /** Whether slash commands need it. */
  readonly commands?: true;
};

/**
 * Every scope that the app may ask for, with what it is for. One that is not here has no use, and may not be asked for.
 * Source: the pages of events and methods under https://docs.slack.dev/reference
 */
export const SCOPE_USES: Readonly<Record<string, Use>> = {
  "app_mentions:read": { events: ["app_mention"] },
  // Of an app that is listed as an agent, which this scope makes it.
  "assistant:write": {
    events: ["agent_session_stopped"],
    methods: ["assistant.threads.setSuggestedPrompts"],
  },
  "channels:history": { events: ["message.channels"] },
  "channels:read": { events: ["member_joined_channel"] },
  "chat:write": {
    methods: [
      "chat.postMessage",
      "chat.postEphemeral",
      "chat.update",
      "chat.delete",
      "agents.sessions.setStatus",
    ],
  },
  commands: { commands: true },
  "groups:history": { events: ["message.groups"] },
  "groups:read": { events: ["member_joined_channel"] },
  "im:history": { events: ["message.im"], methods: ["conversations.history", "conversations.replies"] },
  "mpim:history": { events: ["message.mpim"] },
  "reactions:read": { events: ["reaction_added", "reaction_removed"], methods: ["reactions.get"] },
  "users:read": { methods: ["users.info"] },
};

/** Events that Slack sends to every app. */
export const FREE_EVENTS: readonly string[] = ["app_home_opened", "app_uninstalled", "tokens_revoked"];
