import { COMMAND_HINTS } from "./command-hints.ts";
import {
  COMMANDS,
  ENDINGS,
  EVENTS,
  EVENTS_PATH,
  JOINS,
  REACTIONS,
  REDIRECT_PATH,
  SESSION_EVENTS,
  SHORTCUTS,
  scopesOf,
  THREAD_EVENTS,
} from "./listening.ts";
import { PROMPTS } from "./prompts.ts";
import { SHORTCUT_HINTS } from "./shortcut-hints.ts";

/** How a deployment is reached, and what it is to hear. */
export type ManifestChoices = {
  /** Where Slack reaches it, without a slash at the end; over Socket Mode there is none. */
  readonly url?: string;
  /** Whether Slack sends it also messages that do not mention it, in the channels that it was invited to, to go on in threads. */
  readonly threads?: boolean;
  /** Whether the manifest lets workspaces install it by OAuth. */
  readonly oauth?: boolean;
};

/** Where the host stands that everybody has to replace by their own. */
export const EXAMPLE_URL = "https://rolwijzer.example.com";

/** What Slack is asked for, in version 2 of its manifest. */
export type Manifest = ReturnType<typeof makeManifest>;

/** The app as Slack takes it under "From a manifest". Without `url` it is reached over Socket Mode. */
export function makeManifest({ url, threads = false, oauth = false }: ManifestChoices) {
  const called = url === undefined ? {} : { url: url + EVENTS_PATH };
  const requested = url === undefined ? {} : { request_url: url + EVENTS_PATH };
  return {
    _metadata: { major_version: 2 },
    display_information: DISPLAY,
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "Rolwijzer", always_online: true },
      agent_view: {
        agent_description:
          "Vragen over AI-developerrollen, met bron onder elk feit. / AI developer roles, with sources.",
        suggested_prompts: PROMPTS.map(({ title, message }) => ({ title, message })),
      },
      shortcuts: SHORTCUTS.map((name) => ({ callback_id: name, ...SHORTCUT_HINTS[name] })),
      slash_commands: COMMANDS.map((name) => {
        const { description, usage } = COMMAND_HINTS[name];
        return {
          command: `/${name}`,
          ...called,
          description: `${description.nl} / ${description.en}`,
          usage_hint: usage,
          // Mentions and links arrive with their ids, and not as names that anyone could type.
          should_escape: true,
        };
      }),
    },
    oauth_config: {
      ...(oauth && url !== undefined ? { redirect_urls: [url + REDIRECT_PATH] } : {}),
      scopes: { bot: scopesOf(threads) },
    },
    settings: {
      event_subscriptions: {
        ...requested,
        bot_events: [
          ...EVENTS.map((name) => (name === "message" ? "message.im" : name)),
          ...REACTIONS,
          ...JOINS,
          ...SESSION_EVENTS,
          ...ENDINGS,
          ...(threads ? THREAD_EVENTS : []),
        ].toSorted(),
      },
      interactivity: { is_enabled: true, ...requested },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: oauth,
    },
  };
}

const DISPLAY = {
  name: "Rolwijzer",
  description: "Beantwoordt vragen over AI-developerrollen, met bron. / Answers about AI developer roles.",
  long_description:
    "Rolwijzer beantwoordt vragen over AI-developerrollen, in het Nederlands en het Engels: wat een rol doet, welke tools erbij horen, hoe je erin groeit, hoe je ervoor werft. Elk feit komt uit een nagekeken catalogus en staat er met zijn bron. Geen vraag gaat naar een taalmodel; hooguit herschrijft er een de eerste zinnen, als de beheerder dat aanzet. / " +
    "Rolwijzer answers questions about AI developer roles in Dutch and English: what a role does, its tools, how to grow into it and how to hire for it. Every fact comes from a curated catalog and is shown with its source. No question goes to a language model; at most one rewords the first sentences, if whoever runs it switches that on. It informs about roles and never rates people.",
  background_color: "#1f3a5f",
};
