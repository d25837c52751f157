import type { IncomingMessage, Input } from "../../adapters/adapter.ts";
import { inTime } from "../../adapters/shared/in-time.ts";
import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import { asksForWords, type ErrandEnd } from "../../intents/answers/errands/errand-end.ts";
import type { TellErrand } from "../../intents/answers/respond.ts";
import { takesFreeText } from "../../intents/understanding/command.ts";
import type { Understanding } from "../../intents/understanding/understand.ts";
import type { Language, Localized } from "../../language.ts";
import { MOST_NOTE, type Settings } from "../../settings-asked.ts";
import { MOST_FOLLOW_UPS, rolesOf, withoutSlots } from "../../values.ts";
import { isUnanswered } from "../records.ts";
import type { Desk, DeskErrand } from "./desk.ts";

/** What is remembered of an errand: the words of its reader only while they wait to be sent. */
function intentAfter(end: ErrandEnd, asked: Settings): Settings {
  if (end.kind === "vote with fault" && asksForWords(end)) return { kind: "settings", what: "correction" };
  return asksForWords(end) ? asked : withoutSlots(asked, ["note", "approval"]);
}

const ASK_A_PERSON: Localized = { nl: "Vraag het een mens", en: "Ask a person" };

/** What was understood, what it would say on its own, and how a vote in it went. */
type Turned = Pick<DeskErrand, "message" | "outcome" | "judged"> & {
  readonly meant: Understanding;
  readonly answer: Answer;
};

type Dealt = {
  readonly answer: Answer;
  /** Whether its reader is asked for words of their own. */
  readonly asks: boolean;
  /** Whether nobody could do what was asked. */
  readonly isRefused: boolean;
};

/** What the desk says to it, with the question that a reader may have asked in the same words; nothing where it is none of its. */
export async function dealtWith(
  desk: Desk | undefined,
  tell: () => TellErrand,
  { message, meant, answer, outcome, judged }: Turned,
): Promise<Dealt | undefined> {
  const { intent, second } = meant;
  const { language } = answer;
  const end = await desk?.deal({ message, intent, language, outcome, judged });
  if (end === undefined || intent.kind !== "settings") return undefined;
  // What was approved has changed the catalog.
  const made = tell()(intentAfter(end, intent), language, end);
  const asked = second === undefined ? [] : answer.followUps.slice(0, 1);
  const followUps = [...made.followUps, ...asked].slice(0, MOST_FOLLOW_UPS);
  return { answer: { ...made, followUps }, asks: asksForWords(end), isRefused: end.kind === "nobody to ask" };
}

/** How long a refusal waits to know whether somebody can be asked instead, in milliseconds. */
const PATIENCE_MS = 50;

/** Under a refusal: what was asked can be handed on, where there is somebody. */
export async function withSomebodyToAsk(
  desk: Desk | undefined,
  { speaker, input, surface }: IncomingMessage,
  answer: Answer,
): Promise<Answer> {
  const { intent, language } = answer;
  if (desk === undefined || !isFreeText(input) || intent.kind === "settings") return answer;
  if (!isUnanswered(intent, input.text)) return answer;
  const [topic] = rolesOf(intent);
  const isThere = await inTime(
    desk.isAnybodyThere(speaker, topic).catch(() => false),
    PATIENCE_MS,
    false,
  );
  if (!isThere) return answer;
  const offered = withHandOn(answer, input.text, language, topic);
  return surface?.fits(offered) === false ? answer : offered;
}

function isFreeText(input: Input): input is Exclude<Input, { kind: "intent" }> {
  return input.kind === "text" || (input.kind === "command" && takesFreeText(input.name));
}

/** A refusal that ends with somebody who can be asked instead. */
function withHandOn(answer: Answer, question: string, language: Language, topic: RoleId | undefined): Answer {
  const about = topic === undefined ? {} : { topic };
  const button = {
    label: ASK_A_PERSON[language],
    intent: { kind: "settings", what: "person", note: question.trim().slice(0, MOST_NOTE), ...about },
  } as const;
  return { ...answer, followUps: [...answer.followUps.slice(0, MOST_FOLLOW_UPS - 1), button] };
}
