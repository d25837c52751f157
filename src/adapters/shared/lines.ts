import type { Localized } from "../../language.ts";

/** What the bot says on every platform, beside its answers. */

/** Behind a plain text that had to be cut. */
export const CUT: Localized = {
  nl: "… er is meer: vraag naar één onderdeel.",
  en: "… there is more: ask for one part.",
};

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

export const THANKS: Localized = {
  nl: "Dank je, je oordeel is bewaard.",
  en: "Thank you, your vote has been kept.",
};

export const NOT_KEPT: Localized = {
  nl: "Ik kon je oordeel niet bewaren. Probeer het straks nog eens.",
  en: "I could not keep your vote. Please try again later.",
};

/** In a menu, or above it, before anything is chosen. */
export const PICK: Localized = { nl: "Kies er een", en: "Pick one" };
/** The same of roles. */
export const PICK_ROLE: Localized = { nl: "Kies een rol", en: "Pick a role" };

/** Leads to what the message showed before. */
export const BACK: Localized = { nl: "← Terug", en: "← Back" };

/** Before the name of who shows an answer to all. */
export const SHARED_BY: Localized = { nl: "Gedeeld door", en: "Shared by" };

/** Leads to a form that proposes how it is. */
export const CORRECT: Localized = { nl: "Klopt niet…", en: "Not right…" };
/** Leads to a form that puts the role beside others. */
export const COMPARE: Localized = { nl: "Vergelijk…", en: "Compare…" };

/** Where no language is known both are said, Dutch first; `between` parts them as the platform parts lines. */
export function inBoth(line: Localized, between: string): string {
  return `${line.nl}${between}${line.en}`;
}
