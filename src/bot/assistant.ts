import type { Assistant, IncomingMessage, Speaker, Vote } from "../adapters/adapter.ts";
import { isJudged } from "../adapters/shared/judged.ts";
import type { Answer } from "../answer/answer.ts";
import type { Intent, Tap } from "../intent.ts";
import { type Outcome, told } from "../intents/answers/reader-settings.ts";
import type { Respond, TellErrand } from "../intents/answers/respond.ts";
import type { Keeping } from "../intents/answers/what-is-kept.ts";
import { commandMeaning } from "../intents/understanding/command.ts";
import { messageMeaning } from "../intents/understanding/message.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import type { Language } from "../language.ts";
import type { Preferences } from "../storage/people.ts";
import type { Answering } from "./answering.ts";
import { chosenLanguage, isForgetting, voteIn } from "./asked-settings.ts";
import type { Desk } from "./desk/desk.ts";
import { dealtWith, withSomebodyToAsk } from "./desk/errand-answers.ts";
import { makeGreeting } from "./greeting.ts";
import { type Memory, makeMemory } from "./memory.ts";
import { makeOffers } from "./offers.ts";
import { markOf } from "./person.ts";
import type { Records } from "./records.ts";
import { saidAgain } from "./said-again.ts";
import type { Settling } from "./settling.ts";
import { MOST_FACTS, type Remembered, type Stores } from "./stores.ts";
import type { LastAnswer } from "./voting.ts";

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
export type FullAssistant = Omit<Assistant, "handle"> &
  Pick<Records, "settled"> & { readonly handle: (message: IncomingMessage) => Promise<Answer> };

/** One turn, and the only place that knows its order: remember → understand → respond → phrase → remember. */
export function makeAssistant(parts: AssistantParts): FullAssistant {
  const { records, stores } = parts;
  const memory = makeMemory(stores);

  async function handle(message: IncomingMessage): Promise<Answer> {
    const { turns, preferred, settled } = await before(message, memory, records);
    const { understand, answering } = parts.mind();
    const usual = preferred.language ?? languageSoFar(turns) ?? settled ?? message.locale ?? parts.language;
    const meant = meaningOf(message, understand, turns, usual);
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
    const judged = () => factsOfLast(lastAnswer(turns), parts.mind());
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

  return {
    handle,
    feedback: async (speaker: Speaker, vote: Vote) => (await records.vote(speaker, vote)) === "done",
    react: async (...reacted) => void (await records.react(...reacted)),
    sent: records.sent,
    ...takenBackIn(memory, records),
    ...makeGreeting(stores, parts.language),
    ...waitingAt(parts.desk),
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
    takeBack: async (speaker, said) => {
      // A turn in a thread does not say whose it is.
      if ((await records.standing(speaker, said.delivery)) === undefined) return;
      await memory.takeBack(speaker, said.delivery);
      await records.takeBack(speaker, said);
    },
  };
}

/** Answers that a platform takes only later. */
function waitingAt(desk: Desk | undefined): Pick<Assistant, "later" | "stop"> {
  return {
    later: async (...answer) => (await desk?.later(...answer)) ?? false,
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

function meaningOf(
  { input, speaker }: IncomingMessage,
  understand: Understand,
  turns: readonly Remembered[],
  usual: Language,
): Understanding {
  const asked = askedOf(speaker, turns);
  switch (input.kind) {
    case "text":
      return messageMeaning(input.text, understand, { turns, language: usual, asked });
    case "command":
      return commandMeaning(input.name, input.text, understand, { turns, language: usual, asked });
    case "intent":
      return { intent: input.intent, language: input.language, because: ["tapped"] };
  }
}

/** What the last answer asked of who speaks: in a thread a colleague may speak next. */
function askedOf(speaker: Speaker, turns: readonly Remembered[]): Intent | undefined {
  const last = turns.at(-1);
  return last?.asks === markOf(speaker) ? last.intent : undefined;
}

/** A reader who asked for a language keeps it, until they want to be forgotten; otherwise the words decide. */
function spokenIn({ intent, language }: Understanding, preferred: Preferences): Language {
  if (isForgetting(intent)) return language;
  return chosenLanguage(intent) ?? preferred.language ?? language;
}

/** What a vote in words is about. */
function lastAnswer(turns: readonly Remembered[]): LastAnswer | undefined {
  const turn = turns.findLast(isJudged);
  if (turn === undefined) return undefined;
  const { intent, answered = intent, language, facts } = turn;
  return { v: 1, intent: answered, language, ...(facts === undefined ? {} : { facts }) };
}

/** The facts that the last answer showed. */
function factsOfLast(last: LastAnswer | undefined, { respond }: Mind) {
  if (last === undefined) return { facts: [] };
  const { intent, language, facts = respond(intent, language).citations.map(({ id }) => id) } = last;
  return { intent, facts: facts.slice(0, MOST_FACTS) };
}

function languageSoFar(turns: readonly Remembered[]): Language | undefined {
  return turns.at(-1)?.language;
}
