import { Tap } from "../../intent.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Assistant } from "../adapter.ts";
import { type ReadTap, readTap, type TapForm } from "../shared/taps.ts";
import { LIMITS } from "./limits.ts";

export const FEEDBACK_ACTION = "feedback";

/** The action id of a follow-up's button; unique within its block, as Slack demands. */
export function tapAction(index: number): string {
  return `tap:${index}`;
}

/** A button's value is JSON of the tap itself. */
export const TAP_FORM: TapForm = {
  wrap: (tap) => tap,
  Wrapped: Tap,
  most: LIMITS.buttonValue,
  mostTogether: LIMITS.buttonValuesTogether,
};

export async function readTapValue(value: string | undefined, recall: Assistant["recall"]): Promise<ReadTap> {
  return readTap(parseJson(value ?? ""), TAP_FORM, recall);
}
