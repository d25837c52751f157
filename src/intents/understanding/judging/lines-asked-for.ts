import { itemsOf } from "../../../text/lists.ts";
import { ROADMAP_LIMITS } from "../../../values.ts";
import { type Step, settled } from "./asked.ts";

const QUESTION = /\?\s*$/mu;

/** Lines that were asked for: the roadmap itself, whatever its lines would mean alone. */
export const linesAskedFor: Step = ({ reading, earlier: { intent } }) => {
  if (intent?.kind !== "roadmap_mapping" || intent.lines.length > 0 || QUESTION.test(reading.text))
    return undefined;
  if (!/\S\s*\n\s*\S/u.test(reading.text)) return undefined;
  const lines = itemsOf(reading.text, ROADMAP_LIMITS);
  return settled({ kind: "roadmap_mapping", lines }, "the lines of a roadmap that were asked for");
};
