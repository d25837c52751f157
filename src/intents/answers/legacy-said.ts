import type { SureIntent } from "../../intent.ts";
import type { Localized } from "../../language.ts";

export type Legacy = Extract<SureIntent, { kind: "legacy_mapping" }>;

/** Goes with every answer about backgrounds: it never judges a person. */
export const NO_PERSON: Localized = {
  nl: "Dit gaat over achtergronden, niet over personen: ik beoordeel niemand. De weken zijn een richtlijn.",
  en: "This is about backgrounds, not about people: I assess nobody. The weeks are a guideline.",
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
