import { listsPlan } from "../../../text/lists.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";
import { settingOf } from "../slots/setting-asked.ts";
import { FEW_WORDS, holdsOnlyTerm, isHostile, isOtherTrade, listsTeam, type Ties } from "./ties.ts";

/** Whether a text may ask a certain intent; `chance` is the classifier's, from 0 to 1. */
export type Gate = (ties: Ties, reading: Reading, chance: number) => boolean;

/** Chances from which on the classifier is believed, the less the text itself says. */
const CERTAIN = 0.9;
const CLEAR = 0.8;
const LIKELY = 0.55;
const HALF = 0.4;

export const aboutRole: Gate = ({ named, described, aiRole, leans }, reading) =>
  named || ((described || aiRole || leans) && !isOtherTrade(reading));

/** Small words that may stand beside a topic. */
const BESIDE_TOPIC: readonly Cue[] = ["filler", "follow", "question-word", "crowd", "list", "again"];
/** Words of a text that names a topic and nothing else, and how many of them may be strange. */
const MOST_BARE = 5;
const SPARE = 1;

/** "Interviewvragen", "tools?": the topic alone is enough, for the role can be asked back. */
export const aboutTopic =
  (asked: readonly Cue[]): Gate =>
  (ties, reading, chance) =>
    aboutRole(ties, reading, chance) || (chance > HALF && isBare(ties, reading, asked));

function isBare({ term, background }: Ties, reading: Reading, asked: readonly Cue[]): boolean {
  return (
    reading.words.length <= MOST_BARE &&
    !term &&
    !background &&
    !isHostile(reading) &&
    asked.some((cue) => reading.has(cue)) &&
    strangeBeside(reading, [...asked, ...BESIDE_TOPIC]) <= SPARE
  );
}

export const aboutAllRoles: Gate = (ties, reading, chance) =>
  aboutRole(ties, reading, chance) || reading.has("catalog-roles") || (reading.has("ai") && chance > CLEAR);

export const aboutRanking: Gate = (ties, reading, chance) =>
  aboutAllRoles(ties, reading, chance) || (reading.has("rank") && reading.has("crowd") && chance > CERTAIN);

export const someoneWho: Gate = (ties, reading, chance) => {
  if (holdsOnlyTerm(reading)) return true;
  const asksWho = reading.has("who") || reading.has("catalog-roles") || (ties.term && chance > CLEAR);
  return (
    asksWho && (ties.term || ties.named || ties.described || ties.aiRole || reading.has("catalog-roles"))
  );
};

export const aboutBackgrounds: Gate = (ties, reading, chance) =>
  (ties.background &&
    (ties.aiRole ||
      ties.named ||
      ties.earlier ||
      (reading.has("ai") && (reading.has("legacy") || chance > CLEAR)) ||
      (reading.has("sure-legacy_mapping") && chance > CLEAR && !isHostile(reading)))) ||
  ((ties.aiRole || ties.named || ties.described || ties.earlier) && reading.has("legacy")) ||
  speaksOfTeam(ties, reading, chance);

/** People of a known background, or several backgrounds: here that is a question by itself, "4 Java, 2 DBA's". */
function speaksOfTeam(ties: Ties, reading: Reading, chance: number): boolean {
  if (listsTeam(reading)) return true;
  const several = reading.backgrounds.length > 1 || reading.numbers.length > 0;
  return ties.background && chance > CERTAIN && (several || reading.has("crowd") || reading.has("legacy"));
}

export const aboutPlan: Gate = (ties, reading, chance) =>
  (reading.has("roadmap") || chance > CLEAR || listsPlan(reading.text)) &&
  !reading.has("injection") &&
  !reading.has("task") &&
  (((ties.term || reading.has("roadmap")) && listsPlan(reading.text)) ||
    aboutAllRoles(ties, reading, 0) ||
    reading.has("who") ||
    reading.has("ai") ||
    (reading.has("roadmap") && reading.has("crowd")));

/** Words that ask for help and nothing else. */
export const onlyHelp: Gate = (_, reading) =>
  reading.has("sure-help") || (reading.has("help") && strangeBeside(reading, EVERYDAY) === 0);

export const asksUs: Gate = (ties, reading, chance) =>
  onlyHelp(ties, reading, chance) ||
  (speaksToUs(reading) && chance > LIKELY) ||
  (reading.has("our-name") && chance > HALF) ||
  ((reading.has("help") || reading.has("greeting")) &&
    ((strangeBeside(reading, EVERYDAY) <= 1 && chance > LIKELY) || chance > CLEAR));

export const asksSetting: Gate = ({ earlier }, reading) => settingOf(reading, earlier) !== undefined;

/** Asks "you" something in a few words. */
function speaksToUs({ words, has }: Reading): boolean {
  return words.length <= FEW_WORDS && has("you");
}

const EVERYDAY: readonly Cue[] = ["help", "greeting", "filler", "follow", "ai", "pronoun", "thanks"];

/** How many words, but for the shortest, no cue of these accounts for. */
function strangeBeside(reading: Reading, cues: readonly Cue[]): number {
  return wordsBeside(reading, cues).filter(({ text }) => text.length > 2).length;
}
