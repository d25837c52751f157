import type { Intent, SureKind } from "../../../intent.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED, needOf } from "../needs.ts";
import { type Reading, uncovered } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { settingOf } from "../slots/setting-asked.ts";
import type { Ties } from "./ties.ts";

/** Words a text may hold beside what it names and still only swap a part of the earlier question. */
const SPARE_WORDS = 1;

/** Longer texts say themselves what they ask, in words. */
const LONGEST_ELLIPSIS = 16;

/** "Five more", however it is put. */
const FEW = 5;

/** What an elliptic text such as "and for the data engineer?" asks, or undefined when it says so itself. */
export function takenOver(reading: Reading, ties: Ties, earlier: Earlier): SureKind | undefined {
  const { intent } = earlier;
  if (intent === undefined || reading.has("profession") || reading.has("profession-ending")) return undefined;
  if (reading.words.length > LONGEST_ELLIPSIS) return undefined;
  if (givesNumber(intent, reading, ties)) return "role_interview";
  if (asksTimeOfStep(intent, reading, ties)) return "legacy_mapping";
  if (onlyAsksLanguage(reading)) return "settings";
  if (ASKED.some((cue) => reading.has(cue)) || spareWords(reading) > SPARE_WORDS) return undefined;
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
    !ASKED.some((cue) => reading.has(cue)) &&
    settingOf(reading)?.startsWith("speak-") === true
  );
}

/** "And how long does that take?" after a background: its answer says so. */
function asksTimeOfStep({ kind }: Intent, reading: Reading, ties: Ties): boolean {
  const toNobody = !ties.named && !ties.described && !ties.term;
  return kind === "legacy_mapping" && reading.has("learning") && toNobody && spareWords(reading) <= FEW;
}

/** The same question about another background, role or tool. */
function swapped(intent: Intent, ties: Ties): SureKind | undefined {
  if (ties.background && !ties.named) return "legacy_mapping";
  if (ties.named || ties.described)
    return intent.kind === "unclear" ? undefined : needOf(intent.kind).thenRole;
  return ties.term && intent.kind === "find_role" ? "find_role" : undefined;
}

/** The same question with another number or level. */
function narrowed({ kind }: Intent, reading: Reading): SureKind | undefined {
  const levelled = reading.levels.length > 0;
  if (kind === "role_interview" && (levelled || reading.numbers.length > 0 || reading.has("again")))
    return kind;
  return kind === "role_vacancy" && levelled ? kind : undefined;
}

/** Words that neither a name nor a cue accounts for. */
function spareWords(reading: Reading): number {
  const names = [
    ...reading.roles,
    ...reading.backgrounds,
    ...reading.terms,
    ...reading.levels,
    ...reading.numbers,
    ...reading.concepts,
  ];
  const glue = reading.cues.filter(({ meaning }) => GLUE.includes(meaning));
  return uncovered(reading, [...names, ...glue]).filter(({ text }) => text.length > 2).length;
}

const GLUE: readonly Cue[] = [
  ...(["filler", "follow", "same-again", "pronoun", "again"] as const),
  ...(["crowd", "role-head", "someone", "ai", "question-word"] as const),
];
