import type { Language } from "../../language.ts";
import { PAGE_PATHS } from "../shared/page-paths.ts";
import { APP_WORDS } from "./package/app-words.ts";
import { extensionIn } from "./package/extension-entry.ts";
import { STARTERS } from "./package/starters.ts";

/** Who answers for the app, as whoever installs it sees them. */
export type Developer = {
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
};

/** How a deployment is reached, and what it is called. */
export type ManifestChoices = {
  /** Where Teams reaches it, without a slash at the end. */
  readonly url: string;
  /** The bot's, which is `TEAMS_APP_ID`. */
  readonly appId: string;
  /** The app's own, where Teams knows it by another than the bot's. */
  readonly id?: string;
  /** Of the package; Teams takes an update only with a higher one. */
  readonly version?: string;
  readonly developer?: Partial<Developer>;
  /** Whether it is offered in Microsoft 365 Copilot as well. */
  readonly copilot?: boolean;
};

/** Where the host stands that everybody has to replace by their own. */
export const EXAMPLE_URL = "https://rolwijzer.example.com";
/** An id that is nobody's. */
export const EXAMPLE_ID = "00000000-0000-0000-0000-000000000001";

/** Of the schema that the manifest follows. Source: https://developer.microsoft.com/json-schemas/teams */
const SCHEMA = "1.29";
export const APP_VERSION = "1.0.0";

/** What Teams is told of the app. */
export type Manifest = ReturnType<typeof makeManifest>;

/**
 * The app as Teams takes it, in one language: English is its usual one, and the file beside it has what differs in Dutch.
 * Source: https://learn.microsoft.com/microsoft-365/extensibility/schema
 */
export function makeManifest(choices: ManifestChoices, language: Language = "en") {
  const { url, appId, id = appId, version = APP_VERSION, copilot = true } = choices;
  const everywhere = ["personal", "team", "groupChat", ...(copilot ? ["copilot"] : [])];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id,
    localizationInfo: {
      defaultLanguageTag: "en",
      additionalLanguages: [{ languageTag: "nl", file: "nl.json" }],
    },
    developer: developerOf(choices),
    name: { short: "Rolwijzer", full: APP_WORDS.full[language] },
    description: { short: APP_WORDS.short[language], full: longWords(choices, language) },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#1F3A5F",
    defaultInstallScope: "personal",
    bots: [
      {
        botId: appId,
        scopes: everywhere,
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [{ scopes: everywhere, commands: STARTERS.map((each) => commandIn(language, each)) }],
      },
    ],
    composeExtensions: [extensionIn(language, appId)],
    ...(copilot
      ? {
          copilotAgents: {
            customEngineAgents: [
              { id: appId, type: "bot", disclaimer: { text: APP_WORDS.disclaimer[language] } },
            ],
          },
        }
      : {}),
    validDomains: [new URL(url).hostname],
  };
}

function longWords({ url, copilot = true, developer }: ManifestChoices, language: Language): string {
  const support = developer?.websiteUrl ?? url + PAGE_PATHS.support;
  return [
    ...APP_WORDS.long[language],
    ...(copilot ? [APP_WORDS.inCopilot[language]] : []),
    `[${APP_WORDS.help[language]}](${support})`,
  ].join("\n\n");
}

function developerOf({ url, developer = {} }: ManifestChoices): Developer {
  return {
    name: "Rolwijzer",
    websiteUrl: url + PAGE_PATHS.support,
    privacyUrl: url + PAGE_PATHS.privacy,
    termsOfUseUrl: url + PAGE_PATHS.terms,
    ...developer,
  };
}

/** Copilot sends the description of a starter, chats its prompt. */
function commandIn(language: Language, { title, prompt }: (typeof STARTERS)[number]) {
  return {
    title: title[language],
    description: prompt[language],
    type: "prompt",
    prompt: prompt[language],
  };
}
