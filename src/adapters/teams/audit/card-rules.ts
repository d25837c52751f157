import { those } from "../../shared/audit/rules.ts";
import { isUpForJudgement } from "../../shared/judged.ts";
import { LIMITS } from "../limits.ts";
import type { Audited, Sent, TeamsRule } from "./rule.ts";

/** So much of a message shows which one it is. */
const SHOWN = 80;

/** What is wrong with those that are wrong in this way, each with its beginning. */
const inSent =
  (says: string, isWrong: (sent: Sent) => boolean) =>
  ({ sent }: Audited): readonly string[] =>
    those(sent, isWrong, ({ message }) => `${says}: ${message.slice(0, SHOWN)}`);

const LABEL = "AIGeneratedContent";
/** Of a refusal or a question back nothing can be said to go on with but what it says. */
const LEAST_WAYS_ON = 2;

/** What is said. */
export const CARD_RULES: readonly TeamsRule[] = [
  {
    id: "cards-valid",
    asks: "Every kind of answer is a card that Teams takes.",
    remedy: "Report it, with the flaws that the log names.",
    flaws: ({ flawed }) => (flawed === 0 ? [] : [`${flawed} are none`]),
  },
  {
    id: "cards-for-all",
    asks: "Cards are of version 1.5, which every client of Teams shows, and no larger than Teams takes.",
    remedy: "Report it: see src/adapters/teams/limits.ts.",
    flaws: (app) => [
      ...inSent("one is not", ({ message }) => !message.includes('"version":"1.5"'))(app),
      ...inSent("one is too large", ({ message }) => message.length > LIMITS.card + LIMITS.plainText)(app),
    ],
  },
  {
    id: "read-out",
    asks: "Every message has a line for notifications and for who has it read out.",
    remedy: "Report it: every message is to have a summary.",
    flaws: inSent("one has none", ({ message }) => !hasWords(JSON.parse(message).summary)),
  },
  {
    id: "calls-nobody",
    asks: "No message mentions a person or a channel, or links where a reader's words say, also when these look like that.",
    remedy: "Report it: readers' words are to be shown as plain text.",
    flaws: inSent("one does", ({ message }) => callsOrLures(JSON.parse(message))),
  },
  {
    id: "feedback",
    asks: "Every answer that can be judged has Teams' thumbs.",
    remedy: "Report it: see src/adapters/teams/messages.ts.",
    flaws: inSent(
      "one has none",
      ({ answer, message }) => isUpForJudgement(answer) && !message.includes('"feedbackLoop"'),
    ),
  },
  {
    id: "sources",
    asks: "Every answer that rests on sources leads to them.",
    remedy: "Report it: see src/adapters/teams/cards.ts.",
    flaws: inSent(
      "one leads to none",
      ({ answer, message }) =>
        answer.sources.some(({ url }) => url !== undefined) &&
        !answer.sources.some(({ url }) => url !== undefined && message.includes(url)),
    ),
  },
  {
    id: "ai-label",
    asks: "What a language model worded has Microsoft's label, and nothing else has.",
    remedy: "Report it: see src/adapters/teams/messages.ts.",
    flaws: inSent(
      "one has it wrong",
      ({ answer, message }) => (answer.lead?.wording === "model") !== message.includes(LABEL),
    ),
  },
  {
    id: "ways-on",
    asks: "An answer about a role offers at least two ways to go on from it.",
    remedy: "Give the answer follow-ups in src/intents/answers.",
    flaws: inSent(
      "one does not",
      ({ answer, message }) => answer.sources.length > 0 && waysOn(message) < LEAST_WAYS_ON,
    ),
  },
];

/** A link that was made of a reader's words: no source of ours is there. */
const LURES = /(?<!\\)\]\(https?:\/\/evil\./u;

/** Only an entity mentions somebody. A text with Markdown is a message's own, or stands in an element of a card. */
function callsOrLures(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(callsOrLures);
  if (typeof part !== "object" || part === null) return false;
  const { type, text }: { type?: unknown; text?: unknown } = part;
  if (type === "mention" || (typeof text === "string" && LURES.test(text))) return true;
  return Object.values(part).some(callsOrLures);
}

const hasWords = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";
/** Buttons, and menus to choose from. */
const waysOn = (message: string): number =>
  message.match(/"type":"(?:Action\.(?:Submit|Execute)|Input\.ChoiceSet)"/gu)?.length ?? 0;
