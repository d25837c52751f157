import type { RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import { MOST_ROLES } from "../../../values.ts";
import type { Classify } from "../classifier/linear.ts";
import { featuresOf } from "../learning/features.ts";
import { ASKED_OF_EARLIER, needOf } from "../needs.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Reader, Reading } from "../reading/reading.ts";
import type { Evidence, Weigh } from "../reading/role-evidence.ts";
import type { Earlier } from "../reading/turns.ts";
import { afterAnswer } from "./after-answer.ts";
import { byDescription } from "./by-description.ts";
import { choose } from "./choose.ts";
import type { Decision } from "./explain.ts";
import { explain } from "./explain.ts";
import { takenOver } from "./follow-up.ts";
import { nearMiss } from "./near-miss.ts";
import { type Meant, NOBODY } from "./roles-meant.ts";
import { smallTalk } from "./small-talk.ts";
import { type Ties, tiesOf } from "./ties.ts";

/** What a decision is made with. */
export type Deciding = {
  readonly known: Known;
  readonly read: Reader;
  readonly weigh: Weigh;
  readonly intents: Classify;
};

/** Decides what a text asks: small talk and orders by rule, the rest by all evidence together. */
export function decide(parts: Deciding, reading: Reading, earlier: Earlier): Decision {
  const evidence = parts.weigh(reading);
  const ties = tiesOf(reading, evidence, {
    earlier: earlier.intent !== undefined,
    asked: ASKED_OF_EARLIER,
  });
  const plain = afterAnswer(reading, earlier) ?? byRule(reading, ties);
  if (plain !== undefined) return plain;
  const over = takenOver(reading, ties, earlier);
  const chances = chancesOf(parts, reading, evidence, ties.earlier);
  const missed = over === undefined ? nearMiss(reading, ties, chances) : undefined;
  if (missed !== undefined) return missed;
  const kind = over ?? byDescription(choose(chances, ties, reading), reading, evidence, earlier);
  const need = needOf(kind);
  const { known, weigh } = parts;
  const meant = need.roles?.({ reading, evidence, earlier, ties, known, weigh }) ?? NOBODY;
  const roles = meant.roles.slice(0, MOST_ROLES);
  const intent = need.intent({ reading, roles, earlier, elliptic: over !== undefined });
  return {
    intent,
    ...otherReading(intent, meant),
    because: explain({ reading, evidence, chances, kind, meant, takenOver: over !== undefined }),
    chance: over === undefined ? (chances.get(kind) ?? 0) : 1,
  };
}

/** Texts that need no weighing: only small talk, only a change of subject, nothing at all, or orders to a machine. */
function byRule(reading: Reading, ties: Ties): Decision | undefined {
  const plain = smallTalk(reading);
  if (plain !== undefined)
    return { intent: { kind: plain }, because: [`only small talk: ${plain}`], chance: 1 };
  if (reading.words.length === 0)
    return { intent: { kind: "out_of_scope" }, because: ["no words to go by"], chance: 1 };
  if (reading.has("injection") && !ties.named) {
    return {
      intent: { kind: "out_of_scope" },
      because: ["words that try to give the bot orders"],
      chance: 1,
    };
  }
  const startsAfresh = reading.has("reset") && reading.words.length <= SHORT && !ties.named && !ties.aiRole;
  return startsAfresh
    ? { intent: { kind: "help" }, because: ["asks to start afresh"], chance: 1 }
    : undefined;
}

const SHORT = 4;

/** From this many words on, the question itself is weighed apart from the story around it. */
const LONG = 30;

/** Chances of each intent. In a long story the last question counts as much as all the rest. */
function chancesOf(
  parts: Deciding,
  reading: Reading,
  evidence: readonly Evidence[],
  followsUp: boolean,
): ReadonlyMap<string, number> {
  const whole = parts.intents(featuresOf(reading, evidence, { followsUp }));
  if (reading.words.length < LONG) return whole;
  const sentences = reading.text.split(/(?<=[.?!])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
  const last = sentences.findLast((sentence) => sentence.includes("?")) ?? sentences.at(-1) ?? "";
  const question = parts.read(last);
  if (question.words.length === 0 || question.words.length === reading.words.length) return whole;
  const asked = parts.intents(featuresOf(question, evidence, { followsUp }));
  return new Map([...whole].map(([intent, chance]) => [intent, (chance + (asked.get(intent) ?? 0)) / 2]));
}

/** The same question about the other role that the words can mean, such as "AI engineer". */
function otherReading(intent: SureIntent, meant: Meant): { readonly second?: SureIntent } {
  const [other] = meant.others;
  if (other === undefined || meant.roles.length !== 1 || !("roles" in intent)) return {};
  const roles: RoleId[] = [other];
  return { second: { ...intent, roles } };
}
