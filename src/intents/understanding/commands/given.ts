import type { Intent, SureIntent } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import { wordsOf } from "../../../text/words.ts";
import { MOST_FOLLOW_UPS } from "../../../values.ts";
import type { Turn } from "../conversation.ts";
import type { Understand, Understanding } from "../understand.ts";

/** What a command is read with. */
export type Given = {
  readonly turns: readonly Turn[];
  /** Of the reader, where the words do not tell. */
  readonly language: Language;
  /** What the last answer asked its reader to say in words of their own. */
  readonly asked?: Intent | undefined;
};

export type Reading = {
  readonly words: string;
  /** All that was typed, as it was typed: an address in it may be a source. */
  readonly said: string;
  readonly understand: Understand;
  readonly given: Given;
};

/** The reader's language, unless an everyday word is of the other. */
export function spokenIn({ words, understand, given }: Reading): Language {
  return understand.naming().lexicon.language(wordsOf(words)) ?? given.language;
}

export function fixed(intent: Intent, language: Language, why: string): Understanding {
  return { intent, language, because: [why] };
}

const LONGEST_HEARD = 200;

/** Asks which of these is meant. */
export function oneOf(candidates: readonly SureIntent[], words: string, language: Language): Understanding {
  const shown = candidates.slice(0, MOST_FOLLOW_UPS);
  const heard = words.slice(0, LONGEST_HEARD);
  return {
    intent: { kind: "unclear", candidates: [...shown], heard },
    language,
    because: [`the command may mean one of ${shown.length}`],
  };
}
