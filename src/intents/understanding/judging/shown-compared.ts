import type { Cue } from "../../vocabulary/cue-names.ts";
import { wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";

/** As many as stand side by side. */
const MOST = 3;
/** Words that may stand beside "compare" and say only which of what was shown. */
const BESIDE: readonly Cue[] = [
  ...(["compare", "filler", "follow", "pronoun", "both-of-them", "of-those", "crowd"] as const),
  ...(["ordinal-first", "everything", "someone"] as const),
];

/** "Compare the first two", "vergelijk ze": what was shown, side by side. */
export const shownCompared: Step = ({ reading, ties, earlier }) => {
  const listed = earlier.shown ?? [];
  if (!reading.has("compare") || ties.named || listed.length < 2) return undefined;
  if (wordsBeside(reading, BESIDE, reading.numbers).length > 0) return undefined;
  const [count] = reading.numbers.map(({ meaning }) => meaning);
  const roles = listed.slice(0, Math.min(MOST, Math.max(2, count ?? MOST)));
  return settled({ kind: "compare_roles", roles: [...roles] }, "compares what was shown");
};
