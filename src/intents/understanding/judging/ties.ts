import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Reading } from "../reading/reading.ts";
import { ENOUGH, type Evidence } from "../reading/role-evidence.ts";

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
  /** And it does lean: it points back, asks what a follow-up can ask, or holds no word that we do not know. */
  readonly leans: boolean;
};

/** Cues by which a follow-up points back; one that only brings up new words changes the subject. */
const POINTING: readonly Cue[] = [
  ...(["pronoun", "again", "both-of-them", "crowd", "question-word"] as const),
  ...(["ordinal-first", "ordinal-second", "ordinal-third", "ordinal-last"] as const),
  ...(["category-common", "category-emerging"] as const),
];

/** Points that are enough beside a word for people or jobs. */
const HINT = 2;
/** Words of a text that is taken to speak to somebody, or of what was said before. */
const FEW_WORDS = 8;

/** `asked`: the cues of what can be asked about the roles of an earlier question. */
export function tiesOf(
  reading: Reading,
  evidence: readonly Evidence[],
  { earlier, asked }: { readonly earlier: boolean; readonly asked: readonly Cue[] },
): Ties {
  const points = evidence[0]?.points ?? 0;
  // After an earlier question a few words are enough: "the one with the agents".
  const hinted = points >= HINT && (reading.has("crowd") || (earlier && reading.words.length <= FEW_WORDS));
  return {
    named: reading.roles.some(({ meaning }) => meaning.generic !== true),
    described: points >= ENOUGH || hinted,
    points,
    aiRole: reading.speaksOfAiRole || reading.roles.length > 0,
    term: reading.terms.length > 0,
    background: reading.backgrounds.length > 0,
    earlier,
    leans:
      earlier &&
      ([...POINTING, ...asked].some((cue) => reading.has(cue)) || reading.words.every(({ known }) => known)),
  };
}

/** Orders to a machine, and what such orders are about where nobody asks who or why. */
export function givesOrders(reading: Reading): boolean {
  if (reading.has("injection")) return true;
  const isQuestion = (reading.has("who") || reading.has("op-why")) && !reading.has("you");
  return reading.has("injection-subject") && !isQuestion;
}

/** Orders to a machine, chores, other trades and other senses of our words: nothing that a name of a role could make ours. */
export function isHostile(reading: Reading): boolean {
  return givesOrders(reading) || reading.has("task") || isOtherTrade(reading) || reading.has("other-sense");
}

/** A nurse or a plumber: what the text describes beside it is no role of ours. */
export function isOtherTrade(reading: Reading): boolean {
  return reading.has("profession") || reading.has("profession-ending");
}
