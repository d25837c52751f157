import { withoutWords } from "./hiring-texts.ts";

/** Vacancies and recruitment texts are for everybody: they speak to the reader, and of people by what they do. */
export const genderNeutral = withoutWords("gender-neutral", "which sets a gender", {
  nl: [
    {
      words: /\bhij\b|\bzij\/hij\b|\bz(?:ijn|'n) of haar\b|\bhaar of zijn\b/iu,
      instead: 'Speak to the reader as "je", or of "deze collega"',
    },
    {
      words: /(?<!\/)\b[mv]\/[mv]\b(?!\/x)/iu,
      instead: "Leave it out: a text that invites everybody needs no letters",
    },
    {
      words: /\b(?:dames|heren|mannen|vrouwen|jongens|meisjes|meiden|mannelijke?|vrouwelijke?)\b/iu,
      instead: 'Write "mensen", "collega\'s" or "iedereen"',
    },
    {
      words: /\b(?:vakman(?:nen)?|manschappen|mankracht|mannetje|secretaresse|programmeuse)\b/iu,
      instead: "Name the work or the trade, such as vakmens, collega or team",
    },
  ],
  en: [
    {
      words: /\b(?:he|him|his|himself|she|hers?|herself)\b/iu,
      instead: 'Speak to the reader as "you", or write "they"',
    },
    { words: /\bm\/f\b(?!\/x)/iu, instead: "Leave it out: a text that invites everybody needs no letters" },
    {
      words: /\b(?:guys?|girls?|boys|ladies|gentlemen|males?|females?)\b/iu,
      instead: 'Write "people", "colleagues" or "everybody"',
    },
    {
      words: /\b(?:chairm[ae]n|forem[ae]n|salesm[ae]n|craftsm[ae]n|manpower|man-?hours)\b/iu,
      instead: "Name the work, such as chair, lead, sales colleague, staff or hours",
    },
  ],
});
