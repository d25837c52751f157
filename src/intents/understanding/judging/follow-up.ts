import type { Intent } from "../../../intent.ts";
import type { Taught } from "../../vocabulary/vocabulary.ts";
import { Taught as TaughtSchema } from "../../vocabulary/vocabulary.ts";
import type { Reading } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { settingOf } from "../slots/setting-asked.ts";
import type { Ties } from "./ties.ts";

/** Cues that say what is asked; a text without any takes over what the earlier turn asked. */
const ASKS = [
  "tools",
  "learning",
  "recruiting",
  "interview",
  "vacancy",
  "relevance",
  "rank",
  "compare",
  "legacy",
  "roadmap",
  "money",
  "market",
  "profile",
  "list",
  "who",
  "help",
  "thanks",
  "task",
  "injection",
];

/** Words a text may hold beside what it names and still only swap a part of the earlier question. */
const SPARE_WORDS = 1;

/** Longer texts say themselves what they ask, in words. */
const LONGEST_ELLIPSIS = 16;

/** "Five more", however it is put. */
const FEW = 5;

/** What an elliptic text such as "and for the data engineer?" asks, or undefined when it says so itself. */
export function takenOver(reading: Reading, ties: Ties, earlier: Earlier): Taught | undefined {
  const { intent } = earlier;
  if (intent === undefined || reading.has("profession") || reading.has("profession-ending")) return undefined;
  if (reading.words.length > LONGEST_ELLIPSIS) return undefined;
  if (givesNumber(intent, reading, ties)) return "role_interview";
  if (asksTimeOfStep(intent, reading, ties)) return "legacy_mapping";
  if (onlyAsksLanguage(reading)) return "settings";
  const asksItself = ASKS.some((cue) => reading.has(cue)) && !reading.has("same-question");
  if (asksItself || spareWords(reading) > SPARE_WORDS) return undefined;
  return swapped(intent, ties) ?? narrowed(intent, reading);
}

function givesNumber(intent: Intent, reading: Reading, ties: Ties): boolean {
  return (
    intent.kind === "role_interview" &&
    reading.numbers.length > 0 &&
    reading.words.length <= FEW &&
    !ties.named
  );
}

/** "And in Dutch please": a language, and nothing else that is asked. */
function onlyAsksLanguage(reading: Reading): boolean {
  return (
    reading.roles.length === 0 &&
    !ASKS.some((cue) => reading.has(cue)) &&
    settingOf(reading)?.startsWith("speak-") === true
  );
}

/** "And how long does that take?" after a background: its answer says so. */
function asksTimeOfStep({ kind }: Intent, reading: Reading, ties: Ties): boolean {
  const toNobody = !ties.named && !ties.described && !ties.term;
  return kind === "legacy_mapping" && reading.has("learning") && toNobody && spareWords(reading) <= FEW;
}

/** The same question about another background, role or tool. */
function swapped(intent: Intent, ties: Ties): Taught | undefined {
  if (ties.background && !ties.named) return "legacy_mapping";
  if (ties.named || ties.described) return continued(intent);
  return ties.term && intent.kind === "find_role" ? "find_role" : undefined;
}

/** The same question with another number or level. */
function narrowed({ kind }: Intent, reading: Reading): Taught | undefined {
  const levelled = reading.levels.length > 0;
  if (kind === "role_interview" && (levelled || reading.numbers.length > 0 || reading.has("again")))
    return kind;
  return kind === "role_vacancy" && levelled ? kind : undefined;
}

/** Naming a role after a list, a ranking or a search asks for that role's profile; else the question stays. */
function continued(intent: Intent): Taught | undefined {
  if (intent.kind === "list_roles" || intent.kind === "find_role" || intent.kind === "roadmap_mapping")
    return "role_profile";
  if (intent.kind === "rank_roles") return "role_relevance";
  return TaughtSchema.options.find((each) => each === intent.kind);
}

/** Words that neither a name nor a cue accounts for. */
function spareWords(reading: Reading): number {
  const covered = new Set<number>();
  const glue = reading.cues.filter(({ meaning }) =>
    [
      "filler",
      "follow",
      "same-again",
      "pronoun",
      "again",
      "crowd",
      "role-head",
      "someone",
      "ai",
      "same-question",
      "question-word",
    ].includes(meaning),
  );
  for (const { from, to } of [
    ...reading.roles,
    ...reading.backgrounds,
    ...reading.terms,
    ...reading.levels,
    ...reading.numbers,
    ...reading.concepts,
    ...glue,
  ]) {
    for (let at = from; at < to; at += 1) covered.add(at);
  }
  return reading.words.filter((word, at) => !covered.has(at) && word.text.length > 2).length;
}
