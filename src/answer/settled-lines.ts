import type { Language, Localized } from "../language.ts";

/** What is told alike of the settings of a workspace, in answers and on a platform's own pages. */

export const LANGUAGE_LABEL: Localized = {
  nl: "Taal waar niemand er een koos en de woorden het niet zeggen",
  en: "Language where nobody chose one and the words do not tell",
};

export const SETTLED_LANGUAGES: Readonly<Record<Language, Localized>> = {
  nl: { nl: "Nederlands", en: "Dutch" },
  en: { nl: "Engels", en: "English" },
};
const UNCHOSEN: Localized = { nl: "die van de installatie", en: "that of the deployment" };

export function languageSettled(language: Language | undefined): Localized {
  const { nl, en } = language === undefined ? UNCHOSEN : SETTLED_LANGUAGES[language];
  return { nl: `${LANGUAGE_LABEL.nl}: ${nl}.`, en: `${LANGUAGE_LABEL.en}: ${en}.` };
}

export function curatorsNamed(count: number): Localized {
  return {
    nl: `Curatoren die hier zijn aangewezen: ${count}.`,
    en: `Curators that were named here: ${count}.`,
  };
}
