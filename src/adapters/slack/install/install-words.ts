import type { Localized } from "../../../language.ts";

/** Why an install came to nothing. */
export type NoInstall =
  /** The installer said no at Slack. */
  | "denied"
  /** Slack did not let them, for a reason of its own. */
  | "refused"
  /** The state is none of this browser's, or has ended. */
  | "stale"
  /** The state or the code served before. */
  | "used"
  /** For a whole enterprise. */
  | "enterprise"
  /** Slack granted less than the app needs. */
  | "scopes"
  /** Slack does not answer. */
  | "away"
  /** Too many install at once. */
  | "busy"
  /** Something of ours: a setting, the store. */
  | "failed";

/** What each scope is for, to whoever decides whether the app may have it. */
export const SCOPE_WORDS: Readonly<Record<string, Localized>> = {
  "app_mentions:read": {
    nl: "berichten lezen waarin iemand @Rolwijzer noemt",
    en: "read messages that mention @Rolwijzer",
  },
  "assistant:write": {
    nl: "voorbeeldvragen tonen in zijn eigen gesprek",
    en: "show example questions in its own conversation",
  },
  "chat:write": { nl: "antwoorden plaatsen", en: "post answers" },
  commands: {
    nl: "commando's toevoegen, zoals /role en /compare",
    en: "add commands, such as /role and /compare",
  },
  "channels:history": {
    nl: "berichten lezen in openbare kanalen waar het is uitgenodigd",
    en: "read messages in public channels that it was invited to",
  },
  "channels:read": {
    nl: "zien wanneer het in een openbaar kanaal wordt uitgenodigd",
    en: "see when it is invited to a public channel",
  },
  "groups:history": {
    nl: "berichten lezen in besloten kanalen waar het is uitgenodigd",
    en: "read messages in private channels that it was invited to",
  },
  "groups:read": {
    nl: "zien wanneer het in een besloten kanaal wordt uitgenodigd",
    en: "see when it is invited to a private channel",
  },
  "im:history": {
    nl: "lezen wat iemand rechtstreeks aan Rolwijzer schrijft",
    en: "read what somebody writes to Rolwijzer directly",
  },
  "mpim:history": {
    nl: "berichten lezen in groepsgesprekken waar het bij zit",
    en: "read messages in group conversations that it is in",
  },
  "reactions:read": {
    nl: "duimen onder zijn eigen antwoorden tellen",
    en: "count thumbs under its own answers",
  },
  "users:read": {
    nl: "aan Slack vragen of iemand lid, gast of beheerder van de werkruimte is, en welke taal die in Slack gebruikt",
    en: "ask Slack whether somebody is a member, guest or admin of the workspace, and which language they use in Slack",
  },
};

export const INSTALL = {
  title: { nl: "Rolwijzer in Slack zetten", en: "Add Rolwijzer to Slack" },
  what: {
    nl: "Rolwijzer beantwoordt vragen over AI-developerrollen, in het Nederlands en het Engels, met een bron bij elk feit. Het beoordeelt nooit mensen.",
    en: "Rolwijzer answers questions about AI developer roles, in Dutch and English, with a source for every fact. It never rates people.",
  },
  may: { nl: "Wat het in je werkruimte mag", en: "What it may do in your workspace" },
  keeps: { nl: "Wat er bewaard wordt", en: "What is kept" },
  button: { nl: "Naar Slack om het toe te voegen", en: "Continue to Slack to add it" },
  at: {
    nl: "Slack vraagt daar of je het goed vindt. Begin en eindig in dezelfde browser, binnen tien minuten.",
    en: "Slack asks you there whether you agree. Start and finish in the same browser, within ten minutes.",
  },
} satisfies Record<string, Localized>;

export const KEPT: readonly Localized[] = [
  {
    nl: "wat de laatste vragen van mensen betekenden, hun stemmen, hun taal, en waarop geen antwoord was, onder hun id in Slack",
    en: "what people's last questions meant, their votes, their language, and what had no answer, under their id in Slack",
  },
  {
    nl: "van deze werkruimte de sleutels (tokens) die Slack geeft, versleuteld, en wie de app erin zette",
    en: "of this workspace the tokens that Slack gives, encrypted, and who added the app",
  },
  {
    nl: "Wie 'vergeet mij' zegt, wist wat daardoor bewaard was. Haal je de app weg, dan wordt alles van deze werkruimte gewist.",
    en: "Whoever says “forget me” erases what was kept because of them. Remove the app, and everything of this workspace is erased.",
  },
];

export const INSTALLED = {
  title: { nl: "Rolwijzer staat in {team}", en: "Rolwijzer is in {team}" },
  first: {
    nl: "Om te beginnen: typ in een kanaal of gesprek /role mlops. Alleen jij ziet het antwoord.",
    en: "To begin: type /role mlops in any channel or conversation. Only you see the answer.",
  },
  open: { nl: "Rolwijzer openen in Slack", en: "Open Rolwijzer in Slack" },
  invite: {
    nl: "Wil je het in een kanaal iets vragen? Nodig het daar uit met /invite @Rolwijzer.",
    en: "To ask it something in a channel, invite it there with /invite @Rolwijzer.",
  },
} satisfies Record<string, Localized>;

export const NOT_INSTALLED: {
  readonly title: Localized;
  readonly why: Readonly<Record<NoInstall, Localized>>;
  readonly again: Localized;
} = {
  title: { nl: "Rolwijzer is niet toegevoegd", en: "Rolwijzer was not added" },
  why: {
    denied: {
      nl: "Je hebt het bij Slack afgebroken. Er is niets bewaard.",
      en: "You cancelled it at Slack. Nothing was kept.",
    },
    refused: {
      nl: "Slack stond het niet toe. Probeer het opnieuw, of vraag het aan wie Rolwijzer beheert. Er is niets bewaard.",
      en: "Slack did not allow it. Please try again, or ask whoever runs Rolwijzer. Nothing was kept.",
    },
    stale: {
      nl: "Deze poging is verlopen, of begon in een andere browser. Begin opnieuw; er is niets bewaard.",
      en: "This attempt has expired, or began in another browser. Please begin anew; nothing was kept.",
    },
    used: {
      nl: "Deze link van Slack is al gebruikt of verlopen. Begin opnieuw als Rolwijzer nog niet in Slack staat.",
      en: "This link from Slack was used already or has expired. Begin anew if Rolwijzer is not in Slack yet.",
    },
    enterprise: {
      nl: "Rolwijzer kan nog niet in een hele organisatie (Enterprise) tegelijk. Kies bij Slack één werkruimte. Wat Slack gaf, is teruggegeven en niet bewaard; een beheerder van de organisatie kan de app in het beheer van Slack weghalen.",
      en: "Rolwijzer cannot be added to a whole organisation (Enterprise) at once yet. Choose one workspace at Slack. What Slack granted was given back and not kept; an admin of the organisation can remove the app in Slack's administration.",
    },
    scopes: {
      nl: "Slack gaf minder toestemming dan Rolwijzer nodig heeft. Wat er kwam, is teruggegeven en niet bewaard.",
      en: "Slack granted less than Rolwijzer needs. What came was given back and not kept.",
    },
    away: {
      nl: "Slack antwoordt niet. Probeer het over een paar minuten opnieuw.",
      en: "Slack does not answer. Please try again in a few minutes.",
    },
    busy: {
      nl: "Er zetten net veel mensen Rolwijzer in Slack. Probeer het zo opnieuw.",
      en: "Many people are adding Rolwijzer right now. Please try again in a moment.",
    },
    failed: {
      nl: "Er ging bij ons iets mis. Probeer het later opnieuw, of vraag het aan wie Rolwijzer beheert.",
      en: "Something went wrong on our side. Please try again later, or ask whoever runs Rolwijzer.",
    },
  },
  again: { nl: "Opnieuw beginnen", en: "Begin anew" },
};
