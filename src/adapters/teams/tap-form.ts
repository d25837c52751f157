import { z } from "zod";
import type { Answer, FollowUp } from "../../answer/answer.ts";
import { Tap } from "../../intent.ts";
import { parseJson } from "../../text/parse-json.ts";
import { followUpsBeside } from "../shared/follow-ups-beside.ts";
import type { TapForm } from "../shared/taps.ts";
import { LIMITS } from "./limits.ts";

/** What a button is for: it leads to an answer, or shows the one that it stands under to all. */
export const VERBS = ["tap", "share"] as const;
export type Verb = (typeof VERBS)[number];

/** A button's data is an object with the tap inside: Teams may put fields of its own beside it. */
export const TAP_FORM: TapForm = {
  offered: (answer) => [...picksOf(answer), ...followUpsOf(answer)],
  wrap: (tap) => ({ v: 1, tap }),
  Wrapped: z.object({ v: z.literal(1), tap: Tap }).transform(({ tap }) => tap),
  most: LIMITS.tap,
  mostTogether: LIMITS.tapsTotal,
};

/** What an answer lets pick from: what it asks back, or all that it lists where that is more than its buttons. */
export function picksOf({ choices = [], listed = [], followUps }: Answer): readonly FollowUp[] {
  return choices.length > 0 || listed.length <= followUps.length ? choices : listed;
}

/** What else can be tapped. Under interview questions one makes room for the button that opens their form. */
export function followUpsOf(answer: Answer): readonly FollowUp[] {
  return followUpsBeside(picksOf(answer), answer, answer.intent.kind === "role_interview");
}

/** The field of a menu: a client puts it beside the data of every button of its card. */
export const PICKED = "picked";
/** On the one button for which what was picked goes before its data. */
export const MENU = { menu: true } as const;
const Picked = z.object({ menu: z.literal(true), [PICKED]: z.string().max(2 * LIMITS.tap) });

/** What a button brought: that of a menu what was picked in it. */
export function pickedIn(data: unknown): unknown {
  const { [PICKED]: picked } = Picked.safeParse(data).data ?? {};
  return picked === undefined ? data : parseJson(picked);
}
