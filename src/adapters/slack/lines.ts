import type { Localized } from "../../language.ts";
import { inBoth } from "../shared/lines.ts";

export const FEEDBACK = {
  good: { nl: "Nuttig", en: "Helpful" },
  bad: { nl: "Niet nuttig", en: "Not helpful" },
} satisfies Record<string, Localized>;

/** To whoever tapped, when Slack takes nothing from us. */
export const BUSY: Localized = {
  nl: "Slack neemt nu even niets van me aan. Tik over een minuut nog eens.",
  en: "Slack is not taking anything from me just now. Please tap again in a minute.",
};

/** The same, when the answer waits to be sent. */
export const COMES_LATER: Localized = {
  nl: "Slack heeft het druk. Je antwoord komt hieronder zodra Slack het aanneemt.",
  en: "Slack is busy. Your answer follows below as soon as Slack takes it.",
};

/** To who sends a file and no words. */
export const NO_FILES: Localized = {
  nl: "Bestanden kan ik niet openen. Plak de regels van je roadmap of vacature hier als tekst, dan lees ik ze wel.",
  en: "I cannot open files. Paste the lines of your roadmap or vacancy here as text, and I do read them.",
};

/** In a channel where administrators want it to be silent. */
export const SWITCHED_OFF: Localized = {
  nl: "In dit kanaal sta ik uit; een beheerder heeft dat zo ingesteld. Commando's zoals /role werken wel: dat antwoord zie alleen jij. Of schrijf me direct.",
  en: "I am switched off in this channel; an administrator settled it so. Commands such as /role do work: only you see that answer. Or write to me directly.",
};

/** Shows what one reader sees to all. */
export const SHARE: Localized = { nl: "Deel in het kanaal", en: "Share in channel" };
/** Takes away what one reader sees. */
export const CLOSE: Localized = { nl: "Sluiten", en: "Close" };
/** In a menu, before anything is chosen. */
export const PICK_CHANNELS: Localized = { nl: "Kies kanalen", en: "Pick channels" };
export const PICK_PEOPLE: Localized = { nl: "Kies mensen", en: "Pick people" };

/** The heading of the prompts in a new conversation. */
export const PROMPTS_TITLE: Localized = { nl: "Waar kan ik mee helpen?", en: "How can I help?" };

/** A line of the bot's own: with a tap or a command Slack does not say what language its reader speaks. */
export function said(line: Localized): { readonly text: string } {
  return { text: inBoth(line, "\n") };
}
