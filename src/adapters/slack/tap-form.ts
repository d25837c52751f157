import { z } from "zod";
import type { Answer, FollowUp } from "../../answer/answer.ts";
import { sourcesButton } from "../../answer/sources.ts";
import { RoleId } from "../../ids.ts";
import { Tap } from "../../intent.ts";
import { Language } from "../../language.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Assistant } from "../adapter.ts";
import { followUpsBeside } from "../shared/follow-ups-beside.ts";
import { comparedRole } from "../shared/forms/compared-role.ts";
import { isUpForJudgement } from "../shared/judged.ts";
import { isShareable } from "../shared/shareable.ts";
import { type Planned, planTap, type ReadTap, readTap, type TapForm } from "../shared/taps.ts";
import { LIMITS } from "./limits.ts";

/** What was tapped, by its action id; what leads to an answer begins with `tap:`. */
export const FEEDBACK_ACTION = "feedback";
export const SHARE_ACTION = "share";
export const CLOSE_ACTION = "close";
/** What leads to a form, by its name. */
export const FORM_ACTION = "form:";
/** Leads to the window with what is settled for a workspace. */
export const SETTINGS_ACTION = "settings";
export const BACK_ACTION = "tap:back";
export const MENU_ACTION = "tap:menu";

/** A button's value is JSON of the tap itself. */
export const TAP_FORM: TapForm = {
  offered: (answer) => [...followUpsOf(answer), ...[sourcesButton(answer) ?? []].flat()],
  wrap: (tap) => tap,
  Wrapped: Tap,
  most: LIMITS.buttonValue,
  mostTogether: LIMITS.buttonValuesTogether,
};

/** What an answer lets pick from; it can stand in a menu, whose values are shorter. */
export const PICK_FORM: TapForm = { ...TAP_FORM, offered: picksOf, most: LIMITS.optionValue };

function picksOf({ choices = [], listed = [] }: Answer): readonly FollowUp[] {
  return [...choices, ...listed];
}

/** One makes room for a comparison. */
function followUpsOf(answer: Answer): readonly FollowUp[] {
  return followUpsBeside(picksOf(answer), answer, comparedRole(answer) !== undefined);
}

export async function readTapValue(value: string | undefined, recall: Assistant["recall"]): Promise<ReadTap> {
  return readTap(parseJson(value ?? ""), TAP_FORM, recall);
}

/** What the vote buttons carry: the answer, kept when it is too long to stand on both; nothing where nobody votes. */
export function planVote(answer: Answer): readonly [] | readonly [Planned] {
  if (!isUpForJudgement(answer)) return [];
  const { intent, language } = answer;
  return [planTap({ v: 1, intent, language }, TAP_FORM.wrap, LIMITS.votedAnswer)];
}

/** What the button carries that shows an answer to all: the tap that leads to it. */
export function planShare(tap: Tap): readonly [] | readonly [Planned] {
  return isShareable(tap) ? [planTap(tap, TAP_FORM.wrap, LIMITS.votedAnswer)] : [];
}

/** What a button carries that leads to a form. */
const FormTap = z.object({
  v: z.literal(1),
  language: Language,
  /** The answer that it is about. */
  of: z.unknown().optional(),
  /** What is filled in already. */
  role: RoleId.optional().catch(undefined),
});
type FormTap = z.infer<typeof FormTap>;

export function formValue(language: Language, beside: Pick<FormTap, "of" | "role"> = {}): string {
  return JSON.stringify({ v: 1, language, ...beside });
}

/** What a button that leads to a form brought back; undefined where it is none of ours. */
export function carriedToForm(value: string | undefined): FormTap | undefined {
  return FormTap.safeParse(parseJson(value ?? "")).data;
}

const Voted = z.enum(["good", "bad"]);
type Voted = z.infer<typeof Voted>;
const VoteValue = z.object({ v: z.literal(1), vote: Voted, of: z.unknown() });

/** What a vote button carries. Without the answer it is the bare vote, as on the buttons of version 0.1. */
export function voteValue(vote: Voted, answer: object): string {
  const value = JSON.stringify({ v: 1, vote, of: answer });
  return value.length > LIMITS.buttonValue ? vote : value;
}

/** What a vote button carries of the answer that it judges. */
export function carriedByVote(value: string | undefined): unknown {
  return VoteValue.safeParse(parseJson(value ?? "")).data?.of;
}

/** @returns the vote, with the answer where that is known; undefined for what no button of ours carries */
export async function readVote(
  value: string | undefined,
  recall: Assistant["recall"],
): Promise<{ readonly vote: Voted; readonly of?: Tap } | undefined> {
  const bare = Voted.safeParse(value);
  if (bare.success) return { vote: bare.data };
  const carried = VoteValue.safeParse(parseJson(value ?? "")).data;
  if (carried === undefined) return undefined;
  const read = await readTap(carried.of, TAP_FORM, recall);
  switch (read.kind) {
    case "tap":
      return { vote: carried.vote, of: read.tap };
    case "expired":
      return { vote: carried.vote };
    case "unknown":
      return undefined;
  }
}
