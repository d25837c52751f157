import type { Assistant, IncomingMessage, Speaker, Vote } from "../adapters/adapter.ts";
import { isJudged } from "../adapters/shared/judged.ts";
import type { Answer } from "../answer/answer.ts";
import { nextPage } from "../answer/pages.ts";
import { questionsIn } from "../answer/section-items.ts";
import type { Intent, Tap } from "../intent.ts";
import { type Keeping, type Outcome, told } from "../intents/answers/reader-settings.ts";
import type { Respond } from "../intents/answers/respond.ts";
import { commandMeaning } from "../intents/understanding/command.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Language } from "../language.ts";
import type { Answering } from "./answering.ts";
import { personOf } from "./person.ts";
import type { Records } from "./records.ts";
import type { Remembered, Stores } from "./stores.ts";

/** What understands and answers; replaced as a whole when the catalog changes. */
export type Mind = {
  readonly understand: Understand;
  readonly respond: Respond;
  readonly answering: Answering;
  /** Whether a word is an everyday one or one of the catalog, so that it names nobody. */
  readonly knows: (word: string) => boolean;
};

export type AssistantParts = {
  /** Asked anew each turn, so that a new catalog is used from the next question on. */
  readonly mind: () => Mind;
  readonly stores: Pick<Stores, "conversations" | "keepsakes">;
  readonly language: Language;
  /** Keeps votes and unanswered questions, and forgets people. */
  readonly records: Records;
  /** What is kept for how long, for a reader who asks. */
  readonly keeping?: Keeping;
};

/** How long a command or a tap waits for what was said before, in milliseconds. */
const PATIENCE_MS = 50;

/** One turn, and the only place that knows its order: remember → understand → respond → phrase → remember. */
export function makeAssistant(parts: AssistantParts): Assistant & Pick<Records, "settled"> {
  const { records } = parts;
  const { conversations, keepsakes } = parts.stores;

  async function handle(message: IncomingMessage): Promise<Answer> {
    const turns = await turnsBefore(message);
    const { understand, answering } = parts.mind();
    const usual = languageSoFar(turns) ?? message.locale ?? parts.language;
    const meant = meaningOf(message, understand, turns, usual);
    const language = spokenIn(meant, turns, usual);
    const answer = answering({
      intent: meant.intent,
      second: meant.second,
      language,
      page: (message.input.kind === "intent" ? message.input.page : meant.page) ?? 1,
      conversation: message.speaker.conversation,
      surface: message.surface,
    });
    const outcome = await act(message, answer.intent, turns);
    records.asked(message, answer);
    rememberTurn(message, answer, turns);
    return told(answer, outcome, parts.keeping);
  }

  /** A command and a tap say themselves what they are about: for what was said before they wait hardly. */
  function turnsBefore({ speaker, input }: IncomingMessage): Promise<readonly Remembered[]> {
    const key = keyOf(speaker);
    return input.kind === "text" ? conversations.recall(key) : conversations.recallSoon(key, PATIENCE_MS);
  }

  /** Does what a setting asks for; most ask for nothing but their answer. */
  async function act(
    { speaker, input }: IncomingMessage,
    intent: Intent,
    turns: readonly Remembered[],
  ): Promise<Outcome> {
    if (isForgetting(intent)) return records.forget(speaker);
    const vote = voteIn(intent);
    if (vote === undefined) return "done";
    const reason = input.kind === "text" ? { reason: input.text } : {};
    return records.vote(speaker, { vote, ...reason }, lastAnswer(turns));
  }

  function rememberTurn({ speaker }: IncomingMessage, answer: Answer, turns: readonly Remembered[]): void {
    if (!isForgetting(answer.intent)) conversations.remember(keyOf(speaker), turnOf(answer, turns));
  }

  return {
    handle,
    feedback: async (speaker: Speaker, vote: Vote) => (await records.vote(speaker, vote)) === "done",
    sent: records.sent,
    keep: (tap: Tap, speaker: Speaker) => records.keep(speaker, tap),
    recall: keepsakes.recall,
    settled: records.settled,
  };
}

function meaningOf(
  { input }: IncomingMessage,
  understand: Understand,
  turns: readonly Turn[],
  usual: Language,
): Understanding {
  switch (input.kind) {
    case "text":
      return understand(input.text, { turns, language: usual });
    case "command":
      return commandMeaning(input.name, input.text, understand, {
        turns,
        language: usual,
      });
    case "intent":
      return { intent: input.intent, language: input.language, because: ["tapped"] };
  }
}

/** A reader who asked for a language keeps it; otherwise the words decide. */
function spokenIn(meant: Understanding, turns: readonly Remembered[], usual: Language): Language {
  const chosen = chosenLanguage(meant.intent) ?? lastChosen(turns);
  return chosen ?? meant.language ?? usual;
}

function chosenLanguage(intent: Intent): Language | undefined {
  if (intent.kind !== "settings") return undefined;
  if (intent.what === "speak-dutch") return "nl";
  return intent.what === "speak-english" ? "en" : undefined;
}

function voteIn(intent: Intent): "good" | "bad" | undefined {
  if (intent.kind !== "settings") return undefined;
  if (intent.what === "feedback-good") return "good";
  return intent.what === "feedback-bad" ? "bad" : undefined;
}

function isForgetting(intent: Intent): boolean {
  return intent.kind === "settings" && intent.what === "forget-me";
}

/** What a vote in words is about. */
function lastAnswer(turns: readonly Remembered[]): Tap | undefined {
  const turn = turns.findLast(isJudged);
  return turn && { v: 1, intent: turn.answered ?? turn.intent, language: turn.language };
}

/** A choice stays in force for as long as the conversation is remembered. */
function lastChosen(turns: readonly Remembered[]): Language | undefined {
  return turns.findLast((turn) => turn.chosen !== undefined)?.chosen;
}

function languageSoFar(turns: readonly Remembered[]): Language | undefined {
  return turns.at(-1)?.language;
}

/** What is remembered of an answer. A choice of language stays in force. */
function turnOf(answer: Answer, turns: readonly Remembered[]): Remembered {
  const { intent, language } = answer;
  const chosen = chosenLanguage(intent) ?? lastChosen(turns);
  const page = nextPage(answer)?.page;
  return {
    ...withShown(answer),
    language,
    ...(chosen === undefined ? {} : { chosen }),
    ...(page === undefined ? {} : { nextPage: page }),
  };
}

/** "Five more" must not repeat: an interview turn remembers what it showed, beside what was answered. */
function withShown(answer: Answer): Pick<Remembered, "intent" | "answered"> {
  const { intent } = answer;
  if (intent.kind !== "role_interview") return { intent };
  const ids = questionsIn(answer)
    .flatMap((question) => question.facts)
    .map((fact) => fact.split(".").at(-1) ?? "");
  const skip = [...new Set([...(intent.skip ?? []), ...ids])].slice(-200);
  return { intent: { ...intent, skip }, answered: intent };
}

/** Per conversation and user, so that a colleague's question in the same thread is not mixed into yours. */
function keyOf(speaker: Speaker): string {
  return `${personOf(speaker)}${speaker.conversation}`;
}
