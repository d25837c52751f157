import { isJudged } from "../adapters/shared/judged.ts";
import type { Answer } from "../answer/answer.ts";
import type { Intent } from "../intent.ts";
import type { Respond } from "../intents/answers/respond.ts";
import type { Turn } from "../intents/understanding/conversation.ts";
import { chosenLanguage } from "./asked-settings.ts";

/** A turn with what was answered, where more than that is remembered. */
type Answered = Turn & { readonly answered?: Intent | undefined };

/** "In English please" is about the last answer as well: it is given again, in the language that was chosen. */
export function saidAgain(answer: Answer, turns: readonly Answered[], respond: Respond): Answer {
  const language = chosenLanguage(answer.intent);
  const last = turns.findLast(isJudged);
  if (language === undefined || last === undefined) return answer;
  const again = respond(last.answered ?? last.intent, language);
  return { ...again, intent: answer.intent, notes: [...again.notes, ...answer.notes] };
}
