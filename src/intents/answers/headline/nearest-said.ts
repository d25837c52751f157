import type { Headline } from "../../../answer/answer.ts";
import type { Close } from "../../../knowledge/closest.ts";
import { isIn } from "../../../knowledge/said.ts";
import { type Asking, inFields } from "./asking.ts";
import { spoken, told } from "./sentence.ts";

/** How much of a question that no kind of answer fits a sentence must speak of: so many words, weighed, and in all. */
const LEAST = { held: 2, weight: 0.38, score: 25 } as const;
/** Less of it will do where so many words are held at once. */
const MANY_HELD = { held: 3, weight: 0.28, score: 45 } as const;
/** What candidates think wrongly; of that a few words in common say nothing. */
const RED_FLAGS = "recruitment.redFlags";
/** Where it stands what is wise, allowed or whose work something is. */
const TELLING = [
  "notThisRole",
  "learning.pitfalls",
  RED_FLAGS,
  "boundaries",
  "duties",
  "remarks",
  "responsibilities",
];
const TELLS = 1.25;
/** Where it stands what the work is; what is asked of candidates, and where to look for them, answers nothing else. */
const OF_THE_WORK = [
  ...TELLING,
  "oneLiner",
  "mission",
  "maturity",
  "tools",
  "levels",
  "learning.prerequisites",
];

function speaks({ held, weight, score }: Close, least: typeof LEAST | typeof MANY_HELD): boolean {
  return held >= least.held && weight >= least.weight && score >= least.score;
}

const OF_TIME = /\b(?:days?|weeks?|months?|years?|hours?|20\d\d)\b/u;

/** What the catalog says that comes nearest to a question which no kind of answer fits; nothing where that is about something else. */
export function nearest({ writer, closest, words, roles, has }: Asking): Headline | undefined {
  const worth = ({ said, score, weight }: Close) =>
    score * weight * (TELLING.some((field) => isIn(said, field)) ? TELLS : 1);
  const isMeant = inFields(roles.length === 0 ? writer.catalog.roles : roles, OF_THE_WORK);
  const [best] = closest(words, (said) => isMeant(said) && !said.field.endsWith(".nice"))
    // How long something lasts is told by a time alone.
    .filter(({ said }) => !has("time") || OF_TIME.test(said.fact.en))
    .filter((each) => speaks(each, MANY_HELD) || (speaks(each, LEAST) && !isIn(each.said, RED_FLAGS)))
    .toSorted((one, other) => worth(other) - worth(one));
  const sentence = best && told(writer, [best.said], 250);
  if (best === undefined || sentence === undefined) return undefined;
  const name = best.said.role.name[writer.language].text;
  const from = writer.say({
    nl: `Bij de ${name} staat in de catalogus:`,
    en: `For the ${name}, the catalog says:`,
  });
  return spoken([{ ...sentence, text: `${from} ${sentence.text}` }]);
}
