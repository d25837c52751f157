import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { Intent, type Tap } from "../../intent.ts";
import type { Keep } from "./taps.ts";

/** What shows a card again: its intent and page, or the id under which they are kept. */
export const Step = z.union([
  z.strictObject({ i: Intent, p: z.int().min(1).max(99).optional() }),
  z.strictObject({ k: z.string().min(1).max(200) }),
]);
export type Step = z.infer<typeof Step>;

/** Longer steps are kept: one of them would push the others out. */
const MOST_STEP = 130;

/** What asks for an answer again that no tap led to; null where nothing does without a reader's own words. */
export function hereAt({ intent, again = intent, language }: Answer): Tap | null {
  return again === null ? null : { v: 1, intent: again, language };
}

/** The step to a card; undefined where it is too long to be carried, null where there is none or going back would do something again. */
export function stepOf(tap: Tap | null): Step | null | undefined {
  if (tap === null || tap.intent.kind === "settings") return null;
  const { intent, page } = tap;
  const step = { i: intent, ...(page === undefined ? {} : { p: page }) };
  return JSON.stringify(step).length <= MOST_STEP ? step : undefined;
}

/** The same, with what is too long kept; null too where that fails. */
export async function keptStep(tap: Tap | null, keep: Keep): Promise<Step | null> {
  const step = stepOf(tap);
  if (tap === null || step !== undefined) return step ?? null;
  const kept = await keep(tap);
  return kept === undefined ? null : { k: kept };
}

/** Whether going there does nothing but show: what comes back from a platform is not believed. */
export function isHarmless(step: Step): boolean {
  return !("i" in step) || step.i.kind !== "settings";
}
