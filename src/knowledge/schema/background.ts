import { z } from "zod";
import { BackgroundId, EntryId, RoleId } from "../../ids.ts";
import { Alias } from "./alias.ts";
import { Weeks } from "./role.ts";
import { evidence, IsoDate, SingleStatement, Statement, Term, Text } from "./statement.ts";

/** A role that suits the background, and why. */
const Fit = z.strictObject({ role: RoleId, ...Text.shape, ...evidence });

/** A phase of the experienced route of the best fit in this background's own words, or something that route takes for granted. */
const Step = {
  id: EntryId,
  phase: EntryId.optional().describe(
    "the phase of the best fit's experienced route that this step goes through; absent where the step is this background's own",
  ),
  because: Text.optional().describe("why the phase takes more or fewer weeks from here"),
  ...Text.shape,
};

/** A phase of that route that somebody with this background has behind them, and why. */
const Skip = z.strictObject({ phase: EntryId, ...Text.shape });

/** How the move to the best fit follows from that role's experienced route; a phase that is not named is taken in full. */
const Path = { skips: z.array(Skip).default([]), ...evidence };

const BACKGROUND = {
  id: BackgroundId,
  checked: IsoDate,
  name: Term,
  aliases: z
    .array(Alias)
    .min(10)
    .describe("technologies and job words people type for this background; no other background has them"),
  best: Fit,
  second: Fit,
  carriesOver: z.array(Statement).min(3),
  gaps: z.array(Statement).min(3),
  firstProject: SingleStatement,
  risk: SingleStatement,
};

const written = z.strictObject({
  ...Step,
  weeks: Weeks.optional().describe(
    "calendar weeks at the route's hours; absent where the phase is taken in full",
  ),
});

/** As it is written: an entry of `catalog/backgrounds/backgrounds.yaml`. How long the move takes is not, for it is computed. */
export const WrittenBackground = z
  .strictObject({ ...BACKGROUND, path: z.strictObject({ ...Path, steps: z.array(written).min(2) }) })
  .refine(({ best, second }) => best.role !== second.role, {
    error: "best and second must be different roles",
    path: ["second", "role"],
  });
export type WrittenBackground = z.infer<typeof WrittenBackground>;

/**
 * A legacy skill set and the AI role it leads to, with how long each step and the whole move take.
 * It speaks about a background and never scores a person.
 */
export const Background = z.strictObject({
  ...BACKGROUND,
  path: z.strictObject({
    ...Path,
    steps: z.array(z.strictObject({ ...Step, weeks: Weeks })),
    weeks: Weeks,
    hoursPerWeek: z.int().positive(),
  }),
});
export type Background = z.infer<typeof Background>;
