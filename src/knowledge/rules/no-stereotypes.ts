import { withoutWords } from "./hiring-texts.ts";

const HEROES = {
  words:
    /\b(?:ninjas?|rock ?stars?|gurus?|superheld\w*|superhero\w*|(?:code|prompt|data|ai)[- ]wizards?|tovenaars?|tijgers?|unicorns?)\b/iu,
  instead: "Name the job and what somebody can do",
};

/** Words that picture one kind of person, so that others do not see themselves in a vacancy. */
export const noStereotypes = withoutWords("no-stereotypes", "which pictures one kind of person", {
  nl: [
    HEROES,
    {
      words: /\bwork hard,? play hard\b|\b(?:9|negen)-tot-(?:5|vijf)-?mentaliteit\b|\bdikke huid\b/iu,
      instead: "Say what the work asks, such as a rota at night or a busy month",
    },
    { words: /\bculture fit\b|\bkiller\w*mentaliteit\b/iu, instead: "Name the way of working that you mean" },
  ],
  en: [
    HEROES,
    {
      words: /\bwork hard,? play hard\b|\b(?:9|nine)-to-(?:5|five) mentality\b|\bthick[- ]skin\w*/iu,
      instead: "Say what the work asks, such as a rota at night or a busy month",
    },
    {
      words: /\bculture fit\b|\bkiller (?:instinct|mentality)\b/iu,
      instead: "Name the way of working that you mean",
    },
  ],
});
