import {
  curatorsNamed,
  LANGUAGE_LABEL,
  languageSettled,
  SETTLED_LANGUAGES,
} from "../../../answer/settled-lines.ts";
import type { Language, Localized } from "../../../language.ts";
import type { ChannelMode, WorkspaceChoice, WorkspaceSettings } from "../../../settings-asked.ts";

/** What is said of the settings of a workspace, on the Home tab and in the window that changes them. */
export const SETTINGS = {
  heading: { nl: "Instellingen van deze workspace", en: "Settings of this workspace" },
  change: { nl: "Wijzig instellingen…", en: "Change settings…" },
  title: { nl: "Instellingen", en: "Settings" },
  submit: { nl: "Stel in", en: "Settle" },
  own: { nl: "Kanalen met een eigen instelling", en: "Channels with a setting of their own" },
  elsewhere: {
    nl: "Bewaartermijnen stelt wie mij draait in. Waar vragen aan een mens heen gaan, zeggen curatoren zelf.",
    en: "Retention is up to who runs me. Where questions to a person go, curators say themselves.",
  },
} satisfies Readonly<Record<string, Localized>>;

export const FIELDS = {
  mode: {
    label: { nl: "In kanalen zonder eigen instelling", en: "In channels without a setting of their own" },
    hint: {
      nl: "Voor threads moet de app berichten in kanalen mogen lezen (manifest met --threads).",
      en: "For threads the app must be allowed to read messages in channels (manifest with --threads).",
    },
  },
  language: { label: LANGUAGE_LABEL },
  channels: { label: { nl: "Stel deze kanalen in", en: "Settle these channels" } },
  there: { label: { nl: "Wat daar geldt", en: "What holds there" } },
  curators: {
    label: { nl: "Curatoren", en: "Curators" },
    hint: {
      nl: "Naast wie de installatie noemt. Zij zeggen waar vragen aan een mens heen gaan; bedien ik alleen deze workspace, dan beslissen zij ook over correcties.",
      en: "Beside those that the deployment names. They say where questions to a person go; where I serve this workspace alone, they also decide on corrections.",
    },
  },
} satisfies Readonly<Record<string, { readonly label: Localized; readonly hint?: Localized }>>;
export type FieldName = keyof typeof FIELDS;

export const MODES: Readonly<Record<WorkspaceSettings["mode"], Localized>> = {
  mentions: { nl: "Alleen als iemand mij noemt", en: "Only when somebody mentions me" },
  threads: {
    nl: "Ook in threads waarin ik antwoordde",
    en: "Also in threads that I answered in",
  },
};

/** In one channel; `usual` is what holds for all. */
export const MODES_THERE: Readonly<Record<ChannelMode | "usual", Localized>> = {
  off: { nl: "Uit: geen antwoord op vermeldingen", en: "Off: no answer to mentions" },
  ...MODES,
  usual: {
    nl: "Zoals in kanalen zonder eigen instelling",
    en: "As in channels without a setting of their own",
  },
};

export const LANGUAGES_SPOKEN: Readonly<Record<Language | "usual", Localized>> = {
  ...SETTLED_LANGUAGES,
  usual: { nl: "Die van de installatie", en: "That of the deployment" },
};

/** What is wrong with what was filled in. */
export const WRONG = {
  mode: { nl: "Kies een van de twee.", en: "Choose one of the two." },
  language: { nl: "Kies een taal uit de lijst.", en: "Choose a language from the list." },
  noChannels: { nl: "Kies eerst voor welke kanalen.", en: "Choose first for which channels." },
  noChannel: { nl: "Kies kanalen, geen gesprekken.", en: "Choose channels, not conversations." },
  there: { nl: "Kies wat er in deze kanalen geldt.", en: "Choose what holds in these channels." },
  myself: { nl: "Ik kan zelf geen curator zijn.", en: "I cannot be a curator myself." },
  people: {
    nl: "Kies mensen van deze workspace: geen bots, en niemand die er niet meer is.",
    en: "Choose people of this workspace: no bots, and nobody who is gone.",
  },
} satisfies Readonly<Record<string, Localized>>;

/** What became of it. */
export const TOLD = {
  kept: { nl: "Ingesteld. Dit geldt nu:", en: "Settled. This holds now:" },
  same: { nl: "Er is niets veranderd.", en: "Nothing has changed." },
  meanwhile: {
    nl: "Intussen is er iets anders ingesteld, dus ik heb niets veranderd. Dit geldt nu; kijk nog eens.",
    en: "Something else was settled meanwhile, so I have changed nothing. This holds now; please look again.",
  },
} satisfies Readonly<Record<string, Localized>>;

/** Where no window opened. */
export const TYPED_INSTEAD: Localized = {
  nl: "Ik kon het venster niet openen. Tik nog eens, of typ `/rolwijzer admin`.",
  en: "I could not open the window. Tap again, or type `/rolwijzer admin`.",
};

const KINDS: Readonly<Record<WorkspaceChoice["kind"], Localized>> = {
  mode: { nl: "waar ik antwoord", en: "where I answer" },
  language: { nl: "de taal", en: "the language" },
  channel: { nl: "kanalen", en: "channels" },
  curator: { nl: "curatoren", en: "curators" },
};

/** Of what could not be kept, beside what was. */
export function notKept(choices: readonly WorkspaceChoice[]): Localized {
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  const named = (language: Language) => kinds.map((kind) => KINDS[kind][language]).join(", ");
  return {
    nl: `Niet alles kon ik instellen: ${named("nl")}. Probeer dat straks nog eens. Dit geldt nu:`,
    en: `I could not settle all of it: ${named("en")}. Please try that again later. This holds now:`,
  };
}

/** What is settled, a line each. */
export function settledInShort({
  mode,
  channels,
  language,
  curators,
}: WorkspaceSettings): readonly Localized[] {
  const own = Object.values(channels);
  const off = own.filter((each) => each === "off").length;
  return [
    { nl: `In kanalen: ${lower(MODES[mode].nl)}.`, en: `In channels: ${lower(MODES[mode].en)}.` },
    {
      nl: `${SETTINGS.own.nl}: ${own.length}, waarvan ${off} uit.`,
      en: `${SETTINGS.own.en}: ${own.length}, of which ${off} off.`,
    },
    languageSettled(language),
    curatorsNamed(curators.length),
  ];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where there are too many to name. */
export function andMore(count: number): Localized {
  return { nl: `en nog ${count}`, en: `and ${count} more` };
}
