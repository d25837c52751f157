import type { Step } from "./asked.ts";
import { settled } from "./asked.ts";
import { placeIn } from "./pointed-at.ts";

/** As many as are shown where no number was asked. */
const USUAL_COUNT = 5;
/** Longer texts ask something else. */
const LONGEST = 16;

/** "A great answer to the first one?": what to hear in answer to a question that was shown. */
export const questionPointed: Step = ({ reading, ties, earlier: { intent } }) => {
  if (intent?.kind !== "role_interview" || intent.roles.length !== 1 || ties.named) return undefined;
  if (reading.words.length > LONGEST) return undefined;
  if (!reading.has("interview-answer") && intent.question === undefined) return undefined;
  const place = placeIn(reading);
  const shown = (intent.skip ?? []).slice(-(intent.count ?? USUAL_COUNT));
  const question = place === undefined ? undefined : shown.at(place);
  return question === undefined
    ? undefined
    : settled({ ...intent, question }, "points at a question that was shown");
};
