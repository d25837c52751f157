import type { Intent, SureIntent, SureKind } from "../../../intent.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED, needOf } from "../needs.ts";
import { type Reading, spansOf, uncovered } from "../reading/reading.ts";
import type { Asked, Step } from "./asked.ts";
import { built } from "./built.ts";
import { isOtherTrade, type Ties } from "./ties.ts";

/** Words a text may hold beside what it names and still only swap a part of the earlier question. */
const SPARE_WORDS = 1;

/** Longer texts say themselves what they ask, in words. */
const LONGEST_ELLIPSIS = 16;

/** An elliptic text such as "and for the data engineer?" asks the earlier question with a part of it swapped. */
export const takenOver: Step = (asked) => {
  const kind = kindTakenOver(asked);
  return kind && built(asked, { kind, chance: 1, elliptic: true });
};

function kindTakenOver(asked: Asked): SureKind | undefined {
  const { reading, ties, earlier } = asked;
  const { intent } = earlier;
  if (intent === undefined || isOtherTrade(reading) || reading.words.length > LONGEST_ELLIPSIS)
    return undefined;
  if (asksOnOf(intent, asked)) return intent.kind;
  if (!onlySwaps(reading)) return undefined;
  return swapped(intent, ties) ?? narrowed(intent, reading);
}

/** Whether a text does nothing but name something: it asks no question of its own. */
export function onlySwaps(reading: Reading): boolean {
  const again = spansOf(reading, "same-again").some(({ from }) => from === 0);
  return (
    !ASKED.some((cue) => !(again && cue === "compare") && reading.has(cue)) &&
    spareWords(reading) <= SPARE_WORDS
  );
}

/** "And how long does that take?" after a background: its answer says so. */
function asksOnOf(intent: Intent, { reading, ties, parts }: Asked): intent is SureIntent {
  if (ties.named || ties.background) return false;
  return reading.attributes.some(({ meaning }) => parts.entries[meaning]?.also === intent.kind);
}

/** The same question about another background, role or tool. */
function swapped(intent: Intent, ties: Ties): SureKind | undefined {
  if (ties.background && !ties.named) return asksTime(intent) ? "role_learning" : "legacy_mapping";
  if (ties.named || ties.described)
    return intent.kind === "unclear" ? undefined : needOf(intent.kind).thenRole;
  return ties.term && intent.kind === "find_role" ? "find_role" : undefined;
}

/** How long it takes is asked of a role, wherever somebody comes from. */
function asksTime(intent: Intent): boolean {
  return intent.kind === "role_learning" && (intent.form === "how_long" || intent.attribute === "duration");
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
    ...reading.titles,
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
  ...(["filler", "follow", "same-again", "pronoun", "again", "corrects"] as const),
  ...(["crowd", "role-head", "someone", "ai", "question-word"] as const),
];
