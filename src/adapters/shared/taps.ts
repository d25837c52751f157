import { z } from "zod";
import type { Answer, FollowUp } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { Assistant } from "../adapter.ts";

/** How the buttons of a platform carry taps. Buttons that are out there must keep working: a form only grows. */
export type TapForm = {
  /** What of an answer is tapped through buttons. */
  readonly offered: (answer: Answer) => readonly FollowUp[];
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

/** Keeps a tap. @returns a short id for it, or undefined when it could not be kept */
export type Keep = (tap: Tap) => Promise<string | undefined>;

/** What a button will carry: the tap itself, or a reference to it once it is kept. */
export type Planned =
  | { readonly kind: "inline"; readonly carried: object }
  | { readonly kind: "kept"; readonly tap: Tap };

/**
 * What the buttons of an answer carry, one each that is offered. Long taps are kept and referred to: together they may not
 * push out the answer itself.
 */
export function planTaps(answer: Answer, form: TapForm): readonly Planned[] {
  const { wrap, most, mostTogether } = form;
  let left = mostTogether;
  return form.offered(answer).map((each) => {
    const tap = tapOf(each, answer);
    const planned = planTap(tap, wrap, Math.min(most, left));
    left -= lengthOf(asLongTap(planned));
    return planned;
  });
}

/** What one button carries: the tap itself, when that is at most so long. */
export function planTap(tap: Tap, wrap: TapForm["wrap"], most: number): Planned {
  const carried = wrap(tap);
  return lengthOf(carried) <= most ? { kind: "inline", carried } : { kind: "kept", tap };
}

function lengthOf(carried: object): number {
  return JSON.stringify(carried).length;
}

/** As long as a reference to a kept tap is. */
const REFERENCE = { v: 1, kept: "0123456789abcdef" } as const;

/** What the buttons carry, before anything is kept: as long as it will be. */
export function asLongTaps(planned: readonly Planned[]): readonly object[] {
  return planned.map(asLongTap);
}

function asLongTap(planned: Planned): object {
  return planned.kind === "inline" ? planned.carried : REFERENCE;
}

/** Whether nothing has to be kept first. */
export function isInline({ kind }: Planned): boolean {
  return kind === "inline";
}

/** What the buttons carry, with what has to be kept kept; undefined for what could not be: better no button than no answer. */
export async function carriedTaps(
  planned: readonly Planned[],
  keep: Keep,
): Promise<readonly (object | undefined)[]> {
  return Promise.all(
    planned.map(async (each) => {
      if (each.kind === "inline") return each.carried;
      const kept = await keep(each.tap);
      return kept === undefined ? undefined : { v: 1, kept };
    }),
  );
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

function tapOf({ intent, page }: FollowUp, { language }: Answer): Tap {
  return { v: 1, intent, language, ...(page === undefined ? {} : { page }) };
}
