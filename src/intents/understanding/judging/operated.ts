import { isDeepStrictEqual } from "node:util";
import type { Intent, IntentOf, Operation } from "../../../intent.ts";
import { ASKED_SLOTS, askingSources, given, withoutSlots } from "../../../values.ts";
import { OPERATE } from "../learning/templates.ts";
import { ASKED } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import { levelBeside, operationIn } from "../slots/operation-asked.ts";
import { settingOf } from "../slots/setting-asked.ts";
import { countOf, levelOf } from "../slots/slots.ts";
import { linesAsked } from "../slots/vacancy-given.ts";
import { fuller } from "./after-answer.ts";
import type { Asked, Decision, Step } from "./asked.ts";
import { cannot, isOperable, type Operable } from "./cannot.ts";
import { TELL_OF_ROLE } from "./kinds-that-show.ts";
import { namesWhatIsWanted } from "./manner.ts";
import { isHostile } from "./ties.ts";

/** Few words with one for an operation ask for nothing else. */
const LONGEST_ORDER = 5;

/** "Shorter", "an example", "in one sentence": the earlier question stands, its answer is to be another. */
export const operated: Step = ({ reading, ties, parts, earlier: { intent, sources }, chances }) => {
  if (intent === undefined || ties.named || ties.background) return undefined;
  if (namesWhatIsWanted(reading, parts)) return undefined;
  // A language that is asked for is meant from now on.
  if (settingOf(reading)?.startsWith("speak-")) return undefined;
  if (asksWhy(reading))
    return { intent: ofFirst(askedWhy(intent), reading), because: ["asks for its reason"], chance: 1 };
  const chance = chances().get(OPERATE) ?? 0;
  const wanted = operationIn(reading);
  const isOrder = wanted !== undefined && reading.words.length <= LONGEST_ORDER;
  if (!isOrder && chance < Math.max(...chances().values())) return undefined;
  const sourced = wanted === "sources" ? askingSources(intent, sources) : undefined;
  return {
    intent:
      sourced ?? (intent.kind === "guide" ? guideAgain(intent, wanted) : operatedOn(intent, wanted, reading)),
    because: [`operates on the last answer: ${chance.toFixed(2)}`],
    chance,
  };
};

/** "Waarom die?": longer texts say of what they want the reason. */
const LONGEST_WHY = 4;

function asksWhy(reading: Reading): boolean {
  return reading.has("op-why") && reading.words.length <= LONGEST_WHY;
}

/** Kinds whose answer has a reason in the catalog. */
const WITH_REASON: readonly Intent["kind"][] = [
  ...TELL_OF_ROLE,
  ...(["rank_roles", "compare_roles", "find_role", "legacy_mapping"] as const),
];

/** The same question, for its reason. */
function askedWhy(intent: Intent): Intent {
  if (!isOperable(intent)) return intent;
  const operation = WITH_REASON.includes(intent.kind) ? "why" : "cannot";
  return { ...withoutSlots(intent, ["section", "words", "items"]), operation };
}

/** "Waarom die eerste?": of a ranking only the top is meant. */
function ofFirst(intent: Intent, reading: Reading): Intent {
  return intent.kind === "rank_roles" && reading.has("ordinal-first")
    ? withoutSlots(intent, ["count"])
    : intent;
}

/** Slots that say what else than the whole was asked; what was asked among stays. */
const ASKED_APART = ASKED_SLOTS.filter((slot) => slot !== "attribute" && slot !== "among");

/** The question with what is wanted of its answer; harder and easier are a level up and down. */
function operatedOn(intent: Intent, wanted: Operation | undefined, reading: Reading): Intent {
  if (!isOperable(intent)) return intent;
  const level = levelOf(reading) ?? levelBeside(wanted, intent);
  const isLevelled = intent.kind === "role_interview" || intent.kind === "role_vacancy";
  if (wanted === undefined && reading.has("go-on")) return fuller(intent) ?? cannot(intent);
  if (wanted === undefined && !(isLevelled && level !== undefined)) return cannot(intent);
  return {
    ...withoutSlots(intent, [...leftOut(intent, wanted), "sources"]),
    ...(isLevelled && level !== undefined ? { level } : {}),
    ...soMany(intent, reading),
    ...(wanted === undefined ? {} : { operation: wanted }),
    ...inSoManyLines(intent, wanted, reading),
  } as Intent;
}

/** "Make it 3": of questions there may be so many. */
function soMany(intent: Operable, reading: Reading) {
  return intent.kind === "role_interview" ? given({ count: countOf(reading) ?? intent.count }) : {};
}

/** A vacancy can be as short as somebody says. */
function inSoManyLines({ kind }: Operable, wanted: Operation | undefined, reading: Reading) {
  return wanted === "brief" && kind === "role_vacancy" ? given({ lines: linesAsked(reading) }) : {};
}

/** Slots that what is wanted takes the place of. */
function leftOut(intent: Operable, wanted: Operation | undefined): readonly string[] {
  return wanted === "brief" && isKnownByIds(intent)
    ? [...ASKED_APART.filter((slot) => !KEPT_IN_BRIEF.includes(slot)), "section"]
    : ASKED_APART;
}

const KEPT_IN_BRIEF: readonly string[] = ["form", "about"];

/** A title or a tool that was asked about, or a time: in fewer words it is asked still, without the words of the question. */
function isKnownByIds(intent: Operable): boolean {
  return "form" in intent && intent.form !== undefined && "about" in intent && intent.about !== undefined;
}

/** "Which of the two do we need first?": who points at the last answer is not told that it is about something else. */
function isLost({ intent }: Decision, { reading, ties }: Asked): boolean {
  const isRefused = intent.kind === "out_of_scope" && intent.why === undefined;
  const pointsBack = reading.has("of-those") || reading.has("both-of-them");
  return isRefused && !ties.named && !isHostile(reading) && pointsBack;
}

/** Of a page its headline alone; all of it; or the same, which is what there is. */
function guideAgain(intent: IntentOf<"guide">, wanted: Operation | undefined): Intent {
  const plain = withoutSlots(intent, ["section", "operation", "sources"]);
  return wanted === "brief" || wanted === "simple" ? { ...plain, operation: wanted } : plain;
}

/** What would only give the last answer again asks something of it that nobody taught us. */
export function orCannot(step: Step): Step {
  return (asked) => {
    const decision = step(asked);
    const { intent } = asked.earlier;
    const asksNothing = !asked.ties.named && !ASKED.some((cue) => asked.reading.has(cue));
    if (decision === undefined || intent === undefined || !isOperable(intent)) return decision;
    const isSame = asksNothing && isDeepStrictEqual(decision.intent, intent);
    return isSame || isLost(decision, asked) ? { ...decision, intent: cannot(intent) } : decision;
  };
}
