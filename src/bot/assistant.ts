import type { Assistant, IncomingMessage, Speaker } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import type { Intent, Tap } from "../intent.ts";
import { type Outcome, told } from "../intents/answers/reader-settings.ts";
import type { Respond, TellErrand } from "../intents/answers/respond.ts";
import type { Keeping } from "../intents/answers/what-is-kept.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import type { Language } from "../language.ts";
import type { Preferences } from "../storage/people.ts";
import type { Answering } from "./answering.ts";
import { chosenLanguage, isForgetting, voteIn } from "./asked-settings.ts";
import type { Desk } from "./desk/desk.ts";
import { dealtWith, withSomebodyToAsk } from "./desk/errand-answers.ts";
import { makeGreeting } from "./greeting.ts";
import { factsOfLast, lastAnswer } from "./last-answer.ts";
import { meaningOf } from "./meaning.ts";
import { type Memory, makeMemory } from "./memory.ts";
import { makeOffers } from "./offers.ts";
import { isGoingOn, makeOthersWords, overheardIn, quietAsked, subjectAsked } from "./overhearing.ts";
import type { Records } from "./records.ts";
import { saidAgain } from "./said-again.ts";
import type { Settling } from "./settling.ts";
import type { Remembered, Stores } from "./stores.ts";

/** What understands and answers; replaced as a whole when the catalog changes. */
export type Mind = {
  readonly understand: Understand;
  readonly respond: Respond;
  readonly answering: Answering;
  /** Whether a word is an everyday one or one of the catalog, so that it names nobody. */
  readonly knows: (word: string) => boolean;
  readonly tellErrand: TellErrand;
  readonly catalog: Catalog;
};

export type AssistantParts = {
  /** Asked anew each turn, so that a new catalog is used from the next question on. */
  readonly mind: () => Mind;
  readonly stores: Pick<Stores, "conversations" | "people" | "keepsakes" | "greetings" | "settled">;
  readonly language: Language;
  /** Keeps votes and unanswered questions, and forgets people. */
  readonly records: Records;
  readonly settling: Settling;
  /** What is kept for how long, for a reader who asks. */
  readonly keeping?: Keeping;
  /** Corrections and questions to people; absent where nothing is kept. */
  readonly desk?: Desk | undefined;
};

/** It answers whatever comes, however fast. */
export type FullAssistant = Omit<Assistant, "handle" | "overhear"> &
  Pick<Records, "settled"> & {
    readonly handle: (message: IncomingMessage) => Promise<Answer>;
    /** @param mayAnswer asked once there is something to answer */
    readonly overhear: (message: IncomingMessage, mayAnswer?: () => boolean) => Promise<Answer | undefined>;
  };

/** What a turn needs beside its message. */
type Turning = {
  readonly parts: AssistantParts;
  readonly memory: Memory;
  readonly others: ReturnType<typeof makeOthersWords>;
};

export function makeAssistant(parts: AssistantParts): FullAssistant {
  const { records, stores } = parts;
  const memory = makeMemory(stores);
  const others = makeOthersWords(() => parts.mind().knows);
  const { handle, overhear } = turnsOf({ parts, memory, others });

  return {
    handle,
    overhear,
    isGoingOn: async (speaker) => isGoingOn(await memory.turns(speaker)),
    feedback: async (speaker, vote) => {
      const turns = vote.of === undefined ? await memory.turns(speaker).catch(() => []) : [];
      return (await records.vote(speaker, vote, lastAnswer(turns))) === "done";
    },
    forget: async (speaker) => {
      await parts.desk?.whereabouts.settled();
      return (await records.forget(speaker)) !== "failed";
    },
    react: async (...reacted) => void (await records.react(...reacted)),
    sent: (speaker, message, answer, ...more) => records.sent(speaker, message, others.kept(answer), ...more),
    ...takenBackIn(memory, records),
    ...makeGreeting(stores, parts.language),
    ...waitingAt(parts.desk, others),
    met: (whom, address) => parts.desk?.whereabouts.note(whom, address),
    keep: (tap: Tap, speaker: Speaker) => records.keep(speaker, tap),
    recall: stores.keepsakes.recall,
    ...parts.settling,
    offers: makeOffers(parts),
    settled: async () => {
      await Promise.all([records.settled(), parts.desk?.whereabouts.settled()]);
    },
  };
}

/** One turn, and the only place that knows its order: remember → understand → respond → phrase → remember. */
function turnsOf(turning: Turning): Pick<FullAssistant, "handle" | "overhear"> {
  const { parts, memory } = turning;

  /** What is known when a message comes, with the language to speak where its words do not tell. */
  async function known(message: IncomingMessage): Promise<Given> {
    const { turns, preferred, settled } = await before(message, memory, parts.records);
    const language =
      preferred.language ?? languageSoFar(turns) ?? settled ?? message.locale ?? parts.language;
    return { turns, preferred, language };
  }

  return {
    handle: async (message) => {
      const given = await known(message);
      const { understand } = parts.mind();
      const subject = await subjectAsked(message, understand, given);
      if (subject !== undefined) return answerOthers(turning, message, given, subject);
      const meant =
        quietAsked(message, given.language) ?? meaningOf(message, understand, given.turns, given.language);
      return answerTo(turning, message, given, meant);
    },
    overhear: async (message, mayAnswer = () => true) => {
      const given = await known(message);
      if (!isGoingOn(given.turns)) return undefined;
      const meant = quietAsked(message, given.language) ?? overheardIn(message, parts.mind(), given);
      return meant === undefined || !mayAnswer() ? undefined : answerTo(turning, message, given, meant);
    },
  };
}

/** Answers what somebody else wrote: nothing is done about it but that, and their words are not kept. */
async function answerOthers(
  { parts, memory, others }: Turning,
  message: IncomingMessage,
  { preferred }: Given,
  { intent, language: spoken }: Understanding,
): Promise<Answer> {
  const { surface, speaker } = message;
  const asked = { intent, second: undefined, language: preferred.language ?? spoken, page: 1 };
  const answer = others.mark(
    parts.mind().answering({ ...asked, conversation: speaker.conversation, surface }),
  );
  await memory.remember(message, others.kept(answer), preferred);
  return answer;
}

async function answerTo(
  { parts, memory }: Turning,
  message: IncomingMessage,
  { turns, preferred }: Given,
  meant: Understanding,
): Promise<Answer> {
  const { records } = parts;
  const { answering } = parts.mind();
  const language = spokenIn(meant, preferred);
  const { surface } = message;
  const where = { conversation: message.speaker.conversation, surface };
  const answer = answering({
    intent: meant.intent,
    second: meant.second && { intent: meant.second, both: meant.both },
    language,
    page: (message.input.kind === "intent" ? message.input.page : meant.page) ?? 1,
    ...where,
  });
  // What was just heard of a curator must not come back after it was erased.
  if (isForgetting(meant.intent)) await parts.desk?.whereabouts.settled();
  const outcome = await act(records, message, meant.intent, turns);
  const about = message.input.kind === "intent" ? message.input.about : undefined;
  const judged = () => factsOfLast(about ?? lastAnswer(turns), parts.mind());
  const dealt = await dealtWith(parts.desk, () => parts.mind().tellErrand, {
    message,
    meant,
    answer,
    outcome,
    judged,
  });
  if (dealt?.isRefused !== false) records.asked(message, answer, meant.near);
  await memory.remember(message, dealt?.answer ?? answer, preferred, dealt?.asks);
  if (dealt !== undefined) return dealt.answer;
  const answerIn = (intent: Intent, chosen: Language) =>
    answering({ intent, language: chosen, page: 1, ...where });
  const said = saidAgain(told(answer, outcome, parts.keeping), turns, answerIn, surface?.fits);
  return withSomebodyToAsk(parts.desk, message, said);
}

type Given = {
  readonly turns: readonly Remembered[];
  readonly preferred: Preferences;
  readonly language: Language;
};

/** What is known when a message comes; what stood in its place is no question without an answer any more. */
async function before(message: IncomingMessage, memory: Memory, records: Records) {
  if (message.revises !== undefined) await records.unasked(message.speaker, message.revises);
  return memory.before(message);
}

/** What somebody changed or took back, in what is remembered and in what is recorded. */
function takenBackIn(memory: Memory, records: Records): Pick<Assistant, "standing" | "takeBack"> {
  return {
    standing: async (speaker, delivery) => {
      const standing = await records.standing(speaker, delivery);
      return standing && { ...standing, isLeanedOn: await memory.isLeanedOn(speaker, delivery) };
    },
    takeBack: async (speaker, delivery) => {
      // A turn in a thread does not say whose it is.
      if ((await records.standing(speaker, delivery)) === undefined) return;
      await memory.takeBack(speaker, delivery);
      await records.takeBack(speaker, delivery);
    },
  };
}

/** Answers that a platform takes only later; what somebody else wrote is not kept for that. */
function waitingAt(desk: Desk | undefined, others: Turning["others"]): Pick<Assistant, "later" | "stop"> {
  return {
    later: async (speaker, address, answer, afterMs) =>
      others.kept(answer) === answer && ((await desk?.later(speaker, address, answer, afterMs)) ?? false),
    stop: async (...where) => desk?.stop(...where),
  };
}

/** Does what a setting asks for; most ask for nothing but their answer. */
async function act(
  records: Records,
  { speaker, input }: IncomingMessage,
  intent: Intent,
  turns: readonly Remembered[],
): Promise<Outcome> {
  if (isForgetting(intent)) return records.forget(speaker);
  const vote = voteIn(intent);
  if (vote === undefined) return "done";
  const reason = input.kind === "intent" ? {} : { reason: input.text };
  const fault = intent.kind === "settings" ? { fault: intent.fault } : {};
  return records.vote(speaker, { vote, ...fault, ...reason }, lastAnswer(turns));
}

/** A reader who asked for a language keeps it, until they want to be forgotten; otherwise the words decide. */
function spokenIn({ intent, language }: Understanding, preferred: Preferences): Language {
  if (isForgetting(intent)) return language;
  return chosenLanguage(intent) ?? preferred.language ?? language;
}

function languageSoFar(turns: readonly Remembered[]): Language | undefined {
  return turns.at(-1)?.language;
}
