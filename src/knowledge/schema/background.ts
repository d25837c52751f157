import { z } from "zod";
import { BackgroundId, EntryId, RoleId } from "../../ids.ts";
import { Alias } from "./alias.ts";
import { Weeks } from "./role.ts";
import { evidence, IsoDate, SingleStatement, Statement, Term, Text } from "./statement.ts";

/** A role that suits the background, and why. */
const Fit = z.strictObject({ role: RoleId, ...Text.shape, ...evidence });

/** What to learn on the way to the best fit; `weeks` holds the sum of the steps and is shown as a guideline. */
const BridgePath = z
  .strictObject({
    steps: z.array(z.strictObject({ id: EntryId, weeks: z.int().positive(), ...Text.shape })).min(2),
    weeks: Weeks,
    hoursPerWeek: z.int().positive(),
    ...evidence,
  })
  .refine(
    ({ steps, weeks }) => {
      const sum = steps.reduce((total, step) => total + step.weeks, 0);
      return weeks.from <= sum && sum <= weeks.to;
    },
    { error: "the weeks of the steps must add up to a number within weeks", path: ["weeks"] },
  );

/**
 * A legacy skill set and the AI role it leads to: an entry of `catalog/backgrounds/backgrounds.yaml`.
 * It speaks about a background and never scores a person.
 */
export const Background = z
  .strictObject({
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
    path: BridgePath,
    firstProject: SingleStatement,
    risk: SingleStatement,
  })
  .refine(({ best, second }) => best.role !== second.role, {
    error: "best and second must be different roles",
    path: ["second", "role"],
  });
export type Background = z.infer<typeof Background>;
