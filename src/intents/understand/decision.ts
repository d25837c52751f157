import type { Intent, SureIntent } from "../../intent.ts";

/** `chance` is how likely the classifier held the intent, from 0 to 1. */
export type Decision = {
  readonly intent: Intent;
  readonly second?: SureIntent;
  readonly because: readonly string[];
  readonly chance: number;
};
