import type { IncomingMessage, Speaker } from "../adapters/adapter.ts";
import type { Intent } from "../intent.ts";
import { commandMeaning } from "../intents/understanding/command.ts";
import { messageMeaning } from "../intents/understanding/message.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Language } from "../language.ts";
import { markOf } from "./person.ts";
import type { Remembered } from "./stores.ts";

/** What a message means that was said to the bot; `usual` is the language where its words do not tell. */
export function meaningOf(
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
