import type { IncomingMessage } from "../adapters/adapter.ts";
import type { Answer, FollowUp } from "../answer/answer.ts";
import { asksForSilence } from "../intents/understanding/overheard.ts";
import { askedBySubject, lacksSubject } from "../intents/understanding/subject.ts";
import type { Understand, Understanding } from "../intents/understanding/understand.ts";
import type { Language } from "../language.ts";
import { masked } from "../text/masked.ts";
import { withoutWords } from "./kept-intent.ts";
import type { Remembered } from "./stores.ts";

/** Whether a word is an everyday one or one of the catalog, so that it names nobody. */
type Knows = (word: string) => boolean;

/** Whether the bot goes on in a thread without being mentioned: it answered there, and was not asked to be silent since. */
export function isGoingOn(turns: readonly Remembered[]): boolean {
  const last = turns.at(-1);
  return last !== undefined && !(last.intent.kind === "settings" && last.intent.what === "be-quiet");
}

/** Where it goes on without being mentioned, anybody can have it stop. */
export function quietAsked(
  { input, goesOn }: IncomingMessage,
  language: Language,
): Understanding | undefined {
  if (goesOn !== true || input.kind !== "text" || !asksForSilence(input.text)) return undefined;
  return { intent: { kind: "settings", what: "be-quiet" }, language, because: ["asks for silence"] };
}

/** What a message means that was not said to the bot; undefined where it is left alone, also because it may name a person. */
export function overheardIn(
  { input }: IncomingMessage,
  { understand, knows }: { readonly understand: Understand; readonly knows: Knows },
  given: { readonly turns: readonly Remembered[]; readonly language: Language },
): Understanding | undefined {
  if (input.kind !== "text") return undefined;
  const { text } = input;
  if (masked(text, knows, text.length + 100) !== text.trim()) return undefined;
  return understand.overheard(text, given);
}

/** What the message that began a thread asks, where whoever calls the bot into it does not say what about. */
export async function subjectAsked(
  { input, parent }: IncomingMessage,
  understand: Understand,
  { turns, language }: { readonly turns: readonly Remembered[]; readonly language: Language },
): Promise<Understanding | undefined> {
  if (parent === undefined || input.kind !== "text" || turns.length > 0 || !lacksSubject(input.text))
    return undefined;
  const subject = await parent();
  return subject === undefined ? undefined : askedBySubject(subject, understand, language);
}

/** Answers to what somebody else wrote: their words are not kept. */
export function makeOthersWords(knows: () => Knows) {
  const answers = new WeakSet<Answer>();
  const wordless = (answer: Answer): Answer => ({ ...answer, intent: withoutWords(answer.intent, knows()) });
  /** What is tapped is remembered of who taps. */
  const holdsNone = ({ intent }: FollowUp) =>
    JSON.stringify(withoutWords(intent, knows())) === JSON.stringify(intent);
  return {
    /** The same answer, as one of these: without buttons that hold such words. */
    mark: (answer: Answer): Answer => {
      const { followUps, choices } = answer;
      const marked: Answer = {
        ...answer,
        followUps: followUps.filter(holdsNone),
        ...(choices === undefined ? {} : { choices: choices.filter(holdsNone) }),
      };
      answers.add(marked);
      return marked;
    },
    /** An answer as it may be kept. */
    kept: (answer: Answer): Answer => (answers.has(answer) ? wordless(answer) : answer),
  };
}
