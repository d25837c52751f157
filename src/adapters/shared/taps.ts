import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import type { Assistant } from "../adapter.ts";

/** How the buttons of a platform carry taps. Buttons that are out there must keep working: a form only grows. */
export type TapForm = {
  readonly wrap: (tap: Tap) => object;
  /** Reads what {@link TapForm.wrap} made. */
  readonly Wrapped: z.ZodType<Tap>;
  /** The longest that one button carries, and all of an answer together, as JSON in UTF-16 units. */
  readonly most: number;
  readonly mostTogether: number;
};

/** Refers to a tap that stands in the store, for it was too long for its button. */
const Kept = z.object({ v: z.literal(1), kept: z.string().min(1).max(200) });

/** What a tap of a reader turns out to be. */
export type ReadTap =
  | { readonly kind: "tap"; readonly tap: Tap }
  | { readonly kind: "expired" }
  | { readonly kind: "unknown" };

/** What the buttons of an answer carry, one a follow-up: the tap itself, however long it is. */
export function inlineTaps(answer: Answer, { wrap }: TapForm): readonly object[] {
  return tapsOf(answer).map(wrap);
}

/** The same with long ones kept and referred to: together they may not push out the answer itself. */
export async function carriedTaps(
  answer: Answer,
  { wrap, most, mostTogether }: TapForm,
  keep: Assistant["keep"],
): Promise<readonly object[]> {
  const all: object[] = [];
  let left = mostTogether;
  for (const tap of tapsOf(answer)) {
    const inline = wrap(tap);
    const isShort = JSON.stringify(inline).length <= Math.min(most, left);
    const carried = isShort ? inline : { v: 1, kept: await keep(tap) };
    all.push(carried);
    left -= JSON.stringify(carried).length;
  }
  return all;
}

/** What a button carried. It comes back from the platform and is not believed. */
export async function readTap(
  carried: unknown,
  { Wrapped }: TapForm,
  recall: Assistant["recall"],
): Promise<ReadTap> {
  const inline = Wrapped.safeParse(carried);
  if (inline.success) return { kind: "tap", tap: inline.data };
  const kept = Kept.safeParse(carried);
  if (!kept.success) return { kind: "unknown" };
  const tap = await recall(kept.data.kept);
  return tap === null ? { kind: "expired" } : { kind: "tap", tap };
}

/** Whether {@link readTap} would make something of it. */
export function carriesTap(carried: unknown, { Wrapped }: TapForm): boolean {
  return Wrapped.safeParse(carried).success || Kept.safeParse(carried).success;
}

function tapsOf({ followUps, language }: Answer): readonly Tap[] {
  return followUps.slice(0, MOST_FOLLOW_UPS).map(({ intent }) => ({ v: 1, intent, language }));
}
