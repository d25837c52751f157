import { z } from "zod";
import type { Language } from "../../language.ts";
import { isHarmless, Step } from "../shared/steps.ts";
import { LIMITS } from "./limits.ts";

/**
 * The way back. A button carries by which cards its reader came to the one it leads to, the last one first: Teams brings back
 * what a button carries and nothing else of its card.
 */
export type Past = readonly Step[];

const Carried = z.object({ past: z.array(Step).max(20) });

/** What the button carried of the cards before; nothing where that is none of ours, for it is not believed. */
export function pastIn(data: unknown): Past {
  return Carried.safeParse(data).data?.past.filter(isHarmless) ?? [];
}

/** The past of a card that is reached from this one. The oldest cards are left out where they do not fit. */
export function pastFrom(here: Step | null, before: Past): Past {
  let past = here === null ? before : [here, ...before];
  while (past.length > 0 && JSON.stringify(past).length > LIMITS.past) past = past.slice(0, -1);
  return past;
}

/** What leads back to the last card, in the language that is spoken now; undefined where nothing was shown before. */
export function wayBack([last, ...before]: Past, language: Language) {
  if (last === undefined) return undefined;
  if ("k" in last) return { tap: { v: 1, kept: last.k }, past: before };
  const page = last.p === undefined ? {} : { page: last.p };
  return { tap: { v: 1, tap: { v: 1, intent: last.i, language, ...page } }, past: before };
}
