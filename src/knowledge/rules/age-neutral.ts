import { withoutWords } from "./hiring-texts.ts";

const NATIVE = {
  words: /\bdigital natives?\b/iu,
  instead: "Name the skill that the work needs",
};

/** Vacancies and recruitment texts speak of experience, never of age (Dutch and EU equal treatment law). */
export const ageNeutral = withoutWords("age-neutral", "which sets an age", {
  nl: [
    NATIVE,
    {
      words: /\bjong(?:e|er|eren)?\b(?: en dynamisch\w*)?|\bjeugdige?\b|\bdynamisch team\b/iu,
      instead: 'Say how the team works, such as "een team dat graag iets nieuws probeert"',
    },
    {
      words: /\b(?:pas|net|recent) afgestudeerd\w*|\bschoolverlaters?\b|\bstarter tot \d+/iu,
      instead: "Name the level: junior, medior or senior",
    },
    {
      words: /\b(?:maximaal|hooguit|hoogstens|niet meer dan|ten hoogste) \S+ jaar (?:werk)?ervaring\b/iu,
      instead: "Ask for what somebody can do, and set no most of years",
    },
    {
      words: /\b\d+ jaar oud\b|\bleeftijd\w*|\btussen de \d+ en(?: de)? \d+ jaar\b(?! ervaring)/iu,
      instead: "Speak of experience and skill",
    },
  ],
  en: [
    NATIVE,
    {
      words: /\byoung(?:er|sters?)?\b(?: and dynamic)?|\byouthful\b|\bdynamic team\b/iu,
      instead: 'Say how the team works, such as "a team that likes to try things"',
    },
    {
      words: /\b(?:recent|fresh|new) graduates?\b|\bschool leavers?\b/iu,
      instead: "Name the level: junior, medior or senior",
    },
    {
      words: /\b(?:at most|no more than|a maximum of|maximum) \S+ years(?: of|') experience\b/iu,
      instead: "Ask for what somebody can do, and set no most of years",
    },
    {
      words: /\b\d+ years old\b|\b(?:under|over) the age\b|\bage (?:limit|group|range)\b/iu,
      instead: "Speak of experience and skill",
    },
  ],
});
