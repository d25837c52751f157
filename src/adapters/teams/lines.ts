import type { Language, Localized } from "../../language.ts";

/** Behind an answer that was cut, with and without buttons below it. */
export const CUT = {
  buttons: {
    nl: "… er is meer: tik op een knop hieronder of vraag naar één onderdeel.",
    en: "… there is more: tap a button below or ask for one part.",
  },
  bare: { nl: "… er is meer: vraag naar één onderdeel.", en: "… there is more: ask for one part." },
} satisfies Record<string, Localized>;

/** On the button that opens and closes the points of an interview question. */
export const SHOW_POINTS: Localized = { nl: "Antwoord tonen of verbergen", en: "Show or hide the answer" };

export const EXPIRED: Localized = {
  nl: "Deze knop is verlopen. Stel je vraag gerust opnieuw.",
  en: "This button has expired. Please ask your question again.",
};

export const UNKNOWN_TAP: Localized = {
  nl: "Deze knop ken ik niet (meer). Stel je vraag gerust in je eigen woorden.",
  en: "I do not know this button (any more). Please ask in your own words.",
};

export const SORRY: Localized = {
  nl: "Er ging bij mij iets mis. Probeer het zo nog eens.",
  en: "Something went wrong on my side. Please try again in a moment.",
};

/** On installation, once a conversation. In a personal chat short. */
export const GREETING = {
  personal: {
    nl: "Hoi! Vraag me alles over AI-developerrollen, bijvoorbeeld: wat doet een MLOps Engineer?",
    en: "Hi! Ask me anything about AI developer roles, such as: what does an MLOps Engineer do?",
  },
  shared: {
    nl: "Hoi allemaal! Ik beantwoord vragen over AI-developerrollen, met de bron erbij. Noem me met een @ en stel je vraag, bijvoorbeeld: wat doet een MLOps Engineer?",
    en: "Hi all! I answer questions about AI developer roles, with their sources. Mention me with an @ and ask, such as: what does an MLOps Engineer do?",
  },
} satisfies Record<string, Localized>;

/** A line in the reader's language; where none is known both are said, Dutch first. */
export function said(line: Localized, language: Language | undefined): string {
  return language === undefined ? `${line.nl}\n\n${line.en}` : line[language];
}
