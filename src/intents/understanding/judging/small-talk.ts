import type { Cue } from "../../vocabulary/cue-names.ts";
import { ASKED } from "../needs.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";

/** What a text is that says hello, thanks or goodbye and nothing else. */
export function smallTalk(reading: Reading): "help" | "thanks" | undefined {
  if (reading.words.length === 0) return ofEmoji(reading.text);
  if (reading.words.length > 14) return undefined;
  const thanks = onlyHolds(reading, ["thanks", "greeting", "filler", "follow"]);
  if (reading.has("thanks") && (thanks || isOnlyGrateful(reading))) return "thanks";
  return reading.has("greeting") && onlyHolds(reading, ["greeting", "filler", "follow"]) ? "help" : undefined;
}

/** Cues of a question or an order. */
const ASKING: readonly Cue[] = [
  ...ASKED.filter((cue) => cue !== "thanks"),
  ...(["again", "settings-language", "erase", "feedback-good", "feedback-bad"] as const),
];

/** "Exactly what I needed for the board, much obliged!": thanks in more than a word, and nothing asked. */
function isOnlyGrateful(reading: Reading): boolean {
  const names = [...reading.roles, ...reading.terms, ...reading.backgrounds];
  return names.length === 0 && !reading.text.includes("?") && !ASKING.some((cue) => reading.has(cue));
}

function onlyHolds(reading: Reading, cues: readonly Cue[]): boolean {
  const left = wordsBeside(reading, cues);
  // A name may stand beside a greeting or a goodbye.
  return (
    left.length === 0 ||
    (left.length === 1 &&
      reading.words.length <= 6 &&
      reading.words.length > 1 &&
      left.every(({ known }) => !known))
  );
}

function ofEmoji(text: string): "help" | "thanks" | undefined {
  if (/[👍🙏❤💯🎉👌🙌]/u.test(text)) return "thanks";
  return text === "" || /[👋🤖❓?🙂😀]/u.test(text) ? "help" : undefined;
}
