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

/** Where no language is known both are said, Dutch first; `between` parts them as the platform parts lines. */
export function inBoth(line: Localized, between: string): string {
  return `${line.nl}${between}${line.en}`;
}
