import { listsPlan } from "../../../text/lists.ts";
import type { Taught } from "../../vocabulary/vocabulary.ts";
import type { Reading } from "../reading/reading.ts";
import { ENOUGH, type Evidence } from "../reading/role-evidence.ts";
import { settingOf } from "../slots/setting-asked.ts";

/** What ties a text to this catalog. Without a tie an intent about roles is refused, however likely it looks. */
export type Ties = {
  /** A role's own name. */
  readonly named: boolean;
  /** A role's work, described. */
  readonly described: boolean;
  /** AI together with a word for a job or for people. */
  readonly aiRole: boolean;
  /** A tool, technique or subject that the catalog knows. */
  readonly term: boolean;
  readonly background: boolean;
  /** Points of the likeliest description. */
  readonly points: number;
  /** An earlier question about roles, which this one can lean on. */
  readonly earlier: boolean;
};

export function tiesOf(reading: Reading, evidence: readonly Evidence[], earlier: boolean): Ties {
  const points = evidence[0]?.points ?? 0;
  // After an earlier question a few words are enough: "the one with the agents".
  const hinted = points >= HINT && (reading.has("crowd") || (earlier && reading.words.length <= FEW));
  return {
    named: reading.roles.some(({ meaning }) => meaning.generic !== true),
    described: points >= ENOUGH || hinted,
    points,
    aiRole: reading.has("ai-role") || reading.roles.length > 0,
    term: reading.terms.length > 0,
    background: reading.backgrounds.length > 0,
    earlier,
  };
}

/** Chances from which on the classifier is believed, the less the text itself says. */
const CERTAIN = 0.9;
const CLEAR = 0.8;
const LIKELY = 0.55;
const HALF = 0.4;
/** Points that are enough beside a word for people or jobs. */
const HINT = 2;
const FEW = 8;

/** Orders to a machine, chores, other trades and other senses of our words: nothing that a name of a role could make ours. */
export function isHostile(reading: Reading): boolean {
  return (
    reading.has("injection") || reading.has("task") || isOtherTrade(reading) || reading.has("other-sense")
  );
}

type Allows = (ties: Ties, reading: Reading, chance: number) => boolean;

const aboutRole: Allows = ({ named, described, aiRole, earlier }, reading) =>
  named || ((described || aiRole || (earlier && leans(reading))) && !isOtherTrade(reading));

/** A nurse or a plumber: what the text describes beside it is no role of ours. */
function isOtherTrade(reading: Reading): boolean {
  return reading.has("profession") || reading.has("profession-ending");
}
const aboutAllRoles: Allows = (ties, reading, chance) =>
  aboutRole(ties, reading, chance) || reading.has("catalog-roles") || (reading.has("ai") && chance > CLEAR);

/** Cues by which a follow-up points back or asks something; one that only brings up new words changes the subject. */
const LEANING = [
  ...["pronoun", "again", "both-of-them", "ordinal-first", "ordinal-second", "ordinal-third", "ordinal-last"],
  ...[
    "tools",
    "learning",
    "recruiting",
    "interview",
    "vacancy",
    "relevance",
    "rank",
    "compare",
    "legacy",
    "money",
  ],
  ...[
    "market",
    "profile",
    "list",
    "question-word",
    "category-common",
    "category-emerging",
    "crowd",
    "same-question",
  ],
];

function leans(reading: Reading): boolean {
  return LEANING.some((cue) => reading.has(cue)) || reading.words.every(({ known }) => known);
}

/** What each intent needs at least. */
const NEEDS: Readonly<Record<Taught, Allows>> = {
  list_roles: aboutAllRoles,
  rank_roles: (ties, reading, chance) =>
    aboutAllRoles(ties, reading, chance) || (reading.has("rank") && reading.has("crowd") && chance > CERTAIN),
  role_profile: aboutRole,
  role_tools: aboutRole,
  role_learning: aboutRole,
  role_recruiting: aboutRole,
  role_interview: aboutRole,
  role_vacancy: aboutRole,
  role_relevance: aboutRole,
  compare_roles: aboutRole,
  not_in_catalog: aboutAllRoles,
  find_role: (ties, reading, chance) => {
    if (holdsOnlyTerm(reading)) return true;
    const asksWho = reading.has("who") || reading.has("catalog-roles") || (ties.term && chance > CLEAR);
    return (
      asksWho && (ties.term || ties.named || ties.described || ties.aiRole || reading.has("catalog-roles"))
    );
  },
  legacy_mapping: (ties, reading, chance) =>
    (ties.background &&
      (ties.aiRole ||
        ties.named ||
        ties.earlier ||
        (reading.has("ai") && (reading.has("legacy") || chance > CLEAR)) ||
        (reading.has("sure-legacy_mapping") && chance > CLEAR && !isHostile(reading)))) ||
    ((ties.aiRole || ties.named || ties.described || ties.earlier) && reading.has("legacy")) ||
    speaksOfTeam(ties, reading, chance),
  roadmap_mapping: (ties, reading, chance) =>
    (reading.has("roadmap") || chance > CLEAR || listsPlan(reading.text)) &&
    !reading.has("injection") &&
    !reading.has("task") &&
    (((ties.term || reading.has("roadmap")) && listsPlan(reading.text)) ||
      aboutAllRoles(ties, reading, 0) ||
      reading.has("who") ||
      reading.has("ai") ||
      (reading.has("roadmap") && reading.has("crowd"))),
  help: (_, reading, chance) =>
    reading.has("sure-help") ||
    (speaksToUs(reading) && chance > LIKELY) ||
    (namesUs(reading) && chance > HALF) ||
    ((reading.has("help") || reading.has("greeting")) &&
      ((strangeWords(reading) <= 1 && chance > LIKELY) || chance > CLEAR)),
  thanks: (_, reading) => reading.has("thanks"),
  settings: (ties, reading) => settingOf(reading, ties.earlier) !== undefined,
  out_of_scope: () => true,
};

/** "Kubernetes", "RAG?": the name of a tool or subject and nothing else. */
export function holdsOnlyTerm({ terms, words }: Reading): boolean {
  return terms.length > 0 && words.every((_, at) => terms.some(({ from, to }) => from <= at && at < to));
}

/** People of a known background, or several backgrounds: here that is a question by itself, "4 Java, 2 DBA's". */
function speaksOfTeam(ties: Ties, reading: Reading, chance: number): boolean {
  if (listsTeam(reading)) return true;
  const several = reading.backgrounds.length > 1 || reading.numbers.length > 0;
  return ties.background && chance > CERTAIN && (several || reading.has("crowd") || reading.has("legacy"));
}

/** A few words that do little more than count people per background: "4 Java, 2 DBA's", "6 java devs". */
export function listsTeam({ backgrounds, numbers, words, has }: Reading): boolean {
  const people = backgrounds.length > 1 || (backgrounds.length === 1 && has("crowd"));
  return people && numbers.length > 0 && words.length <= 4 * backgrounds.length;
}

export function isAllowed(intent: Taught, chance: number, ties: Ties, reading: Reading): boolean {
  return NEEDS[intent](ties, reading, chance);
}

/** Asks "you" something in a few words. */
function speaksToUs({ words }: Reading): boolean {
  return (
    words.length <= FEW && words.some(({ text }) => ["you", "jou", "jij", "je", "u", "gij"].includes(text))
  );
}

/** Says "this bot". */
function namesUs({ words }: Reading): boolean {
  return words.some(({ text }) => ["bot", "chatbot", "rolwijzer"].includes(text));
}

/** Words that no everyday cue accounts for. */
function strangeWords(reading: Reading): number {
  const covered = new Set<number>();
  for (const { from, to, meaning } of reading.cues) {
    if (["help", "greeting", "filler", "follow", "ai", "pronoun", "thanks"].includes(meaning))
      for (let at = from; at < to; at += 1) covered.add(at);
  }
  return reading.words.filter((word, at) => !covered.has(at) && word.text.length > 2).length;
}
