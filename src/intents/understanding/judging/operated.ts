import { OPERATE } from "../learning/templates.ts";
import { settingOf } from "../slots/setting-asked.ts";
import type { Step } from "./asked.ts";

/** "Shorter", "number 2", "in one sentence": the earlier question stands, its answer is to be another. */
export const operated: Step = ({ reading, ties, earlier: { intent }, chances }) => {
  if (intent === undefined || ties.named || ties.background) return undefined;
  // A language that is asked for is meant from now on.
  if (settingOf(reading)?.startsWith("speak-")) return undefined;
  const chance = chances().get(OPERATE) ?? 0;
  return chance >= Math.max(...chances().values())
    ? { intent, because: [`operates on the last answer: ${chance.toFixed(2)}`], chance }
    : undefined;
};
