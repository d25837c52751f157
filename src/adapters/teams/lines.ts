import type { Language, Localized } from "../../language.ts";
import { inBoth } from "../shared/lines.ts";

/** On the button below a menu. */
export const SHOW_PICKED: Localized = { nl: "Toon", en: "Show" };
/** What a tap on a title does, before the title. */
export const OPEN: Localized = { nl: "Open", en: "Open" };
export const CLOSE: Localized = { nl: "Sluit", en: "Close" };
export const OPEN_ALL: Localized = { nl: "Open alle antwoorden", en: "Open all answers" };
export const CLOSE_ALL: Localized = { nl: "Sluit alle antwoorden", en: "Close all answers" };

/** Shows to all what one reader sees. */
export const SHARE: Localized = { nl: "Deel met iedereen", en: "Share with everyone" };

/** Before the name of who asked, where nothing else shows that. */
export const ASKED_BY: Localized = { nl: "Voor", en: "For" };

/** On installation in a team or group, once a conversation. */
export const GREETING: Localized = {
  nl: "Hoi allemaal! Ik beantwoord vragen over AI-developerrollen, met de bron erbij. Noem me met een @ en stel je vraag, bijvoorbeeld: wat doet een MLOps Engineer?",
  en: "Hi all! I answer questions about AI developer roles, with their sources. Mention me with an @ and ask, such as: what does an MLOps Engineer do?",
};

/** A line in the reader's language, where that is known. */
export function said(line: Localized, language: Language | undefined): string {
  return language === undefined ? inBoth(line, "\n\n") : line[language];
}
