import type { Intent, SureIntent } from "../../../intent.ts";
import { askingPart, questionsIn } from "../../../text/asking-part.ts";
import { rolesOf } from "../../../values.ts";
import { isGround } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import type { Deciding, Decision } from "./asked.ts";
import { decide } from "./steps.ts";

/** Chance from which on a question may stand on its own. */
const SURE = 0.6;
const MOST_WORDS = 60;
const FEWEST_WORDS = 3;

/**
 * Two questions in one message: both are answered, the second in a sentence. Only where each is clear by itself;
 * else the message is one question in two sentences.
 * @returns undefined when the message holds no two such questions
 */
export function twoQuestions(parts: Deciding, reading: Reading, earlier: Earlier): Decision | undefined {
  if (reading.words.length > MOST_WORDS) return undefined;
  const [one, other, ...more] = questionsIn(reading.text);
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const first = clearly(parts, one, earlier);
  if (first === undefined) return undefined;
  const roles = rolesOf(first.intent);
  const after: Earlier = {
    intent: first.intent,
    roles,
    mentioned: [...new Set([...earlier.mentioned, ...roles])],
  };
  const offered = offerOf(clearly(parts, withItsName(parts, first.intent, other), after));
  if (offered === undefined || isElsewhere(first.intent, offered) || !asksElse(first.intent, offered))
    return undefined;
  return {
    ...first,
    second: offered,
    both: true,
    because: [...first.because, `second question: ${offered.kind}`],
  };
}

/** Another kind of question; or of the same subject another part: what a role does not do, whether candidates have to be told, what is still to be learned. */
function asksElse(first: Intent, second: SureIntent): boolean {
  if (first.kind !== second.kind) return true;
  if (first.kind === "guide" && second.kind === "guide")
    return first.page === second.page && second.question !== undefined && first.question !== second.question;
  if (first.kind === "legacy_mapping" && second.kind === "legacy_mapping")
    return LEARNS.test(second.words ?? "") && !LEARNS.test(first.words ?? "");
  const [one, other] = [first, second].map((each) => ("attribute" in each ? each.attribute : undefined));
  return other !== undefined && one !== other;
}

const LEARNS = /(?:^|\s)(?:leer|leren|bijleren|learn|learning)(?:\s|$)/u;

/**
 * Two questions of which only one is clear, in a text that as a whole would be refused: that one is answered, and that the other
 * is left is said. What is refused with a reason about people stays refused.
 */
export function halfAnswered(
  parts: Deciding,
  reading: Reading,
  earlier: Earlier,
  whole: Decision,
): Decision | undefined {
  const { intent } = whole;
  if (intent.kind !== "out_of_scope" || (intent.why !== undefined && intent.why !== "legal"))
    return undefined;
  if (reading.words.length > MOST_WORDS) return undefined;
  const halves = questionsIn(reading.text);
  if (halves.length !== 2) return undefined;
  const [clear, ...others] = halves.flatMap((half) => clearly(parts, half, earlier) ?? []);
  if (clear === undefined || others.length > 0) return undefined;
  return {
    ...clear,
    second: { kind: "out_of_scope" },
    both: true,
    because: [...clear.because, "the other question is left"],
  };
}

/** "What is an agent, and who builds such a thing?": a word that was explained is asked about by its name. */
function withItsName({ known }: Deciding, intent: Intent, text: string): string {
  if (intent.kind !== "guide" || intent.question === undefined) return text;
  const answer = known.pages
    .find(({ id }) => id === intent.page)
    ?.answers.find(({ id }) => id === intent.question);
  const [name] = answer?.words?.en ?? [];
  return name === undefined ? text : text.replace(POINTS_BACK, name);
}

const POINTS_BACK = /\b(?:it|that|this|those|such a thing|zoiets|dat|dit|die)\b(?=\W*$)/iu;

/** "Which tools, and which are must-haves": what is asked of one role is not then asked of all of them. */
function isElsewhere(first: Intent, second: SureIntent): boolean {
  return rolesOf(first).length === 1 && (second.kind === "rank_roles" || second.kind === "list_roles");
}

/** What a question asks where it leaves little doubt: with what stands before it, else without. */
function clearly(parts: Deciding, text: string, earlier: Earlier): Decision | undefined {
  const tried = [...new Set([text, askingPart(text)])].map((each) => parts.read(each));
  for (const reading of tried) {
    if (reading.words.length < FEWEST_WORDS) continue;
    const decision = decide(parts, reading, earlier);
    if (isClear(decision)) return decision;
  }
  return undefined;
}

/** More words than this tell something before they ask. */
const LONG = 12;

/** A text that as a whole is about something else, though what it asks in the end is clear by itself. */
export function askedInTheEnd(
  parts: Deciding,
  reading: Reading,
  earlier: Earlier,
  whole: Decision,
): Decision | undefined {
  const isRefused = whole.intent.kind === "out_of_scope" && whole.intent.why === undefined;
  if (!isRefused || reading.words.length <= LONG || reading.words.length > MOST_WORDS) return undefined;
  const asking = askingPart(reading.text);
  if (asking === reading.text) return undefined;
  const decision = decide(parts, parts.read(asking), earlier);
  return isClear(decision) ? { ...decision, because: [...decision.because, "asked in the end"] } : undefined;
}

function isClear({ intent, chance }: Decision): boolean {
  return chance >= SURE && (isGround(intent.kind) || explains(intent));
}

function explains(intent: Intent): boolean {
  return intent.kind === "guide" && intent.question !== undefined;
}

function offerOf(decision: Decision | undefined): SureIntent | undefined {
  return decision === undefined || decision.intent.kind === "unclear" ? undefined : decision.intent;
}
