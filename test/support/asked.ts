import type { Answer } from "../../src/answer/answer.ts";
import { headlineOf } from "../../src/answer/opening.ts";
import { turnOf } from "../../src/bot/turn.ts";
import type { Turn } from "../../src/intents/understanding/conversation.ts";
import { brain } from "./wordings.ts";

/** What the bot answers to the last of these texts, after the others. */
export function answerTo(...texts: readonly string[]): Answer {
  const turns: Turn[] = [];
  let answer: Answer | undefined;
  for (const text of texts) {
    const { intent, language, second, both } = brain.understand(text, { turns });
    answer = brain.respond(intent, language, second && { intent: second, both });
    turns.push({ ...turnOf(answer), text });
  }
  if (answer === undefined) throw new TypeError("nothing was asked");
  return answer;
}

/** Its first sentence. */
export function headlineTo(...texts: readonly string[]): string {
  return headlineOf(answerTo(...texts));
}
