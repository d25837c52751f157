import type { Localized } from "../../language.ts";

/** Behind an answer that was cut, with and without buttons below it. */
export const CUT = {
  buttons: {
    nl: "… er is meer: tik op een knop hieronder of vraag naar één onderdeel.",
    en: "… there is more: tap a button below or ask for one part.",
  },
  bare: { nl: "… er is meer: vraag naar één onderdeel.", en: "… there is more: ask for one part." },
} satisfies Record<string, Localized>;

export const FEEDBACK = {
  good: { nl: "Nuttig", en: "Helpful" },
  bad: { nl: "Niet nuttig", en: "Not helpful" },
} satisfies Record<string, Localized>;

/** Where no language is known both are said, Dutch first. */
function both(line: Localized): string {
  return `${line.nl}\n${line.en}`;
}

export const EXPIRED = both({
  nl: "Deze knop is verlopen. Stel je vraag gerust opnieuw.",
  en: "This button has expired. Please ask your question again.",
});

export const UNKNOWN_TAP = both({
  nl: "Deze knop ken ik niet (meer). Stel je vraag gerust in je eigen woorden.",
  en: "I do not know this button (any more). Please ask in your own words.",
});

export const THANKS = both({
  nl: "Dank je, je oordeel is bewaard.",
  en: "Thank you, your vote has been kept.",
});

export const SORRY = both({
  nl: "Er ging bij mij iets mis. Probeer het zo nog eens.",
  en: "Something went wrong on my side. Please try again in a moment.",
});

/** The heading of the prompts in a new conversation. */
export const PROMPTS_TITLE = "Waar kan ik mee helpen? / How can I help?";
