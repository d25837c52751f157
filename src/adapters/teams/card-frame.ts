import type { Language } from "../../language.ts";
import type { Card, Element } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";

/** What Teams calls a card, wherever one is sent. */
export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** A card as a message, a dialog or a result of a search holds it. */
export function asAttachment(content: Card) {
  return { contentType: CARD_TYPE, content };
}

/** What stands in the place of a card where nothing is drawn, and is read out of it; how wide it is where that is to be said. */
type About = Pick<Card, "fallbackText" | "speak" | "msteams">;

export function framed(language: Language, about: About, body: readonly Element[]): Card {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: LIMITS.cardVersion,
    lang: language,
    ...about,
    body,
  };
}
