import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";

/** Hello, thanks or goodbye and nothing else. */
export const smallTalk: Step = ({ reading, ties }) => {
  if (reading.words.length === 0 && ties.earlier && reading.text.includes("👎"))
    return settled({ kind: "settings", what: "feedback-bad" }, "thumbs down");
  const kind = courtesyIn(reading);
  return kind && settled({ kind }, `only small talk: ${kind}`);
};

function courtesyIn(reading: Reading): "help" | "thanks" | undefined {
  if (reading.words.length === 0) return ofEmoji(reading.text);
  if (reading.words.length > 14) return undefined;
  if (reading.has("thanks") && onlyHolds(reading, ["thanks", "greeting", "filler", "follow"]))
    return "thanks";
  if (reading.has("help") && wordsBeside(reading, ["help", "greeting", "filler", "follow"]).length === 0)
    return "help";
  return reading.has("greeting") && onlyHolds(reading, ["greeting", "filler", "follow", "ai"])
    ? "help"
    : undefined;
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
