import { withoutWords } from "./hiring-texts.ts";

/** Vacancies and recruitment texts ask for the language that the work needs, never for where somebody learned it. */
export const originNeutral = withoutWords("origin-neutral", "which asks for an origin", {
  nl: [
    {
      words:
        /\bnative speakers?\b|\bnative (?:nederlands|engels)\w*|\bmoedertaal\w*|\baccentloos\b|\bzonder accent\b/iu,
      instead: 'Say what the work needs, such as "je schrijft helder Nederlands"',
    },
    {
      words:
        /\b(?:autochto|allochto)\w+|\b(?:nederlandse|westerse) (?:achtergrond|afkomst|nationaliteit)\b/iu,
      instead: "Leave it out, or name the permit that the law asks for",
    },
  ],
  en: [
    {
      words:
        /\bnative (?:speakers?|dutch|english)\b|\bmother tongue\b|\baccent-?free\b|\bwithout an accent\b/iu,
      instead: 'Say what the work needs, such as "you write clear English"',
    },
    {
      words: /\b(?:dutch|western) (?:background|origin|descent|nationality)\b/iu,
      instead: "Leave it out, or name the permit that the law asks for",
    },
  ],
});
