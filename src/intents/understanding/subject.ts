import type { Language, Localized } from "../../language.ts";
import { wordsOf } from "../../text/words.ts";
import type { Understand, Understanding } from "./understand.ts";

/** Words that ask of something that stands elsewhere, and do not say what. */
const POINTS =
  /^\W*(?:(?:en|and)\s+)?(?:wat\s+vind(?:t)?\s+(?:je|jij|u)\s+(?:hier|er|daar)\s*van|wat\s+denk\s+(?:je|jij)\s+(?:hier|er|daar)\s*van|wat\s+zeg\s+jij\s+hierop|welke\s+(?:ai[-\s])?rol(?:len)?\s+(?:is|zijn|hoort|horen|past|passen)\s+(?:dit|dat|hier\s*bij|er\s*bij|daar\s*bij)|(?:kun|kan|weet)\s+(?:je|jij)\s+(?:dit|dat|het|deze\s+vraag|hier\s+iets\s+over)(?:\s+(?:beantwoorden|zeggen|weten))?|(?:heb|weet)\s+(?:je|jij)\s+(?:hier\s*(?:op)?\s+)?een\s+antwoord(?:\s+hierop)?|what\s+do\s+you\s+think(?:\s+(?:of|about)\s+(?:this|that|it))?|(?:any\s+)?thoughts|any\s+idea|which\s+(?:ai\s+)?roles?\s+(?:is|are|fits?|does|do|would)\s*(?:this|that|it|these|fit|this\s+fit|match)?|can\s+you\s+answer\s+(?:this|that)(?:\s+question)?|do\s+you\s+know(?:\s+(?:this|that))?)\W*$/iu;

/** Whether a text needs something else that it is about. */
export function lacksSubject(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || POINTS.test(text);
}

const WHO_DOES: Localized = { nl: "welke rol doet dit:", en: "which role does this:" };

/**
 * What another message asks, to which a text points. Only questions for the catalog: what somebody wants of the bot
 * itself they have to say to it.
 * @returns undefined where it asks nothing of the kind
 */
export function askedBySubject(
  subject: string,
  understand: Understand,
  language: Language,
): Understanding | undefined {
  const understood = understand(subject, { turns: [], language });
  if (!UNCLEAR.includes(understood.intent.kind))
    return FOR_BOT.includes(understood.intent.kind) ? undefined : understood;
  if (wordsOf(subject).length < SHORTEST) return undefined;
  const described = understand(`${WHO_DOES[language]} ${subject}`, { turns: [], language });
  return [...UNCLEAR, ...FOR_BOT].includes(described.intent.kind) ? undefined : described;
}

const UNCLEAR: readonly string[] = ["out_of_scope", "unclear"];
const FOR_BOT: readonly string[] = ["settings", "help", "thanks", "about_bot"];
/** Work is described in so many words at least. */
const SHORTEST = 5;
