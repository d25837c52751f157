import type { FollowUp } from "../../../answer/answer.ts";
import { curatorsNamed, languageSettled } from "../../../answer/settled-lines.ts";
import type { Localized } from "../../../language.ts";
import { type ChannelMode, modeIn, type Settings, type WorkspaceSettings } from "../../../settings-asked.ts";
import { inLanguage, type TitleAndNote } from "../title-and-note.ts";
import type { Writer } from "../writer.ts";
import type { ErrandEnd, Unsettled } from "./errand-end.ts";
import type { Told } from "./proposals-told.ts";

type Settled = Extract<ErrandEnd, { kind: "settled" }>;

/** What is settled for a workspace, with the words that settle it otherwise; or why nothing is. */
export function settledTold(
  writer: Writer,
  end: Extract<ErrandEnd, { kind: "settled" | "not settled" | "quiet" }>,
): Told {
  if (end.kind === "quiet") return inLanguage(QUIET, writer.language);
  if (end.kind === "not settled") return inLanguage(UNSETTLED[end.why], writer.language);
  return {
    title: writer.say(
      end.isNew
        ? { nl: "Ingesteld", en: "Settled" }
        : { nl: "Instellingen van deze workspace", en: "Settings of this workspace" },
    ),
    notes: [
      ...standing(end).map(writer.say),
      writer.say(WORDS_FOR),
      ...WORDS.map((words) => `- ${writer.say(words)}`),
    ],
    followUps: buttons(writer, end),
  };
}

function standing({ settings, channel, topics }: Settled): readonly Localized[] {
  const curators = curatorsNamed(settings.curators.length);
  const own = Object.values(settings.channels);
  const off = own.filter((mode) => mode === "off").length;
  return [
    ...(channel === undefined ? [] : [IN_CHANNEL[modeIn(settings, channel)]]),
    EVERYWHERE[settings.mode],
    { nl: `Kanalen die uit staan: ${off}.`, en: `Channels that are switched off: ${off}.` },
    languageSettled(settings.language),
    {
      nl: `${curators.nl} Onderwerpen waarvoor vragen naar iemand doorgaan: ${topics}.`,
      en: `${curators.en} Topics for which questions go on to somebody: ${topics}.`,
    },
  ];
}

const IN_CHANNEL: Readonly<Record<ChannelMode, Localized>> = {
  off: {
    nl: "Dit kanaal staat uit: ik antwoord er op geen vermelding. Commando's werken wel, want die ziet alleen wie ze typt.",
    en: "This channel is switched off: I answer no mention there. Commands do work, for only who types them sees those.",
  },
  mentions: {
    nl: "In dit kanaal antwoord ik wie mij noemt.",
    en: "In this channel I answer who mentions me.",
  },
  threads: {
    nl: "In dit kanaal antwoord ik wie mij noemt, en in threads waarin ik antwoordde ook vragen die zeker voor mij zijn.",
    en: "In this channel I answer who mentions me, and in threads that I answered in also questions that are surely for me.",
  },
};

const EVERYWHERE: Readonly<Record<WorkspaceSettings["mode"], Localized>> = {
  mentions: {
    nl: "In kanalen zonder eigen instelling antwoord ik alleen wie mij noemt.",
    en: "In channels without a setting of their own I answer only who mentions me.",
  },
  threads: {
    nl: "In kanalen zonder eigen instelling doe ik mee in threads waarin ik antwoordde. Daarvoor moet de app berichten in kanalen mogen lezen (manifest met --threads).",
    en: "In channels without a setting of their own I go on in threads that I answered in. For that the app must be allowed to read messages in channels (manifest with --threads).",
  },
};

const WORDS_FOR: Localized = {
  nl: "Typ dit achter /rolwijzer om iets te veranderen:",
  en: "Type this behind /rolwijzer to change something:",
};
const WORDS: readonly Localized[] = [
  {
    nl: "admin threads aan, of: admin threads uit (in alle kanalen zonder eigen instelling)",
    en: "admin threads on, or: admin threads off (in all channels without a setting of their own)",
  },
  {
    nl: "admin kanaal threads, of: admin kanaal vermeldingen (in dit kanaal)",
    en: "admin channel threads, or: admin channel mentions (in this channel)",
  },
  {
    nl: "admin kanaal uit, of: admin kanaal aan (dit kanaal; een ander met #naam achter kanaal)",
    en: "admin channel off, or: admin channel on (this channel; another with #name behind channel)",
  },
  {
    nl: "admin taal nederlands, admin taal engels, of: admin taal standaard",
    en: "admin language dutch, admin language english, or: admin language default",
  },
  {
    nl: "admin curator @naam, of: admin curator @naam weg",
    en: "admin curator @name, or: admin curator @name off",
  },
];

function buttons({ say }: Writer, { settings, channel }: Settled): readonly FollowUp[] {
  if (channel === undefined) return [];
  const isOff = modeIn(settings, channel) === "off";
  return [
    isOff
      ? {
          label: say({ nl: "Zet dit kanaal aan", en: "Switch this channel on" }),
          intent: choosing("here-on"),
        }
      : {
          label: say({ nl: "Zet dit kanaal uit", en: "Switch this channel off" }),
          intent: choosing("here-off"),
        },
  ];
}

function choosing(choice: Settings["choice"]): Settings {
  return { kind: "settings", what: "workspace", choice };
}

const QUIET: TitleAndNote = {
  title: { nl: "Ik zwijg hier", en: "I am quiet here" },
  note: {
    nl: "In deze thread zeg ik niets meer, tot iemand mij noemt.",
    en: "In this thread I say nothing more, until somebody mentions me.",
  },
};

/** What is said where nothing is settled. */
const UNSETTLED: Readonly<Record<Unsettled, TitleAndNote>> = {
  "not an administrator": {
    title: { nl: "Dat is voor beheerders", en: "That is for administrators" },
    note: {
      nl: "Alleen beheerders en eigenaren van deze workspace zien en veranderen de instellingen.",
      en: "Only administrators and owners of this workspace see and change the settings.",
    },
  },
  "nobody knows": {
    title: { nl: "Dat kan ik nu niet nagaan", en: "I cannot tell that now" },
    note: {
      nl: "Slack zegt me niet wie deze workspace beheert. Probeer het straks nog eens; wie mij draait, kan beheerders ook zelf noemen, in de instelling SLACK_ADMINS.",
      en: "Slack does not tell me who administers this workspace. Please try again later; who runs me can also name administrators, in the setting SLACK_ADMINS.",
    },
  },
  "no channel": {
    title: { nl: "Welk kanaal?", en: "Which channel?" },
    note: {
      nl: "Zeg het in het kanaal zelf, of noem het: /rolwijzer admin kanaal #naam uit.",
      en: "Say so in the channel itself, or name it: /rolwijzer admin channel #name off.",
    },
  },
  "nobody named": {
    title: { nl: "Wie bedoel je?", en: "Whom do you mean?" },
    note: {
      nl: "Noem één collega: /rolwijzer admin curator @naam.",
      en: "Name one colleague: /rolwijzer admin curator @name.",
    },
  },
  "not on this platform": {
    title: { nl: "Dat kan hier niet", en: "That is not possible here" },
    note: {
      nl: "Instellingen voor een hele workspace zijn er alleen in Slack.",
      en: "Settings for a whole workspace are there in Slack only.",
    },
  },
};
