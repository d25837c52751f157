import { those } from "../../shared/audit/rules.ts";
import { EXAMPLE_URL } from "../manifest.ts";
import type { Audited, SlackRule } from "./rule.ts";

/** Of Slack's schema of a manifest, in UTF-16 units. Source: https://github.com/slackapi/manifest-schema */
const LIMITS = {
  name: 35,
  description: 140,
  longLeast: 175,
  long: 4_000,
  command: 32,
  shortcut: 24,
  shortcutHint: 150,
  hint: 1_000,
  prompts: 4,
};

const shortcutsOf = ({ manifest }: Audited) => manifest.features.shortcuts;
/** What a shortcut arrives as. */
const TYPES = { global: "shortcut", message: "message_action" } as const;
const commandsOf = ({ manifest }: Audited) => manifest.features.slash_commands;

/** What the manifest says of the app. */
export const MANIFEST_RULES: readonly SlackRule[] = [
  {
    id: "https",
    asks: "Slack and installers call https addresses of one host.",
    remedy: "Give --url with the https address of this deployment.",
    flaws: (app) => {
      const addresses = addressesIn(app);
      const hosts = new Set(
        addresses.map((address) => (URL.canParse(address) ? new URL(address).host : undefined)),
      );
      return [
        ...those(
          addresses,
          (each) => !each.startsWith("https://"),
          (each) => `${each} is not https`,
        ),
        ...(hosts.size > 1 ? ["the addresses are of more than one host"] : []),
        ...(addresses.some((each) => each.startsWith(EXAMPLE_URL))
          ? ["the host is that of the example"]
          : []),
      ];
    },
  },
  {
    id: "no-socket",
    asks: "It is reached over HTTP: Slack lists no app that uses Socket Mode.",
    remedy: "Leave out --socket for an app that is to be listed. For your own workspace Socket Mode is fine.",
    flaws: ({ manifest }) =>
      manifest.settings.socket_mode_enabled ? ["it is reached over Socket Mode"] : [],
  },
  {
    id: "token-rotation",
    asks: "Tokens of an app for many workspaces end after 12 hours, and are renewed.",
    remedy: "Leave token_rotation_enabled as `rolwijzer manifest slack --oauth` writes it.",
    flaws: ({ manifest: { oauth_config: oauth, settings } }) =>
      oauth.redirect_urls !== undefined && !settings.token_rotation_enabled ? ["tokens do not end"] : [],
  },
  {
    id: "commands-heard",
    asks: "Every command has a listener, and is told in words of both languages.",
    remedy:
      "Listen to it in src/adapters/slack/commands.ts, and describe it in src/adapters/slack/command-hints.ts.",
    flaws: (app) => [
      ...those(
        commandsOf(app),
        ({ command }) => app.listeners.find({ command }) === undefined,
        ({ command }) => `nobody hears ${command}`,
      ),
      ...those(
        commandsOf(app),
        ({ description }) => !description.includes(" / "),
        ({ command }) => `${command} is told in one language`,
      ),
    ],
  },
  {
    id: "shortcuts-heard",
    asks: "Every shortcut has a listener, and is told in words of both languages.",
    remedy:
      "Listen to it in src/adapters/slack/shortcuts.ts, and describe it in src/adapters/slack/shortcut-hints.ts.",
    flaws: (app) => [
      ...those(
        shortcutsOf(app),
        ({ type, callback_id: callback }) =>
          app.listeners.find({ type: TYPES[type], callback_id: callback }) === undefined,
        ({ callback_id: callback }) => `nobody hears ${callback}`,
      ),
      ...those(
        shortcutsOf(app),
        ({ name, description }) => ![name, description].every((words) => words.includes(" / ")),
        ({ callback_id: callback }) => `${callback} is told in one language`,
      ),
    ],
  },
  {
    id: "help-and-feedback",
    asks: "A command says how to get help and how to send feedback.",
    remedy: "Name help and feedback in the usage hint of /rolwijzer.",
    flaws: (app) =>
      ["help", "feedback"].flatMap((word) =>
        commandsOf(app).some(({ usage_hint: hint }) => hint.includes(word)) ? [] : [`no hint names ${word}`],
      ),
  },
  {
    id: "mentions-escaped",
    asks: "Commands get mentions with their ids, so that nobody can type one that is none.",
    remedy: "Set should_escape for every command.",
    flaws: (app) =>
      those(
        commandsOf(app),
        ({ should_escape: isEscaped }) => !isEscaped,
        ({ command }) => `${command} is not`,
      ),
  },
  {
    id: "lengths",
    asks: "Names, descriptions and hints are as long as Slack takes them.",
    remedy: "Shorten them in src/adapters/slack/manifest.ts or src/adapters/slack/command-hints.ts.",
    flaws: tooLong,
  },
  {
    id: "own-name",
    asks: "The name does not hold Slack's, and the bot is called what the app is.",
    remedy: "Choose one name for both.",
    flaws: ({
      manifest: {
        display_information: { name },
        features,
      },
    }) => [
      ...(/slack/iu.test(name) ? ["the name holds Slack's"] : []),
      ...(features.bot_user.display_name === name ? [] : ["the bot has another name than the app"]),
    ],
  },
  {
    id: "agent-view",
    asks: "It uses the agent view: new apps can use no other.",
    remedy: "Leave out features.assistant_view.",
    flaws: ({ manifest: { features } }) => [
      ...("agent_view" in features ? [] : ["there is no agent view"]),
      ...("assistant_view" in features ? ["it uses the assistant view"] : []),
    ],
  },
  {
    id: "ai-disclosed",
    asks: "The description says in both languages what a language model does.",
    remedy: "Say it in src/adapters/slack/manifest.ts, as docs/slack-listing.md does.",
    flaws: ({ manifest }) =>
      ["taalmodel", "language model"].flatMap((word) =>
        manifest.display_information.long_description.includes(word) ? [] : [`it does not say "${word}"`],
      ),
  },
];

function addressesIn({ manifest: { features, oauth_config: oauth, settings } }: Audited): readonly string[] {
  return [
    ...features.slash_commands.flatMap(({ url }) => url ?? []),
    ...[settings.event_subscriptions, settings.interactivity].flatMap((each) => each.request_url ?? []),
    ...(oauth.redirect_urls ?? []),
  ];
}

function tooLong(app: Audited): readonly string[] {
  const { display_information: shown, features } = app.manifest;
  const long = shown.long_description.length;
  return [
    ...(shown.name.length > LIMITS.name ? ["the name is too long"] : []),
    ...(shown.description.length > LIMITS.description ? ["the description is too long"] : []),
    ...(long < LIMITS.longLeast || long > LIMITS.long
      ? ["the long description is too short or too long"]
      : []),
    ...(features.agent_view.suggested_prompts.length > LIMITS.prompts ? ["there are too many prompts"] : []),
    ...those(
      commandsOf(app),
      ({ command, usage_hint: hint }) => command.length > LIMITS.command || hint.length > LIMITS.hint,
      ({ command }) => `${command} or its hint is too long`,
    ),
    ...those(
      shortcutsOf(app),
      ({ name, description }) => name.length > LIMITS.shortcut || description.length > LIMITS.shortcutHint,
      ({ callback_id: callback }) => `${callback} or its description is too long`,
    ),
  ];
}
