import { z } from "zod";
import { Language } from "../../language.ts";
import { parseJson } from "../../text/parse-json.ts";
import { isHarmless, Step } from "../shared/steps.ts";
import { LIMITS } from "./limits.ts";

/**
 * The way back. What a message showed before stands in the ids of its blocks: Slack brings the id of the tapped block back
 * also from a message that it lets only its reader see, of which nothing else comes back and nothing is stored. An id is
 * to be another one for each version of a message, and so it counts them.
 */

const Trail = z.strictObject({
  v: z.literal(1),
  /** How often the card in the message was replaced. */
  n: z.int().min(0).max(999_999),
  /** Of the card that is shown; the way back goes on in it. */
  l: Language,
  /** Absent for a card that cannot be asked for again. */
  h: Step.optional(),
  /** Before it, the last one first. */
  b: z.array(Step).max(20),
});
/** Where a reader is, and by which cards they came. */
export type Trail = z.infer<typeof Trail>;

/** What a card comes after in its message. */
export type Past = Pick<Trail, "n" | "b">;

export const NO_PAST: Past = { n: 0, b: [] };

export function trailOf(here: Step | null, language: Language, { n, b }: Past): Trail {
  return { v: 1, n, l: language, ...(here === null ? {} : { h: here }), b };
}

/** The past of a card to which a reader goes on from this one, or back. */
export function pastAfter(trail: Trail | undefined, way: "on" | "back"): Past {
  if (trail === undefined) return NO_PAST;
  const n = (trail.n + 1) % 1_000_000;
  return {
    n,
    b: way === "back" ? trail.b.slice(1) : [...(trail.h === undefined ? [] : [trail.h]), ...trail.b],
  };
}

/** What the button carries that leads back; undefined where nothing was shown before. */
export function carriedBack({ b: [last], l: language }: Trail): object | undefined {
  if (last === undefined) return undefined;
  if ("k" in last) return { v: 1, kept: last.k };
  return { v: 1, intent: last.i, language, ...(last.p === undefined ? {} : { page: last.p }) };
}

/** The id of a row of buttons. The oldest cards are left out of it when they do not fit. */
export function blockIdOf(row: string, trail: Trail): string {
  for (let { b } = trail; ; b = b.slice(0, -1)) {
    const id = `${row}:${JSON.stringify({ ...trail, b })}`;
    if (id.length <= LIMITS.id || b.length === 0) return id;
  }
}

/** @returns undefined for an id that is none of ours: it comes back from the platform and is not believed */
export function readTrail(blockId: string | undefined): Trail | undefined {
  const id = blockId ?? "";
  const trail = Trail.safeParse(parseJson(id.slice(id.indexOf(":") + 1))).data;
  const isSafe = [trail?.h, ...(trail?.b ?? [])].every((step) => step === undefined || isHarmless(step));
  return isSafe ? trail : undefined;
}
