import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { Tap } from "../../intent.ts";
import type { Assistant } from "../adapter.ts";
import { LIMITS } from "./limits.ts";

export const FEEDBACK_ACTION = "feedback";

/** The action id of a follow-up's button; unique within its block, as Slack demands. */
export function tapAction(index: number): string {
  return `tap:${index}`;
}

/** A tap that stands in the store, for it was too long for a button. */
const Kept = z.strictObject({ v: z.literal(1), kept: z.string().min(1).max(200) });

/** All follow-ups of a message together: a few long buttons would leave no room for the answer itself. */
const VALUES_TOTAL = 3_000;

/** What the buttons of an answer carry, one value a follow-up; long ones are kept and referred to. */
export async function toTapValues(answer: Answer, keep: Assistant["keep"]): Promise<readonly string[]> {
  const values: string[] = [];
  let left = VALUES_TOTAL;
  for (const tap of tapsOf(answer)) {
    const inline = JSON.stringify(tap);
    const short = inline.length <= Math.min(LIMITS.buttonValue, left);
    const value = short ? inline : JSON.stringify({ v: 1, kept: await keep(tap) });
    values.push(value);
    left -= value.length;
  }
  return values;
}

/** The same without a store, such as for a preview. */
export function inlineTapValues(answer: Answer): readonly string[] {
  return tapsOf(answer).map((tap) => JSON.stringify(tap));
}

export type ReadTap =
  | { readonly kind: "tap"; readonly tap: Tap }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/** What a button carried. Values come back from the platform and are not believed. */
export async function readTap(value: string | undefined, recall: Assistant["recall"]): Promise<ReadTap> {
  const json = parseJson(value);
  const inline = Tap.safeParse(json);
  if (inline.success) return { kind: "tap", tap: inline.data };
  const kept = Kept.safeParse(json);
  if (!kept.success) return { kind: "unknown" };
  const tap = await recall(kept.data.kept);
  return tap === null ? { kind: "expired" } : { kind: "tap", tap };
}

function tapsOf(answer: Answer): readonly Tap[] {
  return answer.followUps.map(({ intent }) => ({ v: 1, intent, language: answer.language }));
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
