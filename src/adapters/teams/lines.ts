import type { Language, Localized } from "../../language.ts";
import { inBoth } from "../shared/lines.ts";

/** On the button that opens and closes the points of an interview question. */
export const SHOW_POINTS: Localized = { nl: "Antwoord tonen of verbergen", en: "Show or hide the answer" };

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

/** A line in the reader's language, where that is known. */
export function said(line: Localized, language: Language | undefined): string {
  return language === undefined ? inBoth(line, "\n\n") : line[language];
}
