import type { Assistant, IncomingMessage, Speaker } from "../adapters/adapter.ts";
import type { Answer } from "../answer/answer.ts";
import type { Intent } from "../intent.ts";
import { commandMeaning } from "../intents/understanding/command.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Language } from "../language.ts";
import type { Answering } from "./answering.ts";
import type { Remembered, Stores } from "./stores.ts";

/** What understands and answers; replaced as a whole when the catalog changes. */
export type Mind = { readonly understand: Understand; readonly answering: Answering };

export type AssistantParts = {
  /** Asked anew each turn, so that a new catalog is used from the next question on. */
  readonly mind: () => Mind;
  readonly stores: Pick<Stores, "conversations" | "keepsakes">;
  readonly language: Language;
  readonly onFeedback?: (vote: "good" | "bad", comment: string | undefined) => Promise<void>;
};

/** One turn, and the only place that knows its order: remember → understand → respond → phrase → remember. */
export function makeAssistant(parts: AssistantParts): Assistant {
  const { conversations, keepsakes } = parts.stores;

  async function handle(message: IncomingMessage): Promise<Answer> {
    const turns = await conversations.recall(keyOf(message.speaker));
    const { understand, answering } = parts.mind();
    const usual = languageSoFar(turns) ?? message.locale ?? parts.language;
    const meant = meaningOf(message, understand, turns, usual);
    const language = spokenIn(meant, turns, usual);
    const answer = answering({
      intent: meant.intent,
      second: meant.second,
      language,
      page: message.input.kind === "intent" ? (message.input.page ?? 1) : 1,
      conversation: message.speaker.conversation,
      surface: message.surface,
    });
    await rememberTurn(message, answer, turns);
    return answer;
  }

  async function rememberTurn(
    { speaker }: IncomingMessage,
    answer: Answer,
    turns: readonly Remembered[],
  ): Promise<void> {
    const { intent, language } = answer;
    if (intent.kind === "settings" && intent.what === "forget-me")
      return conversations.forgetAll(personOf(speaker));
    const vote = voteIn(intent);
    if (vote !== undefined) await feedback(speaker, vote);
    const chosen = chosenLanguage(intent) ?? lastChosen(turns);
    const turn = { intent: withShown(answer), language, ...(chosen === undefined ? {} : { chosen }) };
    await conversations.remember(keyOf(speaker), turn);
  }

  async function feedback(_: Speaker, vote: "good" | "bad", comment?: string): Promise<void> {
    await parts.onFeedback?.(vote, comment);
  }

  return {
    handle,
    feedback,
    keep: keepsakes.keep,
    recall: keepsakes.recall,
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

/** A choice stays in force for as long as the conversation is remembered. */
function lastChosen(turns: readonly Remembered[]): Language | undefined {
  return turns.findLast((turn) => turn.chosen !== undefined)?.chosen;
}

function languageSoFar(turns: readonly Remembered[]): Language | undefined {
  return turns.at(-1)?.language;
}

/** "Five more" must not repeat: an interview turn remembers what it showed. */
function withShown(answer: Answer): Intent {
  const { intent } = answer;
  if (intent.kind !== "role_interview") return intent;
  const shown = answer.sections.flatMap((section) => (section.kind === "questions" ? section.questions : []));
  const ids = shown.flatMap((question) => question.facts).map((fact) => fact.split(".").at(-1) ?? "");
  return { ...intent, skip: [...new Set([...(intent.skip ?? []), ...ids])].slice(-200) };
}

/** Per conversation and user, so that a colleague's question in the same thread is not mixed into yours. */
function keyOf(speaker: Speaker): string {
  return `${personOf(speaker)}${speaker.conversation}`;
}

function personOf({ platform, workspace, user }: Speaker): string {
  return `${[platform, workspace, user].map(encodeURIComponent).join("/")}/`;
}
