import { isJudged } from "../adapters/shared/judged.ts";
import type { Answer } from "../answer/answer.ts";
import type { Fits } from "../answer/pages.ts";
import type { Intent } from "../intent.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import type { Language } from "../language.ts";
import { chosenLanguage } from "./asked-settings.ts";

/** A turn with what was answered, where more than that is remembered. */
type Answered = Turn & { readonly answered?: Intent | undefined };

/** Answers as everything else is answered where it will be shown. */
type AnswerIn = (intent: Intent, language: Language) => Answer;

/**
 * "In English please" is about the last answer as well: it is given again, in the language that was chosen, with the way
 * back below it where that fits too. As an answer of its own it may be shorter, with a button in place of its sources.
 */
export function saidAgain(
  setting: Answer,
  turns: readonly Answered[],
  answerIn: AnswerIn,
  fits: Fits = () => true,
): Answer {
  const language = chosenLanguage(setting.intent);
  const last = turns.findLast(isJudged);
  if (language === undefined || last === undefined) return setting;
  const again = answerIn(last.answered ?? last.intent, language);
  const asSetting = { ...again, intent: setting.intent };
  const withWayBack = { ...asSetting, notes: [...again.notes, ...setting.notes] };
  return [withWayBack, asSetting].find(fits) ?? again;
}
