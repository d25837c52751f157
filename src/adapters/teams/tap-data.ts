import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { Tap } from "../../intent.ts";
import type { Assistant } from "../adapter.ts";
import { LIMITS } from "./limits.ts";

/** What a button of ours carries: the tap, or the id under which it was kept for being too long. */
const Carried = z.object({ v: z.literal(1), tap: Tap });
const Kept = z.object({ v: z.literal(1), kept: z.string().min(1).max(200) });

/** What the buttons of an answer carry, one object a follow-up; long ones are kept and referred to. */
export async function toTapData(answer: Answer, keep: Assistant["keep"]): Promise<readonly object[]> {
  const all: object[] = [];
  let left: number = LIMITS.tapsTotal;
  for (const data of inlineTapData(answer)) {
    const short = JSON.stringify(data).length <= Math.min(LIMITS.tap, left);
    const carried = short ? data : { v: 1, kept: await keep(data.tap) };
    all.push(carried);
    left -= JSON.stringify(carried).length;
  }
  return all;
}

/** The same without a store, such as for a preview. */
export function inlineTapData(answer: Answer): readonly z.infer<typeof Carried>[] {
  return answer.followUps
    .slice(0, LIMITS.followUps)
    .map(({ intent }) => ({ v: 1, tap: { v: 1, intent, language: answer.language } }));
}

export type ReadTap =
  | { readonly kind: "tap"; readonly tap: Tap }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/** What a button carried. Data comes back from the platform and is not believed. */
export async function readTap(data: unknown, recall: Assistant["recall"]): Promise<ReadTap> {
  const carried = Carried.safeParse(data);
  if (carried.success) return { kind: "tap", tap: carried.data.tap };
  const kept = Kept.safeParse(data);
  if (!kept.success) return { kind: "unknown" };
  const tap = await recall(kept.data.kept);
  return tap === null ? { kind: "expired" } : { kind: "tap", tap };
}
