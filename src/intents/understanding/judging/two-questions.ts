import type { SureIntent } from "../../../intent.ts";
import { questionsIn } from "../../../text/asking-part.ts";
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
 * Two questions in one message: the first is answered, the second offered. Only where each is clear by itself;
 * else the message is one question in two sentences.
 * @returns undefined when the message holds no two such questions
 */
export function twoQuestions(parts: Deciding, reading: Reading, earlier: Earlier): Decision | undefined {
  if (reading.words.length > MOST_WORDS) return undefined;
  const questions = questionsIn(reading.text);
  const [one, other] = questions.map((part) => parts.read(part));
  if (questions.length !== 2 || one === undefined || other === undefined) return undefined;
  if (Math.min(one.words.length, other.words.length) < FEWEST_WORDS) return undefined;
  const first = decide(parts, one, earlier);
  if (!isClear(first)) return undefined;
  const roles = rolesOf(first.intent);
  const after: Earlier = {
    intent: first.intent,
    roles,
    mentioned: [...new Set([...earlier.mentioned, ...roles])],
  };
  const second = decide(parts, other, after);
  const offered = offerOf(second);
  if (offered === undefined || offered.kind === first.intent.kind) return undefined;
  return { ...first, second: offered, because: [...first.because, `second question: ${offered.kind}`] };
}

function isClear({ intent, chance }: Decision): boolean {
  return chance >= SURE && isGround(intent.kind);
}

function offerOf(decision: Decision): SureIntent | undefined {
  return isClear(decision) && decision.intent.kind !== "unclear" ? decision.intent : undefined;
}
