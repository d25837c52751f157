import type { Answer } from "../answer/answer.ts";
import { openBrain } from "../bot/brain.ts";
import { saidAgain } from "../bot/said-again.ts";
import { turnOf } from "../bot/turn.ts";
import { phraseFrom } from "../bot/wording.ts";
import type { Config } from "../config/config.ts";
import { isUnset, readEnvironment, USUAL_LANGUAGE } from "../config/environment.ts";
import { told } from "../intents/answers/reader-settings.ts";
import type { Respond } from "../intents/answers/respond.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import { messageMeaning } from "../intents/understanding/message.ts";
import type { Understanding } from "../intents/understanding/understand.ts";
import { givenOn } from "../knowledge/overdue.ts";
import type { Language } from "../language.ts";
import { dayOf } from "../storage/days.ts";

export type AskOptions = {
  readonly lang?: Language;
  readonly json?: true;
  readonly explain?: true;
  /** False leaves them out. */
  readonly sources?: boolean;
  readonly jsonl?: true;
};

type Question = {
  readonly text: string;
  readonly context?: readonly string[] | undefined;
  readonly language?: Language | undefined;
};
export type Asking = (question: Question) => {
  readonly understanding: Understanding;
  readonly answer: Answer;
};

/** What checks settings is slow to load, so without any it is left alone. */
async function settings(): Promise<Pick<Config, "language" | "catalogDir">> {
  const environment = readEnvironment();
  if (isUnset(environment)) return { language: USUAL_LANGUAGE };
  return (await import("../config/config.ts")).readConfig(environment);
}

/**
 * Understands and answers, the earlier turns of a question first; nothing is remembered between questions. `now`
 * decides which facts are overdue.
 */
export async function openAsking(now: () => number = Date.now): Promise<Asking> {
  const config = await settings();
  const { catalog, understand, respond } = await openBrain(config.catalogDir);
  const phrase = phraseFrom(catalog, config.catalogDir);
  const answered: Respond = (...asked) => givenOn(dayOf(now()), respond(...asked), catalog);
  return ({ text, context = [], language }) => {
    const turns: (Turn & ReturnType<typeof turnOf>)[] = [];
    // As in every place where somebody types to the bot.
    const meant = (said: string, usual = turns.at(-1)?.language ?? config.language) =>
      messageMeaning(said, understand, { turns, language: usual });
    for (const earlier of context) {
      const { intent, language: spoken } = meant(earlier);
      turns.push({ ...turnOf(respond(intent, spoken)), text: earlier });
    }
    const understanding = meant(text, language);
    const spoken = language ?? understanding.language;
    const { second, both } = understanding;
    const answer = answered(understanding.intent, spoken, second && { intent: second, both });
    return { understanding, answer: phrase(saidAgain(told(answer, "nowhere"), turns, answered), "") };
  };
}
