import { z } from "zod";
import { Tap } from "../../intent.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import type { TapForm } from "../shared/taps.ts";
import { LIMITS } from "./limits.ts";

/** A button's data is an object with the tap inside: Teams may put fields of its own beside it. */
export const TAP_FORM: TapForm = {
  offered: ({ choices = [], followUps }) => [...choices, ...followUps.slice(0, MOST_FOLLOW_UPS)],
  wrap: (tap) => ({ v: 1, tap }),
  Wrapped: z.object({ v: z.literal(1), tap: Tap }).transform(({ tap }) => tap),
  most: LIMITS.tap,
  mostTogether: LIMITS.tapsTotal,
};
