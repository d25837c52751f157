import { type Step, settled } from "./asked.ts";
import { givesOrders } from "./ties.ts";

/** Longer texts ask something beside starting afresh. */
const SHORT = 4;

/** How likely words that give a bot orders must be about something else: "who tests jailbreaks" asks after a role. */
const ORDERED = 0.1;

/** No words at all, orders to a machine, and "start over". */
export const nothingAsked: Step = ({ reading, ties, chances }) => {
  if (reading.words.length === 0) return settled({ kind: "out_of_scope" }, "no words to go by");
  if (givesOrders(reading) && !ties.named && (chances().get("out_of_scope") ?? 0) >= ORDERED)
    return settled({ kind: "out_of_scope" }, "words that try to give the bot orders");
  const startsAfresh = reading.has("reset") && reading.words.length <= SHORT && !ties.named && !ties.aiRole;
  return startsAfresh ? settled({ kind: "help" }, "asks to start afresh") : undefined;
};
