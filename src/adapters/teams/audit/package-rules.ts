import { type DecodedPng, decode } from "fast-png";
import { those } from "../../shared/audit/rules.ts";
import { EXAMPLE_ID, EXAMPLE_URL, type Manifest } from "../manifest.ts";
import type { Audited, TeamsRule } from "./rule.ts";

/** Names of Microsoft's that an app may not take for its own. */
const RESERVED = /\b(?:teams|microsoft|office|azure|excel|word|outlook|copilot|chat|files|help|apps?)\b/iu;
/** Addresses that are anybody's for an hour. */
const TUNNEL = /(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com)$/u;
const MOST_WORDS = 500;

const versions = ({ manifest }: Audited): readonly Manifest[] => [manifest.en, manifest.nl];
const agentsIn = ({ manifest }: Audited) => manifest.en.copilotAgents?.customEngineAgents ?? [];

/** What the package says of the app. */
export const PACKAGE_RULES: readonly TeamsRule[] = [
  {
    id: "own-ids",
    asks: "The app and its bot have ids of their own, and an agent is the bot.",
    remedy: "Give --app-id with the id in TEAMS_APP_ID.",
    flaws: (app) => [
      ...those(
        [app.manifest.en.id, ...app.manifest.en.bots.map(({ botId }) => botId)],
        (id) => id === EXAMPLE_ID,
        () => "an id is the example's",
      ),
      ...those(
        agentsIn(app),
        ({ id }) =>
          !app.manifest.en.bots.some(({ botId, scopes }) => botId === id && scopes.includes("personal")),
        () => "the agent is no bot that people can talk to alone",
      ),
    ],
  },
  {
    id: "https",
    asks: "Every address is https, and none is the example's.",
    remedy: "Give --url with the https address of this deployment.",
    flaws: (app) =>
      addressesIn(app.manifest.en).flatMap((address) => [
        ...(address.startsWith("https://") ? [] : [`${address} is not https`]),
        ...(address.startsWith(EXAMPLE_URL) ? [`${address} is the example's`] : []),
      ]),
  },
  {
    id: "own-domains",
    asks: "It names the host of the deployment alone as its domain: no wildcard, and no tunnel.",
    remedy: "Give --url with an address of your own that stays.",
    flaws: ({ manifest: { en } }) => [
      ...(en.validDomains.length === 1 ? [] : ["there is more than one domain, or none"]),
      ...those(
        en.validDomains,
        (domain) => domain.includes("*") || TUNNEL.test(domain),
        (domain) => `${domain} is nobody's own`,
      ),
    ],
  },
  {
    id: "own-name",
    asks: "The name is no name of Microsoft's, and says what it is in at most 30 characters.",
    remedy: "Choose another name in src/adapters/teams/manifest.ts.",
    flaws: ({ manifest: { en } }) => [
      ...(RESERVED.test(en.name.short) ? ["the name is Microsoft's"] : []),
      ...(en.name.short.length > 30 ? ["the name is too long"] : []),
    ],
  },
  {
    id: "descriptions",
    asks: "The short description is one plain line, and the long one has at most 500 words and a link to help.",
    remedy: "Write them anew in src/adapters/teams/package/app-words.ts.",
    flaws: (app) => versions(app).flatMap((manifest) => flawsOfWords(manifest)),
  },
  {
    id: "both-languages",
    asks: "All that is said is said in English and in Dutch.",
    remedy: "Add the language that is missing in src/adapters/teams/package.",
    flaws: ({ manifest: { en, nl } }) => [
      ...(en.localizationInfo.additionalLanguages.some(({ languageTag }) => languageTag === "nl")
        ? []
        : ["there is no Dutch file"]),
      ...(en.description.full === nl.description.full ? ["the descriptions are in one language"] : []),
      ...commandsIn(en).flatMap(({ title }, index) =>
        commandsIn(nl)[index]?.title === title ? [`"${title}" is in one language`] : [],
      ),
    ],
  },
  {
    id: "icons",
    asks: "The colour icon has 192 pixels a side; the outline has 32, in white on a transparent ground.",
    remedy: "Draw them anew: node --import tsx/esm scripts/teams-icons.ts.",
    flaws: ({ icons }) => [...flawsOfIcon("color", icons.color, 192), ...flawsOfOutline(icons.outline)],
  },
  {
    id: "agent-has-model",
    asks: "What Microsoft's store offers as an agent of Copilot is based on a language model, which this is not.",
    remedy: "Give --no-copilot for the store. Among the agents of your own organisation it may stand.",
    flaws: (app) => (agentsIn(app).length === 0 ? [] : ["it is offered as one"]),
  },
  {
    id: "agent-disclaimer",
    asks: "An agent says in both languages, before it is asked, where its answers come from.",
    remedy: "Say it in src/adapters/teams/package/app-words.ts, in at most 500 characters.",
    flaws: (app) =>
      versions(app)
        .flatMap(({ copilotAgents }) => copilotAgents?.customEngineAgents ?? [])
        .flatMap(({ disclaimer: { text } }) => [
          ...(/bron|source/u.test(text) ? [] : ["a disclaimer names no sources"]),
          ...(text.length > 500 ? ["a disclaimer is too long"] : []),
        ]),
  },
  {
    id: "extension",
    asks: "The message extension is the bot's, and what it offers is told in at most 32 characters a title.",
    remedy: "Correct src/adapters/teams/package/extension-entry.ts.",
    flaws: (app) =>
      versions(app).flatMap(({ bots, composeExtensions }) => [
        ...those(
          composeExtensions,
          ({ botId }) => !bots.some((bot) => bot.botId === botId),
          () => "it is of another bot",
        ),
        ...those(
          composeExtensions.flatMap(({ commands }) => commands),
          ({ title }) => title.length > 32,
          ({ title }) => `"${title}" is too long`,
        ),
      ]),
  },
  {
    id: "no-files",
    asks: "It takes no files, and says so.",
    remedy: "Set supportsFiles to false in src/adapters/teams/manifest.ts.",
    flaws: ({ manifest: { en } }) =>
      en.bots.some(({ supportsFiles }) => supportsFiles) ? ["it says that it takes files"] : [],
  },
];

const commandsIn = ({ bots, composeExtensions }: Manifest): readonly { readonly title: string }[] => [
  ...bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands)),
  ...composeExtensions.flatMap(({ commands }) => commands),
];

function addressesIn({ developer }: Manifest): readonly string[] {
  return [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl];
}

function flawsOfWords({ description: { short, full }, copilotAgents }: Manifest): readonly string[] {
  return [
    ...(short.length > 80 ? ["the short description is too long"] : []),
    ...(/https?:|\p{Extended_Pictographic}|\bapp\b/iu.test(short)
      ? ["the short description holds an address, a picture or the word app"]
      : []),
    ...(full.split(/\s+/u).length > MOST_WORDS ? ["the long description is too long"] : []),
    ...(/\]\(https:\/\/[^)]+\)/u.test(full) ? [] : ["the long description links to no help"]),
    ...(copilotAgents !== undefined && !full.includes("Microsoft 365 Copilot")
      ? ["the long description does not name Microsoft 365 Copilot"]
      : []),
  ];
}

/** With opacity, eight bits a part: the one kind that icons are drawn as. */
function pictureIn(png: Uint8Array): DecodedPng | undefined {
  try {
    const picture = decode(png);
    return picture.channels === 4 && picture.depth === 8 ? picture : undefined;
  } catch {
    return undefined;
  }
}

function flawsOfIcon(name: string, png: Uint8Array, size: number): readonly string[] {
  const picture = pictureIn(png);
  if (picture === undefined) return [`${name}.png is no PNG that can be read`];
  return picture.width === size && picture.height === size ? [] : [`${name}.png has another size`];
}

function flawsOfOutline(png: Uint8Array): readonly string[] {
  const flaws = flawsOfIcon("outline", png, 32);
  const pixels = Uint8Array.from(pictureIn(png)?.data ?? []);
  const opacities = pixels.filter((_, index) => index % 4 === 3);
  const isWhite = pixels.every(
    (part, index) => index % 4 === 3 || part === 255 || pixels[index - (index % 4) + 3] === 0,
  );
  return [
    ...flaws,
    ...(isWhite ? [] : ["outline.png is not white alone"]),
    ...(opacities.some((opacity) => opacity === 0) && opacities.some((opacity) => opacity === 255)
      ? []
      : ["outline.png has no symbol on a transparent ground"]),
  ];
}
