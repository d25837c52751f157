import type { IncomingMessage } from "../../adapters/adapter.ts";
import type { Hearing } from "../../intents/answers/errands/errand-end.ts";

/** Where who says something is told later what became of it. */
export function hearing({ address, saidIn }: IncomingMessage): Hearing {
  if (address === undefined) return "nowhere";
  return saidIn === undefined ? "here" : "in private";
}
